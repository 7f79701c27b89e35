import { z } from 'zod';
import { epochDay, epochSeconds, nodeId, projectId } from '../portfolio';
import { ruleId } from './vocabulary';

/** What a waiver covers: a rule (in every standard) on one issue, on a project, or on everything under a portfolio or programme. */
export const waiverScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issue'), projectId, issueId: z.number().int().positive(), issueKey: z.string().max(300) }),
  z.strictObject({ kind: z.literal('project'), projectId }),
  z.strictObject({ kind: z.literal('node'), nodeId }),
]);
export type WaiverScope = z.infer<typeof waiverScope>;

export const waiverStates = ['pending', 'approved', 'rejected', 'revoked', 'expired'] as const;
export const waiverState = z.enum(waiverStates);
export type WaiverState = z.infer<typeof waiverState>;

export const waiver = z.strictObject({
  id: z.string().max(64),
  ruleId,
  scope: waiverScope,
  reason: z.string().trim().min(10).max(2000),
  state: waiverState,
  requestedBy: z.string(),
  requestedAt: epochSeconds,
  /** Last day on which it holds. */
  untilDay: epochDay,
  decidedBy: z.string().nullable(),
  decidedAt: epochSeconds.nullable(),
  decisionNote: z.string().max(2000),
  /** For optimistic locking. */
  version: z.number().int().min(1),
});
export type Waiver = z.infer<typeof waiver>;

/** A waiver as listed. `covers`: findings that it excuses now; an approved one that covers none is unused. */
export const waiverRow = z.strictObject({
  ...waiver.shape,
  ruleTitle: z.string(),
  place: z.string(),
  covers: z.number().int().nullable(),
  daysLeft: z.number().int(),
  canDecide: z.boolean(),
});
export type WaiverRow = z.infer<typeof waiverRow>;
