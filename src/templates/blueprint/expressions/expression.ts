/** What an expression comes to. Days are texts such as `2026-12-01`; `null` is an answer that was not given, and what cannot be worked out. */
export type Value = string | number | boolean | null;

export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const;
export const arithmetic = ['+', '-', '*', '/'] as const;
export type BinaryOperator = (typeof comparisons)[number] | (typeof arithmetic)[number] | 'and' | 'or';

/** An expression as a tree. `at` is the place in its text, for diagnostics. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Exclude<Value, null> }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'not' | 'negate'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly parameters: readonly Expression[]; readonly at: number };

/** Functions with the fewest and the most parameters they take. */
export const functionArity = {
  /** Capitals, small letters. */
  upper: [1, 1],
  lower: [1, 1],
  /** `Office move!` becomes `office-move`: for names of labels and the like. */
  slug: [1, 1],
  /** `Office move` becomes `OM`. */
  initials: [1, 1],
  /** Year of a day, as a number. */
  year: [1, 1],
  /** A day in words of the project's language, or by a pattern of `yyyy MMMM MMM MM M dd d EEEE`. */
  date: [1, 2],
  /** Days from one day to another. */
  daysBetween: [2, 2],
  /** What the person saw who chose: the label of a choice. */
  label: [1, 1],
  /** `if(size = "large", "a", "b")`. */
  if: [3, 3],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type FunctionName = keyof typeof functionArity;

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(functionArity, name);

/** All names that an expression asks for, with their places. */
export function* namesIn(expression: Expression): Generator<{ readonly name: string; readonly at: number }> {
  switch (expression.kind) {
    case 'literal':
      return;
    case 'name':
      yield expression;
      return;
    case 'not':
    case 'negate':
      yield* namesIn(expression.of);
      return;
    case 'binary':
      yield* namesIn(expression.left);
      yield* namesIn(expression.right);
      return;
    case 'call':
      for (const parameter of expression.parameters) yield* namesIn(parameter);
  }
}
