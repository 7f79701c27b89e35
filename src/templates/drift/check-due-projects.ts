import type { PointsBudget } from '../../facts/sync/points-budget';
import { secondsPerHour } from '../../shared/epoch';
import { checkDrift } from './check-drift';
import { type DriftCheck, isOfToday } from './drift-check';
import type { DriftPorts } from './drift-ports';
import { POINTS_OF_A_CHECK } from './points-of-a-check';

/** So long ago, and a project is compared again: a day, less the time by which nights differ. */
const FRESH_SECONDS = 20 * secondsPerHour;

export interface DueCheckPorts {
  readonly drift: DriftPorts;
  readonly budget: Pick<PointsBudget, 'reserve' | 'settle'>;
  /** Points spent so far in this invocation. */
  readonly pointsSpent: () => number;
  readonly log: (message: string, fields?: Readonly<Record<string, number | string | boolean>>) => void;
}

/**
 * Compares those of these projects with their templates of which that is due: a day is over, or a run changed what they are made from. A
 * project that cannot be compared keeps its last check and does not hold up the others; when the points of this hour are spent, the rest
 * waits for the next audit.
 */
export async function checkDueProjects({ drift, budget, pointsSpent, log }: DueCheckPorts, projectIds: readonly number[]): Promise<void> {
  if (projectIds.length === 0) return;
  const [provenances, checks] = await Promise.all([
    drift.records.provenance.list({ projectIds, limit: projectIds.length }),
    drift.checks.list({ projectIds, limit: projectIds.length }),
  ]);
  const checkOf = new Map(checks.map(({ projectId, value }) => [projectId, value]));
  for (const { projectId, value } of provenances) {
    if (!isDue(checkOf.get(projectId), value, drift.now())) continue;
    const reservation = await budget.reserve(POINTS_OF_A_CHECK);
    if (!reservation) return log('Projects wait for points to be compared with their templates', { projectId });
    const before = pointsSpent();
    const checked = await checkDrift(drift, projectId);
    await budget.settle(reservation, pointsSpent() - before);
    if (!checked.ok) log('A project was not compared with its template', { projectId, why: checked.error.problem });
  }
}

const isDue = (check: DriftCheck | undefined, provenance: { readonly runId: string }, now: number): boolean =>
  !check || !isOfToday(check, provenance) || now - check.checkedAt >= FRESH_SECONDS;
