import type { OperationMap } from '../../operation';
import * as bulk from './bulk-schemes';
import * as mappings from './scheme-mappings';
import * as schemes from './scheme-operations';

export const workflowSchemesOperations: OperationMap = { ...schemes, ...mappings, ...bulk };
