import type { OperationMap } from '../../operation';
import * as reading from './read-workflows';
import * as writing from './write-workflows';

export const workflowsOperations: OperationMap = { ...reading, ...writing };
