import type { OperationMap } from '../../operation';
import * as preferences from './preferences';
import * as columns from './user-columns';
import * as users from './user-operations';
import * as pickers from './user-pickers';
import * as properties from './user-properties';
import * as search from './user-search';

export const usersOperations: OperationMap = { ...users, ...search, ...pickers, ...properties, ...columns, ...preferences };
