import { z } from 'zod';

/** Who took a baseline, when and why; its dates are rows of `schedule_baseline`. Kept in the record collection `baseline`. */
export const baselineHeader = z.object({
  takenAt: z.number().int(),
  takenBy: z.string(),
  /** Issues with a start or due day, which it holds. */
  issues: z.number().int(),
  reason: z.string(),
  approvedChangeKey: z.string().nullable(),
  approvedChangeIssueId: z.number().int().nullable(),
  /** The latest due day it holds; `null` without one. */
  latestDue: z.number().int().nullable(),
});
export type BaselineHeader = z.infer<typeof baselineHeader>;
