import { z } from 'zod';

/** An epoch day: whole days since 1970-01-01. */
export const epochDay = z.number().int();
/** An instant as epoch seconds. */
export const epochSeconds = z.number().int();
export const nodeId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'is not the id of a portfolio or programme');
export const projectId = z.number().int().positive();

/** How "percent done" is measured: by number of issues, by story points, or by original estimate. */
export const percentMethods = ['count', 'points', 'estimate'] as const;
export const percentMethod = z.enum(percentMethods);
export type PercentMethod = z.infer<typeof percentMethod>;

/**
 * The figures that add up: counts of issues, seconds and thousandths of story points. Each name is also the id under which a figure is explained.
 * Counts leave out issues under a security level unless the PMO opted in.
 */
export const summedFigures = [
  'total',
  'toDo',
  'inProgress',
  'done',
  'overdue',
  'unassigned',
  'blocked',
  'stale',
  'flagged',
  'withoutEstimate',
  'withoutDueDate',
  'dueSoon',
  'createdLast28Days',
  'doneLast28Days',
  'doneLast7Days',
  'originalEstimate',
  'timeSpent',
  'remainingEstimate',
  'estimateTotal',
  'estimateDone',
  'pointsTotal',
  'pointsDone',
  'securedLeftOut',
] as const;
export type SummedFigure = (typeof summedFigures)[number];

/** Figures that are derived, not summed. `null` is "undefined" and shows as "–". */
export const derivedFigures = [
  'percentDone',
  'earliestStart',
  'latestDue',
  'nextMilestone',
  'lastMilestone',
  'throughput',
  'health',
] as const;
export type DerivedFigure = (typeof derivedFigures)[number];
export const figureId = z.enum([...summedFigures, ...derivedFigures]);
export type FigureId = z.infer<typeof figureId>;

export const milestone = z.strictObject({ name: z.string(), day: epochDay, released: z.boolean(), projectId });
export type Milestone = z.infer<typeof milestone>;

export const healthStatuses = ['onTrack', 'atRisk', 'offTrack', 'unknown'] as const;
export const healthReasonCodes = [
  'milestoneMissed',
  'overdueShare',
  'blockedShare',
  'staleShare',
  'overEstimate',
  'dormant',
  'noData',
  'childOffTrack',
  'childAtRisk',
] as const;
/** Why a status is what it is: a code for the message catalogue and the number that goes with it (days, percent or count). */
export const healthReason = z.strictObject({ code: z.enum(healthReasonCodes), amount: z.number() });
export const health = z.strictObject({ status: z.enum(healthStatuses), reasons: z.array(healthReason) });
export type Health = z.infer<typeof health>;
export type HealthStatus = Health['status'];

const summed = z.strictObject(Object.fromEntries(summedFigures.map((name) => [name, z.number()])) as Record<SummedFigure, z.ZodNumber>);

/** All figures of a project, programme or portfolio. `percentDone` is 0–100; `throughput` is issues done in each of the last 8 weeks, oldest first. */
export const figures = z.strictObject({
  ...summed.shape,
  percentDone: z.number().nullable(),
  /** The method in force here, or `mixed` when children use different ones and were normalised by issue count. */
  percentMethod: z.enum([...percentMethods, 'mixed']),
  earliestStart: epochDay.nullable(),
  latestDue: epochDay.nullable(),
  nextMilestone: milestone.nullable(),
  lastMilestone: milestone.nullable(),
  throughput: z.array(z.number()).max(8),
  health,
  /** The oldest collection time of what is counted; `null` when nothing was collected yet. */
  collectedAt: epochSeconds.nullable(),
});
export type Figures = z.infer<typeof figures>;

/** A condition on projects that decides membership of a node. */
export const projectCondition = z.strictObject({
  keyPrefix: z.string().max(10).optional(),
  nameContains: z.string().max(100).optional(),
  typeKeys: z.array(z.enum(['software', 'business', 'service_desk'])).optional(),
  teamManaged: z.boolean().optional(),
  leadAccountIds: z.array(z.string().max(128)).max(100).optional(),
});
export type ProjectCondition = z.infer<typeof projectCondition>;

