import type { OperationMap } from '../../operation';
import * as issueTypes from './issue-type-operations';
import * as properties from './issue-type-properties';
import * as schemes from './issue-type-schemes';

export const issueTypesOperations: OperationMap = { ...issueTypes, ...properties, ...schemes };
