import type { OperationMap } from '../../operation';
import * as properties from './app-properties';
import * as policies from './data-policies';
import * as fieldValues from './field-values';

export const appDataOperations: OperationMap = { ...properties, ...policies, ...fieldValues };
