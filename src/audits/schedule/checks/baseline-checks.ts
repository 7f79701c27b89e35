import type { ScheduleTask } from '../schedule-network';
import { ascending, type CheckOutcome, rounded, shareOutcome, type UnjudgedOutcome, unjudged } from './check-outcome';
import type { JudgedSchedule } from './judged-schedule';

interface DueByBaseline {
  /** Tasks that the baseline has done by the status date. */
  readonly due: readonly ScheduleTask[];
  readonly baselined: readonly ScheduleTask[];
}

function dueByBaseline({ network, tasks }: JudgedSchedule): DueByBaseline | UnjudgedOutcome {
  const { statusDate, holds } = network;
  if (!holds.baseline) return unjudged('notSupported', 'sourceHoldsNoBaseline');
  const baselined = tasks.filter((task) => task.baseline !== null);
  if (baselined.length === 0) return unjudged('notAvailable', 'noBaseline');
  if (statusDate === null) return unjudged('notAvailable', 'noStatusDate');
  const due = baselined.filter((task) => task.baseline !== null && task.baseline.finish <= statusDate);
  return due.length === 0 ? unjudged('notApplicable', 'nothingDueByBaseline') : { due, baselined };
}

/** DCMA check 11: of the tasks that should have been done by now, those that were done later than the baseline says, or are not done. */
export function missedTasksCheck(schedule: JudgedSchedule, options: { readonly atMostPercent: number }): CheckOutcome {
  const found = dueByBaseline(schedule);
  if ('outcome' in found) return found;
  const missed = found.due.filter((task) => !task.done || (task.actualFinish ?? 0) > (task.baseline?.finish ?? 0));
  return shareOutcome({ atFault: missed.length, judged: found.due.length, ...options, offending: missed.map(({ id }) => id) });
}

/**
 * DCMA check 14, the baseline execution index: baselined tasks that are done, early ones too, over those that should be. Named are those that should be and
 * are not. Work that was added after the baseline does not count, so that extra work cannot make up for missing work.
 */
export function baselineExecutionCheck(schedule: JudgedSchedule, options: { readonly atLeast: number }): CheckOutcome {
  const found = dueByBaseline(schedule);
  if ('outcome' in found) return found;
  const done = found.baselined.filter((task) => task.done).length;
  const index = done / found.due.length;
  return {
    outcome: index >= options.atLeast ? 'pass' : 'fail',
    value: index,
    threshold: options.atLeast,
    judged: found.due.length,
    offending: ascending(found.due.filter((task) => !task.done).map(({ id }) => id)),
    reason: { code: 'index', values: { index: rounded(index, 2), limit: options.atLeast, count: done, of: found.due.length } },
  };
}
