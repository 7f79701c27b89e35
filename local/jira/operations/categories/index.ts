import type { OperationMap } from '../../operation';
import * as categories from './category-operations';

export const categoriesOperations: OperationMap = { ...categories };
