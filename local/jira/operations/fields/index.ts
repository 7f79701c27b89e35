import type { OperationMap } from '../../operation';
import * as mappings from './context-mappings';
import * as contexts from './field-contexts';
import * as fields from './field-operations';
import * as options from './field-options';
import * as trash from './field-trash';

export const fieldsOperations: OperationMap = { ...fields, ...trash, ...contexts, ...mappings, ...options };
