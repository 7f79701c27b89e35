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
    const [first] = below;
    if (!first) continue;
    const span = below.reduce(
      (sum, dates) => ({
        ...sum,
        earlyStart: Math.min(sum.earlyStart, dates.earlyStart),
        earlyFinish: Math.max(sum.earlyFinish, dates.earlyFinish),
        lateStart: Math.min(sum.lateStart, dates.lateStart),
        lateFinish: Math.max(sum.lateFinish, dates.lateFinish),
      }),
      first,
    );
    const totalFloat = Math.min(time.between(span.earlyStart, span.lateStart), time.between(span.earlyFinish, span.lateFinish));
    activities.set(summary.id, {
      ...span,
      totalFloat,
      freeFloat: time.between(span.earlyFinish, projectFinish),
      critical: totalFloat <= criticalFloat && !summary.done,
    });
  }
}
