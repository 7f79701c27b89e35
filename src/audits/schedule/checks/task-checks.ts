import { workingMinutesPerDay } from '../../../shared/working-calendar';
import { minutesPerDay } from '../../../shared/working-time';
import type { ScheduleTask } from '../schedule-network';
import { type CheckOutcome, shareOutcome, unjudged } from './check-outcome';
import { type JudgedSchedule, reliablePath } from './judged-schedule';

interface ShareOptions {
  readonly atMostPercent: number;
}

/** DCMA check 5: constraints that keep the logic from moving a task later: must start or finish on, start or finish no later than. */
export function hardConstraintsCheck({ network, incomplete }: JudgedSchedule, options: ShareOptions): CheckOutcome {
  if (!network.holds.constraints) return unjudged('notSupported', 'tasksHoldNoConstraints');
  return shareOfTasks(incomplete, (task) => hard.has(task.constraint.kind), options);
}

const hard: ReadonlySet<ScheduleTask['constraint']['kind']> = new Set([
  'mustStartOn',
  'mustFinishOn',
  'startNoLaterThan',
  'finishNoLaterThan',
]);

/** DCMA check 6: unfinished tasks that can slip by more than so many working days: most often something is not linked. */
export function highFloatCheck(
  schedule: JudgedSchedule,
  options: ShareOptions & { readonly days: number; readonly knownPercent: number },
): CheckOutcome {
  const reliable = reliablePath(schedule, options.knownPercent);
  if ('outcome' in reliable) return reliable;
  const floatOf = (task: ScheduleTask): number => reliable.path.activities.get(task.id)?.totalFloat ?? 0;
  return shareOfTasks(reliable.known, (task) => floatOf(task) > options.days * workingMinutesPerDay, options);
}

/** DCMA check 7: unfinished tasks that cannot be done in time for a deadline or a constraint. Without any of these there is nothing to be late for. */
export function negativeFloatCheck(schedule: JudgedSchedule, options: ShareOptions & { readonly knownPercent: number }): CheckOutcome {
  const reliable = reliablePath(schedule, options.knownPercent);
  if ('outcome' in reliable) return reliable;
  const isTarget = (task: ScheduleTask): boolean => !task.done && (task.deadline !== null || hard.has(task.constraint.kind));
  if (!schedule.network.tasks.some(isTarget)) return unjudged('notAvailable', 'noTarget');
  return shareOfTasks(reliable.known, (task) => (reliable.path.activities.get(task.id)?.totalFloat ?? 0) < 0, options);
}

/** DCMA check 8: unfinished tasks that last longer than so many working days. */
export function highDurationCheck(
  { incomplete }: JudgedSchedule,
  options: ShareOptions & { readonly days: number; readonly knownPercent: number },
): CheckOutcome {
  if (incomplete.length === 0) return unjudged('notApplicable', 'noOpenTasks');
  const known = incomplete.filter((task) => task.duration !== null);
  if (known.length === 0 || known.length * 100 < incomplete.length * options.knownPercent)
    return unjudged('notAvailable', 'fewDurations', { count: known.length, of: incomplete.length, limit: options.knownPercent });
  return shareOfTasks(known, (task) => (task.duration ?? 0) > options.days * workingMinutesPerDay, options);
}

/**
 * DCMA check 9: what lies on the wrong side of the status date, by the day: work planned or forecast before it that has not happened, and actual dates
 * after it. Judged are tasks with any date.
 */
export function invalidDatesCheck({ network, tasks }: JudgedSchedule, options: ShareOptions): CheckOutcome {
  const { statusDate } = network;
  if (statusDate === null) return unjudged('notAvailable', 'noStatusDate');
  if (tasks.length === 0) return unjudged('notApplicable', 'noOpenTasks');
  const statusDay = dayOf(statusDate);
  const before = (date: number | null): boolean => date !== null && dayOf(date) < statusDay;
  const after = (date: number | null): boolean => date !== null && dayOf(date) > statusDay;
  const dated = tasks.filter(({ start, finish, actualStart, actualFinish }) =>
    [start, finish, actualStart, actualFinish].some((date) => date !== null),
  );
  if (dated.length === 0) return unjudged('notAvailable', 'noDates');
  return shareOfTasks(
    dated,
    (task) =>
      after(task.actualStart) ||
      after(task.actualFinish) ||
      (!task.done && (before(task.finish) || (task.actualStart === null && before(task.start)))),
    options,
  );
}

/** The epoch day of a wall minute. */
export const dayOf = (at: number): number => Math.floor(at / minutesPerDay);

/** DCMA check 10: unfinished tasks that take time and have nobody to do them. */
export function resourcesCheck({ network, incomplete }: JudgedSchedule, options: ShareOptions): CheckOutcome {
  if (!network.holds.resources) return unjudged('notSupported', 'tasksHoldNoResources');
  return shareOfTasks(
    incomplete.filter((task) => task.duration !== 0),
    (task) => task.resourceCount === 0,
    options,
  );
}

/** Of these tasks, those at fault. */
export function shareOfTasks(
  tasks: readonly ScheduleTask[],
  isAtFault: (task: ScheduleTask) => boolean,
  options: ShareOptions,
): CheckOutcome {
  if (tasks.length === 0) return unjudged('notApplicable', 'noOpenTasks');
  const offending = tasks.filter(isAtFault).map(({ id }) => id);
  return shareOutcome({ atFault: offending.length, judged: tasks.length, atMostPercent: options.atMostPercent, offending });
}
