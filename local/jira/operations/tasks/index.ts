import type { OperationMap } from '../../operation';
import * as tasks from './task-operations';

export const tasksOperations: OperationMap = { ...tasks };