/** How a node gets its projects: chosen by hand, by Jira project category, by a condition, or any mix; a project counts once. */
export const membership = z.strictObject({
  projectIds: z.array(projectId).max(2000),
  categoryIds: z.array(z.number().int()).max(200),
  condition: projectCondition.nullable(),
});
export type Membership = z.infer<typeof membership>;

export const portfolioNode = z.strictObject({
  id: nodeId,
  parentId: nodeId.nullable(),
  kind: z.enum(['portfolio', 'programme']),
  name: z.string().min(1).max(120),
  percentMethod: percentMethod,
  membership,
  position: z.number().int(),
  /** For optimistic locking: a save with an older version is a CONFLICT. */
  version: z.number().int(),
});
export type PortfolioNode = z.infer<typeof portfolioNode>;

export const projectRow = z.strictObject({
  id: projectId,
  key: z.string(),
  name: z.string(),
  typeKey: z.string(),
  teamManaged: z.boolean(),
  categoryName: z.string().nullable(),
  leadAccountId: z.string().nullable(),
  archived: z.boolean(),
  /** The nodes the project belongs to directly. */
  nodeIds: z.array(nodeId),
  figures,
});
export type ProjectRow = z.infer<typeof projectRow>;

export const syncStatus = z.strictObject({
  state: z.enum(['never', 'running', 'waitingForBudget', 'upToDate', 'failed']),
  projectsDone: z.number().int(),
  projectsTotal: z.number().int(),
  issuesCollected: z.number().int(),
  /** Minutes until the first sync ends at the present budget; `null` when unknown or done. */
  minutesLeft: z.number().nullable(),
  lastSweepAt: epochSeconds.nullable(),
  /** Projects (that the viewer may see) whose facts are missing or incomplete, and why. */
  missing: z.array(
    z.strictObject({ projectKey: z.string(), reason: z.enum(['notYetCollected', 'blockedForApp', 'failed', 'inProgress']) }),
  ),
});
export type SyncStatus = z.infer<typeof syncStatus>;

/** How many projects there are and how many of them the viewer may browse. Nothing else is ever said of the others. */
export const visibility = z.strictObject({ visible: z.number().int(), total: z.number().int() });

export const portfolioTree = z.strictObject({
  asOf: epochSeconds,
  canEdit: z.boolean(),
  staleDays: z.number().int(),
  nodes: z.array(z.strictObject({ ...portfolioNode.shape, figures, visibility })),
  projects: z.array(projectRow),
  visibility,
  sync: syncStatus,
});
export type PortfolioTree = z.infer<typeof portfolioTree>;

export const figureScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('node'), nodeId }),
  z.strictObject({ kind: z.literal('project'), projectId }),
  z.strictObject({ kind: z.literal('everything') }),
]);
export type FigureScope = z.infer<typeof figureScope>;

/** A figure with its reasons. `jql` is absent when Jira cannot show the figure as a list of issues; `sentence` says what is counted in the asked language. */
export const figureExplanation = z.strictObject({
  figure: figureId,
  value: z.number().nullable(),
  unit: z.enum(['issues', 'seconds', 'points', 'percent', 'day', 'none']),
  asOf: epochSeconds,
  collectedAt: epochSeconds.nullable(),
  sentence: z.string(),
  jql: z.string().nullable(),
  jqlNote: z.string().nullable(),
  leftOut: z.array(
    z.strictObject({ reason: z.enum(['securityLevel', 'noEstimate', 'notCollected', 'archived']), count: z.number().int() }),
  ),
  visibility,
  parts: z.array(z.strictObject({ projectId, key: z.string(), name: z.string(), value: z.number().nullable() })),
});
export type FigureExplanation = z.infer<typeof figureExplanation>;

export const trend = z.strictObject({
  figure: figureId,
  /** `reconstructed`: worked out from dates of creation and completion, since no snapshot was kept that day. */
  points: z.array(z.strictObject({ day: epochDay, value: z.number().nullable(), reconstructed: z.boolean() })),
});
export type Trend = z.infer<typeof trend>;
