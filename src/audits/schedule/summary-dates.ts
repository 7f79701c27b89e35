import type { WorkingTime } from '../../shared/working-time';
import type { ActivityDates } from './critical-path';
import type { ScheduleTask } from './schedule-network';
import { leavesBelow } from './summary-leaves';

/** Adds the dates of summaries to those of the tasks below them: earliest starts, latest finishes, and the float that is left between these. */
export function summaryDates(
  tasks: readonly ScheduleTask[],
  activities: Map<number, ActivityDates>,
  time: WorkingTime,
  projectFinish: number,
  criticalFloat: number,
): void {
  const leaves = leavesBelow(tasks);
  for (const summary of tasks) {
    if (summary.kind !== 'summary') continue;
    const below = (leaves.get(summary.id) ?? []).flatMap((leaf) => activities.get(leaf) ?? []);
    if (below.length === 0) continue;
    const span = {
      earlyStart: least(below.map((dates) => dates.earlyStart)),
      earlyFinish: most(below.map((dates) => dates.earlyFinish)),
      lateStart: least(below.map((dates) => dates.lateStart)),
      lateFinish: most(below.map((dates) => dates.lateFinish)),
    };
    const totalFloat = Math.min(time.between(span.earlyStart, span.lateStart), time.between(span.earlyFinish, span.lateFinish));
    activities.set(summary.id, {
      ...span,
      totalFloat,
      freeFloat: time.between(span.earlyFinish, projectFinish),
      critical: totalFloat <= criticalFloat && !summary.done,
    });
  }
}

// Not Math.min(...values): a summary may hold more tasks than a call may have arguments.
const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
