import { z } from 'zod';
import { epochDay, epochSeconds, health, healthStatuses, projectId } from '../portfolio';

const language = z.enum(['en', 'nl']);
const accountId = z.string().max(128);

/** What the project manager writes about a project; everything that Jira can tell is not in it. */
export const projectRecord = z.strictObject({
  sponsorAccountId: accountId.nullable(),
  goal: z.string().max(2000),
  startDay: epochDay.nullable(),
  endDay: epochDay.nullable(),
  /** Whole currency units; `none`: the project has no budget of its own. */
  budget: z.union([z.number().min(0), z.literal('none')]).nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  documents: z
    .array(
      z.strictObject({
        id: z.string().max(40),
        name: z.string().trim().min(1).max(160),
        required: z.boolean(),
        /** Where it is: a link, or an issue of the project. */
        link: z.string().max(1000),
        reviewedDay: epochDay.nullable(),
        reviewDueDay: epochDay.nullable(),
      }),
    )
    .max(100),
});
export type ProjectRecord = z.infer<typeof projectRecord>;

export const gateDecisions = ['go', 'conditional', 'hold', 'stop'] as const;
export const gateDecision = z.strictObject({
  decision: z.enum(gateDecisions),
  decidedBy: accountId,
  decidedAt: epochSeconds,
  note: z.string().max(4000),
  evidence: z.array(z.strictObject({ title: z.string().max(200), link: z.string().max(1000) })).max(20),
  /** What must still be done after a conditional go, by whom and when. */
  conditions: z
    .array(z.strictObject({ text: z.string().trim().min(3).max(500), ownerAccountId: accountId, dueDay: epochDay, met: z.boolean() }))
    .max(20),
  /** The audit as it stood: rules failing then. */
  failingRules: z.array(z.strictObject({ ruleId: z.string(), title: z.string(), failing: z.number().int() })),
});
export type GateDecision = z.infer<typeof gateDecision>;

/** A gate at the end of a stage. Its history is kept: the last decision counts. */
export const gate = z.strictObject({
  id: z.string().max(40),
  stage: z.string().trim().min(1).max(80),
  name: z.string().trim().min(1).max(80),
  dueDay: epochDay.nullable(),
  decisions: z.array(gateDecision).max(50),
});
export type Gate = z.infer<typeof gate>;

export const statusReport = z.strictObject({
  id: z.string().max(64),
  at: epochSeconds,
  by: accountId,
  declared: z.enum(healthStatuses),
  /** What the figures said at that moment. */
  calculated: z.enum(healthStatuses),
  summary: z.string().trim().min(3).max(4000),
  decisionsNeeded: z.string().max(2000),
  score: z.number().nullable(),
});
export type StatusReport = z.infer<typeof statusReport>;

/** What stands in the way of a gate: failing mandatory rules of enforced or visible standards. */
export const gateBlocker = z.strictObject({ ruleId: z.string(), title: z.string(), failing: z.number().int(), checkNo: z.number().int() });

export const baselineView = z.strictObject({
  takenAt: epochSeconds,
  takenBy: accountId,
  issues: z.number().int(),
  reason: z.string(),
  approvedChangeKey: z.string().nullable(),
  /** Days by which the latest due date moved since; `null` when either is unknown. */
  slipDays: z.number().int().nullable(),
});

/** Figures that a status report starts from; counts are of issues, as the portfolio shows them. */
export const reportFigures = z.strictObject({
  total: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
  blocked: z.number().int(),
  dueSoon: z.number().int(),
  doneLast28Days: z.number().int(),
  createdLast28Days: z.number().int(),
  latestDue: epochDay.nullable(),
});
export type ReportFigures = z.infer<typeof reportFigures>;

export const projectGovernance = z.strictObject({
  projectId,
  key: z.string(),
  name: z.string(),
  leadAccountId: z.string().nullable(),
  asOf: epochSeconds,
  canEdit: z.boolean(),
  canDecide: z.boolean(),
  record: projectRecord,
  recordVersion: z.number().int(),
  gates: z.array(gate),
  gatesVersion: z.number().int(),
  /** The first gate that still has to be passed. `audited` is false while the project's standards were never applied to it. */
  nextGate: z.strictObject({ gateId: z.string(), audited: z.boolean(), blockers: z.array(gateBlocker) }).nullable(),
  /** Usual gates for a project of this kind, offered where there are none; nothing is forced. */
  suggestedGates: z.array(gate.omit({ decisions: true })),
  /** Newest first. */
  reports: z.array(statusReport).max(20),
  calculated: health,
  declared: z.enum(healthStatuses).nullable(),
  /** Newest first. */
  baselines: z.array(baselineView).max(20),
  /** Versions with a release date, by date. */
  milestones: z.array(z.strictObject({ id: z.number().int(), name: z.string(), day: epochDay, released: z.boolean() })).max(50),
  figures: reportFigures.nullable(),
});
export type ProjectGovernance = z.infer<typeof projectGovernance>;

/** The wire methods of project governance: record, gates, reports, baselines. Project leads and PMO administrators write. */
export const governanceContracts = {
  'governance.getProject': { request: z.strictObject({ projectId, language }), response: projectGovernance },
  'governance.saveRecord': {
    request: z.strictObject({ projectId, record: projectRecord, version: z.number().int(), language }),
    response: projectGovernance,
  },
  /** Adds, renames, dates and removes gates; decisions stay with their gate, and a gate with a decision cannot be removed. */
  'governance.saveGates': {
    request: z.strictObject({
      projectId,
      /** In order; a new gate has an empty id. */
      gates: z.array(gate.omit({ decisions: true })).max(20),
      version: z.number().int(),
      language,
    }),
    response: projectGovernance,
  },
  /** Records a decision. "Go" is refused while mandatory rules fail; "conditional" needs conditions with owner and date. PMO administrators. */
  'governance.decideGate': {
    request: z.strictObject({
      projectId,
      gateId: z.string().max(40),
      version: z.number().int(),
      decision: gateDecision.pick({ decision: true, note: true, evidence: true, conditions: true }),
      language,
    }),
    response: projectGovernance,
  },
  'governance.publishReport': {
    request: z.strictObject({
      projectId,
      report: statusReport.pick({ declared: true, summary: true, decisionsNeeded: true }),
      language,
    }),
    response: projectGovernance,
  },
  /** Keeps today's dates as the baseline. A second one needs an approved change, or a reason that shows as a finding. */
  'governance.takeBaseline': {
    request: z.strictObject({
      projectId,
      reason: z.string().trim().min(3).max(500),
      approvedChangeKey: z.string().max(300).nullable(),
      language,
    }),
    response: projectGovernance,
  },
} as const;
