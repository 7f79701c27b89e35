import type { OperationMap } from '../../operation';
import * as resolutions from './resolution-operations';

export const resolutionsOperations: OperationMap = { ...resolutions };
