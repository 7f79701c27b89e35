import type { PlannedAudit } from '../../contracts/audits/evidence-contracts';
import { dayOf } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import { drawSample } from './draw-sample';
import { named } from './list-plan';
import type { PlanPorts } from './plan-ports';
import { type PlanRefusal, refuse } from './plan-refusal';
import type { PlannedAuditRecord } from './planned-audit-record';

export interface DrawRequest {
  readonly count: number;
  readonly dueDay: number;
  readonly seed: number;
}

/**
 * Draws projects for peer review among the live ones that the viewer may browse and that have no review ahead of them. Asked again with the
 * same seed and day, it answers the same audits and plans nothing twice.
 */
export async function drawAudits(
  ports: PlanPorts,
  viewer: AuditViewer,
  { count, dueDay, seed }: DrawRequest,
): Promise<Result<PlannedAudit[], PlanRefusal>> {
  const [visible, isPmoAdmin, candidates] = await Promise.all([viewer.visibleProjects(), viewer.isPmoAdmin(), ports.projects()]);
  if (!isPmoAdmin) return refuse('NOT_ALLOWED', 'plan.onlyAdministrators', 'seed');
  const now = ports.now();
  if (dueDay < dayOf(now)) return refuse('INVALID_REQUEST', 'plan.dueInThePast', 'dueDay');
  const live = candidates.filter(({ project }) => !project.archived && visible.has(project.projectId));
  const projectIds = live.map(({ project }) => project.projectId);
  const records = await ports.audits.list({ projectIds, newestFirst: true });
  const idOf = (projectId: number): string => `draw-${seed}-${dueDay}-${projectId}`;
  const ofThisDraw = new Set(records.filter(({ id, projectId }) => id === idOf(projectId)).map(({ projectId }) => projectId));
  const reviews = reviewsByProject(records.map(({ value }) => value));
  const eligible = projectIds
    .filter((projectId) => !ofThisDraw.has(projectId) && !reviews.get(projectId)?.isAhead)
    .map((projectId) => ({ projectId, lastReviewedDay: reviews.get(projectId)?.lastDay ?? null }));
  for (const projectId of drawSample(eligible, count - ofThisDraw.size, seed)) {
    const id = idOf(projectId);
    const value: PlannedAuditRecord = {
      id,
      projectId,
      dueDay,
      auditorAccountId: null,
      kind: 'peerReview',
      origin: 'sample',
      state: 'planned',
      marks: [],
      conclusion: '',
      doneAt: null,
    };
    if (!(await ports.audits.insert({ id, projectId, position: dueDay, value }))) continue;
    const key = live.find(({ project }) => project.projectId === projectId)?.project.projectKey ?? '';
    await ports.log.append({
      at: now,
      by: viewer.accountId,
      action: 'audit.planned',
      projectId,
      values: { key, kind: 'peerReview', day: dueDay },
    });
  }
  const drawn = await Promise.all(projectIds.map((projectId) => ports.audits.get(idOf(projectId))));
  return ok(drawn.flatMap((record) => (record ? named(record, live) : [])));
}

interface Reviews {
  /** A review is planned and not held yet. */
  readonly isAhead: boolean;
  readonly lastDay: number | null;
}

function reviewsByProject(audits: readonly PlannedAuditRecord[]): ReadonlyMap<number, Reviews> {
  const found = new Map<number, Reviews>();
  for (const { projectId, kind, state, doneAt } of audits) {
    if (kind !== 'peerReview') continue;
    const { isAhead, lastDay } = found.get(projectId) ?? { isAhead: false, lastDay: null };
    const day = state === 'done' && doneAt !== null ? dayOf(doneAt) : null;
    found.set(projectId, {
      isAhead: isAhead || state === 'planned',
      lastDay: day === null ? lastDay : Math.max(day, lastDay ?? day),
    });
  }
  return found;
}
