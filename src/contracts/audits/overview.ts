import { z } from 'zod';
import { epochDay, epochSeconds, projectId, visibility } from '../portfolio';
import { checkNo, level, ruleId, ruleScope, ruleTopic, severity, standardId } from './vocabulary';

export const runStates = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;

/** An audit under way or finished. */
export const auditRun = z.strictObject({
  id: z.string().max(64),
  state: z.enum(runStates),
  startedAt: epochSeconds,
  finishedAt: epochSeconds.nullable(),
  /** `null` for the nightly one. */
  startedBy: z.string().nullable(),
  projectsTotal: z.number().int(),
  projectsDone: z.number().int(),
  /** Name of the project being judged, if the viewer may see it. */
  at: z.string().nullable(),
  /** Checks that could not be run, with the reason. */
  errors: z.array(z.strictObject({ checkNo, reason: z.string() })).max(200),
});
export type AuditRun = z.infer<typeof auditRun>;

/** A check as screens name it. */
export const checkSummary = z.strictObject({
  checkNo,
  standardId,
  ruleId,
  title: z.string(),
  severity,
  topic: ruleTopic,
  scope: ruleScope,
  weight: z.number(),
  fixable: z.boolean(),
});
export type CheckSummary = z.infer<typeof checkSummary>;

/** Score 0–100 with what it rests on: `null` when nothing could be judged. */
export const score = z.strictObject({
  score: z.number().nullable(),
  /** As if no waiver held. */
  scoreWithoutWaivers: z.number().nullable(),
  level,
  /** Checks judged (pass or fail), and checks that could not be. */
  evaluated: z.number().int(),
  notEvaluated: z.number().int(),
  failingShall: z.number().int(),
  failingShould: z.number().int(),
  /** Findings standing, waived ones included, and how many of them are waived. */
  findings: z.number().int(),
  waived: z.number().int(),
});
export type Score = z.infer<typeof score>;

/** What would raise the level at least cost: these checks, with the findings to mend and minutes of work by the rules' own estimate. */
export const nextLevel = z.strictObject({
  level: level.exclude(['none']),
  steps: z.array(z.strictObject({ checkNo, findings: z.number().int(), minutes: z.number().int() })),
});

export const projectStanding = z.strictObject({
  projectId,
  key: z.string(),
  name: z.string(),
  leadAccountId: z.string().nullable(),
  score,
  /** A week ago: at the newest snapshot at least seven days old, else at the oldest before today; `null` when there is none. */
  previousScore: z.number().nullable(),
  /** Higher means: talk to this project first. */
  need: z.number(),
  worst: z.array(z.strictObject({ checkNo, failing: z.number().int() })).max(3),
  nextLevel: nextLevel.nullable(),
});
export type ProjectStanding = z.infer<typeof projectStanding>;

/** Results of one project in one text: `unpackCells` of `packed-cells.ts` makes `AuditCell`s of it. Reasons come with `audits.getProject`. */
export const projectCells = z.strictObject({ projectId, packed: z.string() });
export type ProjectCells = z.infer<typeof projectCells>;

/** The Compliance page in one answer, for one standard or (standardId null) all that the viewer may see. */
export const complianceOverview = z.strictObject({
  asOf: epochSeconds,
  factsAsOf: epochSeconds.nullable(),
  canAudit: z.boolean(),
  standards: z.array(z.strictObject({ id: standardId, name: z.string(), stage: z.string(), checks: z.number().int() })),
  standardId: standardId.nullable(),
  score,
  previousScore: z.number().nullable(),
  shall: z.strictObject({ rules: z.number().int(), projects: z.number().int() }),
  newFindings7Days: z.number().int(),
  fixedFindings7Days: z.number().int(),
  trend: z.array(z.strictObject({ day: epochDay, score: z.number().nullable() })),
  checks: z.array(checkSummary),
  /** Ranked by need. */
  projects: z.array(projectStanding),
  /** The heat map, one entry a project: packed, since 1,000 projects with 100 checks would not fit an answer as objects. */
  cells: z.array(projectCells),
  /** Scores up the tree, of what the viewer may see. */
  nodes: z.array(z.strictObject({ id: z.string(), parentId: z.string().nullable(), name: z.string(), score, visibility })),
  visibility,
  run: auditRun.nullable(),
  lastRunAt: epochSeconds.nullable(),
});
export type ComplianceOverview = z.infer<typeof complianceOverview>;
