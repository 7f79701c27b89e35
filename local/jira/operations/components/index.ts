import type { OperationMap } from '../../operation';
import * as components from './component-operations';
import * as projectComponents from './project-components';

export const componentsOperations: OperationMap = { ...components, ...projectComponents };
