import type { OperationMap } from '../../operation';
import * as lists from './status-lists';
import * as statuses from './status-operations';
import * as usages from './status-usages';

export const statusesOperations: OperationMap = { ...lists, ...statuses, ...usages };
