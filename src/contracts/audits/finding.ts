import { z } from 'zod';
import { epochSeconds, projectId } from '../portfolio';
import { checkNo, outcome, severity, standardId } from './vocabulary';

/** What a finding is about: an issue, the project itself, or a part of it such as a version or a component. */
export const findingSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issue'), issueId: z.number().int().positive(), issueKey: z.string() }),
  z.strictObject({ kind: z.literal('project') }),
  z.strictObject({ kind: z.literal('item'), itemId: z.number().int(), name: z.string() }),
]);
export type FindingSubject = z.infer<typeof findingSubject>;

/** One finding. Summaries of issues are read by the browser as the viewer, never sent. */
export const finding = z.strictObject({
  projectId,
  projectKey: z.string(),
  checkNo,
  subject: findingSubject,
  firstSeenAt: epochSeconds,
  /** `null` while it stands. */
  fixedAt: epochSeconds.nullable(),
  ownerAccountId: z.string().nullable(),
  followUpKey: z.string().nullable(),
  /** The approved waiver that excuses it. */
  waiverId: z.string().nullable(),
});
export type Finding = z.infer<typeof finding>;

export const findingFilter = z.strictObject({
  standardId: standardId.nullable(),
  checkNos: z.array(checkNo).max(200).optional(),
  projectIds: z.array(projectId).max(2000).optional(),
  severities: z.array(severity).optional(),
  ownerAccountIds: z.array(z.string().max(128)).max(50).optional(),
  /** `open`: standing and not waived. */
  state: z.enum(['open', 'waived', 'fixed', 'all']),
  /** First seen (or fixed, for `fixed`) since. */
  since: epochSeconds.optional(),
  /** Issue key, e.g. `ERP-12`. */
  issueKey: z.string().max(300).optional(),
});
export type FindingFilter = z.infer<typeof findingFilter>;

/** A keyset cursor: the last row of the page before. */
export const findingCursor = z.strictObject({ checkNo, projectId, subjectId: z.number().int() });
export type FindingCursor = z.infer<typeof findingCursor>;

export const findingPage = z.strictObject({
  findings: z.array(finding).max(200),
  next: findingCursor.nullable(),
  /** How many there are in all, of those the viewer may see. */
  total: z.number().int(),
});
export type FindingPage = z.infer<typeof findingPage>;

/** Totals of findings by rule, project or owner. */
export const findingGroups = z.strictObject({
  groups: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      open: z.number().int(),
      waived: z.number().int(),
      oldestAt: epochSeconds.nullable(),
    }),
  ),
});

/** The result of one check on one project. `reason` says why it was not judged, or what was found, in the reader's language. */
export const checkResult = z.strictObject({
  checkNo,
  projectId,
  outcome,
  applicable: z.number().int(),
  failing: z.number().int(),
  waived: z.number().int(),
  notAvailable: z.number().int(),
  reason: z.string().nullable(),
});
export type CheckResult = z.infer<typeof checkResult>;
