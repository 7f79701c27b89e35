import type { OperationMap } from '../../operation';
import * as issueTypeScreenSchemes from './issue-type-screen-schemes';
import * as screens from './screen-operations';
import * as screenSchemes from './screen-schemes';

export const screensOperations: OperationMap = { ...screens, ...screenSchemes, ...issueTypeScreenSchemes };
