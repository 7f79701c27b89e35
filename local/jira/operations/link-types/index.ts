import type { OperationMap } from '../../operation';
import * as linkTypes from './link-type-operations';

export const linkTypesOperations: OperationMap = { ...linkTypes };
