import type { OperationMap } from '../../operation';
import * as schemes from './notification-schemes';

export const notificationSchemesOperations: OperationMap = { ...schemes };
