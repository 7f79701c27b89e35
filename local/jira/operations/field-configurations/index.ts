import type { OperationMap } from '../../operation';
import * as schemes from './field-configuration-schemes';
import * as configurations from './field-configurations';

export const fieldConfigurationsOperations: OperationMap = { ...configurations, ...schemes };
