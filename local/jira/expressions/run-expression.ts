import type { ViewContext } from '../views/issue-fields-view';
import { builtIns, constructValue } from './construct-value';
import { evaluateExpression } from './evaluate-expression';
import { EvaluationError, ExpressionSyntaxError, ExpressionTooLarge } from './expression-errors';
import { Meter } from './meter';
import { parseExpression } from './parse-expression';
import type { Value } from './values';

/** An expression's value and what it cost, or why it has none, in Jira's words. */
export type ExpressionOutcome =
  | { readonly ok: true; readonly value: Value; readonly steps: number; readonly expensiveOperations: number }
  | { readonly ok: false; readonly message: string };

/** Parses and evaluates an expression as the caller of `context`, with the given context variables. */
export function runExpression(source: string, variables: ReadonlyMap<string, Value>, context: ViewContext): ExpressionOutcome {
  const meter = new Meter();
  try {
    const scope = {
      variables: new Map([...builtIns, ...variables]),
      construct: (type: string, args: readonly Value[]) => constructValue(type, args, context),
    };
    const value = evaluateExpression(parseExpression(source), scope, meter, source);
    return { ok: true, value, steps: meter.steps, expensiveOperations: meter.expensiveOperations };
  } catch (error) {
    return { ok: false, message: failureMessage(error, source) };
  }
}

/** What went wrong with an expression, as Jira says it. Errors of the emulator itself are passed on. */
export function failureMessage(error: unknown, source: string): string {
  if (error instanceof ExpressionSyntaxError) {
    return `Jira expression failed to parse: line ${error.line}, column ${error.column}:\n${error.message}`;
  }
  if (error instanceof ExpressionTooLarge) return error.message;
  if (error instanceof EvaluationError) {
    const where = error.place ? `"${source.slice(error.place.start, error.place.end)}" - ` : '';
    return `Evaluation failed: ${where}${error.message}`;
  }
  throw error;
}
