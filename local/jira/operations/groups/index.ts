import type { OperationMap } from '../../operation';
import * as groups from './group-operations';

export const groupsOperations: OperationMap = { ...groups };
