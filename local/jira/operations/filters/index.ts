import type { OperationMap } from '../../operation';
import * as filters from './filter-operations';
import * as sharing from './filter-sharing';

export const filtersOperations: OperationMap = { ...filters, ...sharing };
