import type { OperationMap } from '../../operation';
import * as priorities from './priority-operations';

export const prioritiesOperations: OperationMap = { ...priorities };
