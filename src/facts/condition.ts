import { z } from 'zod';
import { factNames } from './issue-fact-catalogue';

/**
 * A condition on an issue, e.g. "in progress and nobody assigned". The one definition from which SQL, a JavaScript predicate, JQL, a Jira
 * expression and a sentence are compiled. It is plain JSON: standards, settings and portfolio nodes store it as it is.
 *
 * Missing values: every comparison with a missing value is false, in every language; ask for absence with `isEmpty`.
 * Ages are whole 24-hour days before the moment of judgement; day offsets are calendar days from today.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: FactReference; readonly isEmpty: boolean }
  | { readonly fact: FactReference; readonly in: readonly number[] }
  | { readonly fact: FactReference; readonly op: Comparison; readonly value: number }
  | { readonly fact: FactReference; readonly op: Comparison; readonly fact2: FactReference }
  /** An instant at least (`olderThan`) or less than (`newerThan`) so many whole days old. */
  | { readonly fact: FactReference; readonly olderThanDays: number }
  | { readonly fact: FactReference; readonly newerThanDays: number }
  /** A day compared with today + offset, e.g. due before today: `{ fact: 'dueDay', op: '<', todayPlus: 0 }`. */
  | { readonly fact: FactReference; readonly op: Comparison; readonly todayPlus: number };

/** A fact by name, or a custom field by the number it got in settings: `custom:3`. */
export type FactReference = (typeof factNames)[number] | `custom:${number}`;

export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];

const knownFacts: ReadonlySet<string> = new Set(factNames);
const isFactReference = (text: string): text is FactReference => knownFacts.has(text) || /^custom:\d{1,3}$/.test(text);
const factReferenceSchema = z
  .string()
  .refine(isFactReference, { error: (issue) => `"${String(issue.input)}" is not a fact that Plumbline collects` });
const finite = z.number().int().safe();

/** Parses a condition from outside (a stored standard, an RPC payload); errors name the place in the tree. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).max(50) }),
    z.strictObject({ any: z.array(conditionSchema).max(50) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ fact: factReferenceSchema, isEmpty: z.boolean() }),
    z.strictObject({ fact: factReferenceSchema, in: z.array(finite).max(500) }),
    z.strictObject({ fact: factReferenceSchema, op: z.enum(comparisons), value: finite }),
    z.strictObject({ fact: factReferenceSchema, op: z.enum(comparisons), fact2: factReferenceSchema }),
    z.strictObject({ fact: factReferenceSchema, olderThanDays: finite.min(0) }),
    z.strictObject({ fact: factReferenceSchema, newerThanDays: finite.min(0) }),
    z.strictObject({ fact: factReferenceSchema, op: z.enum(comparisons), todayPlus: finite }),
  ]),
);

/** The moment a condition is judged at: epoch seconds and the epoch day of "today". */
export interface JudgedAt {
  readonly now: number;
  readonly today: number;
}
