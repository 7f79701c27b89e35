import type { Comparison, Condition } from '../condition';

/** A leaf of a condition: one question about one fact. */
export type Question = Exclude<
  Condition,
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition }
>;

/**
 * A condition without `not`: negation has moved into the leaves. `negated` on a leaf means "the question's answer is no", which includes a
 * missing value, because a comparison with a missing value is false.
 */
export type NormalForm =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly NormalForm[] }
  | { readonly kind: 'question'; readonly question: Question; readonly negated: boolean };

/**
 * Moves negations into the leaves (De Morgan). With no `NOT` left, SQL's and JQL's "unknown" behaves exactly like "no" everywhere,
 * which is what makes the compilers agree.
 */
export function normalForm(condition: Condition, negated = false): NormalForm {
  if ('all' in condition) return { kind: negated ? 'any' : 'all', parts: condition.all.map((part) => normalForm(part, negated)) };
  if ('any' in condition) return { kind: negated ? 'all' : 'any', parts: condition.any.map((part) => normalForm(part, negated)) };
  if ('not' in condition) return normalForm(condition.not, !negated);
  return { kind: 'question', question: condition, negated };
}

const opposites = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const satisfies Record<Comparison, Comparison>;

/** The comparison that holds exactly when `op` does not (both values present). */
export function oppositeOf(op: Comparison): Comparison {
  return opposites[op];
}
