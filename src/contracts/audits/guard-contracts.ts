import { z } from 'zod';
import { ruleId, severity } from './vocabulary';

/** Most rules that one validator may hold; Jira's limit on the length of an expression usually comes first. */
export const MAX_GUARD_RULES = 20;

/** A rule that may guard a transition. */
export const guardRule = z.strictObject({
  ruleId,
  title: z.string(),
  severity,
  /** Jira expressions have words for it. */
  sayable: z.boolean(),
});
export type GuardRule = z.infer<typeof guardRule>;

/** The wire method of the workflow validator's configuration page. */
export const guardContracts = {
  /** The rules there are, and the chosen ones as one Jira expression: true, or the text of what is wrong. `null` when none is chosen or it is too long. */
  'guards.compile': {
    request: z.strictObject({ ruleIds: z.array(ruleId).max(MAX_GUARD_RULES), language: z.enum(['en', 'nl']) }),
    response: z.strictObject({
      rules: z.array(guardRule),
      expression: z.string().nullable(),
      length: z.number().int(),
      maximumLength: z.number().int(),
    }),
  },
} as const;
