import { z } from 'zod';
import { epochDay, epochSeconds, projectId } from '../portfolio';
import { score } from './overview';
import { checkNo, outcome, severity, standardId } from './vocabulary';

const language = z.enum(['en', 'nl']);
const accountId = z.string().max(128);

/**
 * What a peer review gives marks for: the qualities that the management products and the rhythm of p3.express ask for (p3.express v2, CC BY
 * 4.0), in our own words. A register may hold other topics, written out.
 */
export const healthTopics = ['purpose', 'people', 'deliverables', 'followUp', 'rhythm', 'communication', 'lessons'] as const;
export type HealthTopic = (typeof healthTopics)[number];

/** An audit planned for a project: when, by whom, and what came of it. Marks are 1 (poor) to 5 (excellent), as in a health register. */
export const plannedAudit = z.strictObject({
  id: z.string().max(64),
  projectId,
  projectKey: z.string(),
  projectName: z.string(),
  dueDay: epochDay,
  auditorAccountId: accountId.nullable(),
  kind: z.enum(['peerReview', 'fullAudit']),
  /** Why this project: drawn at random, due by cadence, or chosen. */
  origin: z.enum(['sample', 'cadence', 'chosen']),
  state: z.enum(['planned', 'done', 'dropped']),
  marks: z.array(z.strictObject({ topic: z.string().max(80), mark: z.number().int().min(1).max(5), note: z.string().max(1000) })).max(20),
  conclusion: z.string().max(4000),
  doneAt: epochSeconds.nullable(),
  version: z.number().int(),
});
export type PlannedAudit = z.infer<typeof plannedAudit>;

/** One line of the audit log: who did what, when. */
export const logEntry = z.strictObject({
  id: z.string(),
  at: epochSeconds,
  by: accountId.nullable(),
  action: z.string(),
  /** In the reader's language. */
  text: z.string(),
  projectKey: z.string().nullable(),
});
export type LogEntry = z.infer<typeof logEntry>;

/** The last entry of the page before. */
export const logCursor = z.strictObject({ at: epochSeconds, id: z.string().max(64) });
export type LogCursor = z.infer<typeof logCursor>;

/** Findings of one check that a report names, at most. */
export const EVIDENCE_SAMPLES = 10;

/** What an auditor signs: who, when, facts as of, rules and versions, results and samples. */
export const evidenceReport = z.strictObject({
  id: z.string().max(64),
  projectId,
  projectKey: z.string(),
  projectName: z.string(),
  /** The language of titles, requirements and reasons. */
  language,
  createdAt: epochSeconds,
  createdBy: accountId,
  factsAsOf: epochSeconds.nullable(),
  standards: z.array(z.strictObject({ id: standardId, name: z.string(), version: z.number().int(), stage: z.string() })),
  score,
  results: z.array(
    z.strictObject({
      checkNo,
      standardId,
      ruleId: z.string(),
      title: z.string(),
      requirement: z.string(),
      severity,
      outcome,
      applicable: z.number().int(),
      failing: z.number().int(),
      waived: z.number().int(),
      reason: z.string().nullable(),
      /**
       * The findings that stand longest (of equally old ones those with the lowest number of their issue): issue keys, names of parts, or the
       * project's key. Never text of issues.
       */
      samples: z.array(z.string()).max(EVIDENCE_SAMPLES),
    }),
  ),
  /** Those in force that cover the project or something in it. */
  waivers: z.array(
    z.strictObject({
      ruleId: z.string(),
      scope: z.enum(['issue', 'project', 'node']),
      issueKey: z.string().nullable(),
      reason: z.string(),
      approvedBy: accountId.nullable(),
      untilDay: epochDay,
    }),
  ),
  /** `null` until signed; a signed report never changes. */
  signedBy: accountId.nullable(),
  signedAt: epochSeconds.nullable(),
  statement: z.string().max(2000),
  /** SHA-256, in hexadecimal, of `signedContentOf` the report: proves that a print is the signed one. It leaves open who people are. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type EvidenceReport = z.infer<typeof evidenceReport>;

/** A report as listed. */
export const evidenceRow = evidenceReport.pick({
  id: true,
  projectId: true,
  projectKey: true,
  projectName: true,
  createdAt: true,
  createdBy: true,
  signedBy: true,
  signedAt: true,
});
export type EvidenceRow = z.infer<typeof evidenceRow>;

/** The wire methods of audit planning, evidence and the log. */
export const evidenceContracts = {
  /** Audits due in these days, of projects that the viewer may see. */
  'auditPlan.list': {
    request: z.strictObject({ fromDay: epochDay, toDay: epochDay }),
    response: z.strictObject({ audits: z.array(plannedAudit), canPlan: z.boolean() }),
  },
  /** Draws a sample of projects for peer review, those not reviewed for longest first within equal chance; repeatable by its seed. */
  'auditPlan.draw': {
    request: z.strictObject({ count: z.number().int().min(1).max(50), dueDay: epochDay, seed: z.number().int() }),
    response: z.strictObject({ audits: z.array(plannedAudit) }),
  },
  /**
   * Plans an audit (without `id`), plans it anew, drops it, or records what came of it. PMO administrators; the auditor named records marks
   * and the conclusion. What is done or dropped stays as it is.
   */
  'auditPlan.save': {
    request: z.strictObject({
      audit: plannedAudit
        .pick({ projectId: true, dueDay: true, auditorAccountId: true, kind: true, state: true, marks: true, conclusion: true })
        .extend({ id: z.string().max(64).optional(), version: z.number().int().optional() }),
    }),
    response: z.strictObject({ audit: plannedAudit }),
  },
  /** Puts together what is known of a project's audit now. PMO administrators, and the lead of the project. */
  'evidence.create': { request: z.strictObject({ projectId, language }), response: z.strictObject({ report: evidenceReport }) },
  /** Signs a report, once. PMO administrators. */
  'evidence.sign': {
    request: z.strictObject({ reportId: z.string().max(64), statement: z.string().trim().min(3).max(2000) }),
    response: z.strictObject({ report: evidenceReport }),
  },
  'evidence.list': {
    request: z.strictObject({ projectId: projectId.nullable() }),
    response: z.strictObject({
      reports: z.array(evidenceRow),
      /** Whether the viewer may create a report of this project (without one: of any), and sign. */
      canCreate: z.boolean(),
      canSign: z.boolean(),
    }),
  },
  'evidence.get': { request: z.strictObject({ reportId: z.string().max(64) }), response: z.strictObject({ report: evidenceReport }) },
  /** Newest first. */
  'auditLog.list': {
    request: z.strictObject({
      /** Only about these; without them also what is about no project, for PMO administrators. */
      projectIds: z.array(projectId).max(2000).optional(),
      after: logCursor.nullable(),
      limit: z.number().int().min(1).max(200),
      language,
    }),
    response: z.strictObject({ entries: z.array(logEntry).max(200), next: logCursor.nullable() }),
  },
} as const;
