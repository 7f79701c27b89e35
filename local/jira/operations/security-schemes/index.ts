import type { OperationMap } from '../../operation';
import * as reading from './read-security';
import * as writing from './write-security';

export const securitySchemesOperations: OperationMap = { ...reading, ...writing };
