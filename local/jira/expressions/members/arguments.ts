import { ExpressionFunction, typeOf, type Value } from '../values';

/** Arguments of methods, checked: what does not fit is an Error in words, which the evaluator puts into its place. */

export function numberAt(args: readonly Value[], index: number, method: string): number {
  const value = args[index];
  if (typeof value === 'number') return value;
  throw wrong(method, index, 'Number', value);
}

export function optionalNumberAt(args: readonly Value[], index: number, method: string): number | undefined {
  return args[index] === undefined || args[index] === null ? undefined : numberAt(args, index, method);
}

export function textAt(args: readonly Value[], index: number, method: string): string {
  const value = args[index];
  if (typeof value === 'string') return value;
  throw wrong(method, index, 'String', value);
}

export function functionAt(args: readonly Value[], index: number, method: string): (...values: readonly Value[]) => Value {
  const value = args[index];
  if (value instanceof ExpressionFunction) return (...values) => value.call(values);
  throw wrong(method, index, 'Function', value);
}

function wrong(method: string, index: number, expected: string, found: Value | undefined): Error {
  const what = found === undefined ? 'nothing' : typeOf(found);
  return new Error(`The argument ${index + 1} of ${method} must be a ${expected}, but is ${what}.`);
}
