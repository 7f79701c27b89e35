import { z } from 'zod';

/**
 * A condition on an issue as it crosses the wire: the grammar of `src/facts/condition.ts` with facts by name. The backend parses it again
 * and refuses a fact that it does not collect, naming the place.
 */
export type WireCondition =
  | { readonly all: readonly WireCondition[] }
  | { readonly any: readonly WireCondition[] }
  | { readonly not: WireCondition }
  | { readonly fact: string; readonly isEmpty: boolean }
  | { readonly fact: string; readonly in: readonly number[] }
  | { readonly fact: string; readonly op: WireComparison; readonly value: number }
  | { readonly fact: string; readonly op: WireComparison; readonly fact2: string }
  | { readonly fact: string; readonly olderThanDays: number }
  | { readonly fact: string; readonly newerThanDays: number }
  | { readonly fact: string; readonly op: WireComparison; readonly todayPlus: number };

const comparison = z.enum(['=', '!=', '<', '<=', '>', '>=']);
export type WireComparison = z.infer<typeof comparison>;
const fact = z.string().min(1).max(40);
const whole = z.number().int().safe();

export const wireCondition: z.ZodType<WireCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(wireCondition).max(50) }),
    z.strictObject({ any: z.array(wireCondition).max(50) }),
    z.strictObject({ not: wireCondition }),
    z.strictObject({ fact, isEmpty: z.boolean() }),
    z.strictObject({ fact, in: z.array(whole).max(500) }),
    z.strictObject({ fact, op: comparison, value: whole }),
    z.strictObject({ fact, op: comparison, fact2: fact }),
    z.strictObject({ fact, olderThanDays: whole.min(0) }),
    z.strictObject({ fact, newerThanDays: whole.min(0) }),
    z.strictObject({ fact, op: comparison, todayPlus: whole }),
  ]),
);
