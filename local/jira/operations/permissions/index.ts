import type { OperationMap } from '../../operation';
import * as held from './held-permissions';
import * as schemes from './permission-schemes';

export const permissionsOperations: OperationMap = { ...held, ...schemes };
