import { z } from 'zod';
import { epochDay, epochSeconds, projectId } from '../portfolio';
import { score } from './overview';
import { outcome, severity, standardId } from './vocabulary';

const language = z.enum(['en', 'nl']);
const accountId = z.string().max(128);

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

export const logEntry = z.strictObject({
  id: z.string(),
  at: epochSeconds,
  by: accountId.nullable(),
  action: z.string(),
  /** In the reader's language. */
  text: z.string(),
  projectKey: z.string().nullable(),
});

/** What an auditor signs: who, when, facts as of, rules and versions, results and samples. */
export const evidenceReport = z.strictObject({
  id: z.string().max(64),
  projectId,
  projectKey: z.string(),
  projectName: z.string(),
  createdAt: epochSeconds,
  createdBy: accountId,
  factsAsOf: epochSeconds.nullable(),
  standards: z.array(z.strictObject({ id: standardId, name: z.string(), version: z.number().int(), stage: z.string() })),
  score,
  results: z.array(
    z.strictObject({
      ruleId: z.string(),
      title: z.string(),
      requirement: z.string(),
      severity,
      outcome,
      applicable: z.number().int(),
      failing: z.number().int(),
      waived: z.number().int(),
      reason: z.string().nullable(),
      /** Up to ten findings, chosen by a stated rule. */
      samples: z.array(z.string()).max(10),
    }),
  ),
  waivers: z.array(z.strictObject({ ruleId: z.string(), reason: z.string(), approvedBy: accountId.nullable(), untilDay: epochDay })),
  /** `null` until signed; a signed report never changes. */
  signedBy: accountId.nullable(),
  signedAt: epochSeconds.nullable(),
  statement: z.string().max(2000),
  /** SHA-256 of the report's content without the signature: proves that a print is the signed one. */
  digest: z.string(),
});
export type EvidenceReport = z.infer<typeof evidenceReport>;

/** The wire methods of audit planning, evidence and the log. */
export const evidenceContracts = {
  'auditPlan.list': {
    request: z.strictObject({ fromDay: epochDay, toDay: epochDay }),
    response: z.strictObject({ audits: z.array(plannedAudit), canPlan: z.boolean() }),
  },
  /** Draws a sample of projects for peer review, those not reviewed for longest first within equal chance; repeatable by its seed. */
  'auditPlan.draw': {
    request: z.strictObject({ count: z.number().int().min(1).max(50), dueDay: epochDay, seed: z.number().int() }),
    response: z.strictObject({ audits: z.array(plannedAudit) }),
  },
  'auditPlan.save': {
    request: z.strictObject({
      audit: plannedAudit
        .pick({ projectId: true, dueDay: true, auditorAccountId: true, kind: true, state: true, marks: true, conclusion: true })
        .extend({ id: z.string().max(64).optional(), version: z.number().int().optional() }),
    }),
    response: z.strictObject({ audit: plannedAudit }),
  },
  'evidence.create': { request: z.strictObject({ projectId, language }), response: z.strictObject({ report: evidenceReport }) },
  'evidence.sign': {
    request: z.strictObject({ reportId: z.string().max(64), statement: z.string().trim().min(3).max(2000) }),
    response: z.strictObject({ report: evidenceReport }),
  },
  'evidence.list': {
    request: z.strictObject({ projectId: projectId.nullable() }),
    response: z.strictObject({
      reports: z.array(
        evidenceReport.pick({
          id: true,
          projectId: true,
          projectKey: true,
          projectName: true,
          createdAt: true,
          createdBy: true,
          signedBy: true,
          signedAt: true,
        }),
      ),
    }),
  },
  'evidence.get': { request: z.strictObject({ reportId: z.string().max(64) }), response: z.strictObject({ report: evidenceReport }) },
  'auditLog.list': {
    request: z.strictObject({ before: epochSeconds.nullable(), limit: z.number().int().min(1).max(200), language }),
    response: z.strictObject({ entries: z.array(logEntry), more: z.boolean() }),
  },
} as const;
