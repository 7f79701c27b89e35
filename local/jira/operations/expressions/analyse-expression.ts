import { z } from 'zod';
import { ExpressionSyntaxError } from '../../expressions/expression-errors';
import { expressionLimits } from '../../expressions/expression-limits';
import { parseAnySize, sizeProblemOf } from '../../expressions/parse-expression';
import { leavesOf } from '../../expressions/syntax-tree';
import type { Operation } from '../../operation';
import { ok } from '../answering/answers';
import { readBody } from '../answering/request';

interface Problem {
  readonly type: 'syntax' | 'other';
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

const analyseRequest = z.strictObject({
  expressions: z.array(z.string()),
  contextVariables: z.record(z.string(), z.string()).optional(),
});

/** `POST /expression/analyse`: whether expressions can be read and are small enough. */
export const analyseExpression: Operation = (call) => {
  const { expressions } = readBody(call, analyseRequest);
  return ok({
    results: expressions.map((expression) => {
      const errors = problemsOf(expression);
      return { expression, valid: errors.length === 0, ...(errors.length > 0 ? { errors } : {}) };
    }),
  });
};

function problemsOf(expression: string): readonly Problem[] {
  const tooLong = sizeProblemOf(expression);
  const length: readonly Problem[] = tooLong === undefined ? [] : [{ type: 'other', message: tooLong }];
  try {
    const leaves = leavesOf(parseAnySize(expression));
    if (leaves <= expressionLimits.leaves) return length;
    return [
      ...length,
      { type: 'other', message: `Jira expression has too many nodes (${leaves}), limit: ${expressionLimits.leaves} leaves` },
    ];
  } catch (error) {
    if (!(error instanceof ExpressionSyntaxError)) throw error;
    const { line, column, message } = error;
    return [{ type: 'syntax', line, column, message }, ...length];
  }
}
