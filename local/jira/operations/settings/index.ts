import type { OperationMap } from '../../operation';
import * as settings from './site-settings';

export const settingsOperations: OperationMap = { ...settings };
