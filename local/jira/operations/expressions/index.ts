import type { OperationMap } from '../../operation';
import { analyseExpression } from './analyse-expression';
import { evaluateJiraExpression, evaluateJSISJiraExpression } from './evaluate-expression';

export const expressionsOperations: OperationMap = { analyseExpression, evaluateJiraExpression, evaluateJSISJiraExpression };
