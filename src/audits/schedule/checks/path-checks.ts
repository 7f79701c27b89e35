import { workingMinutesPerDay } from '../../../shared/working-calendar';
import { type WorkingTime, workingTime } from '../../../shared/working-time';
import { type CriticalPath, criticalPath } from '../critical-path';
import type { ScheduleNetwork, ScheduleTask } from '../schedule-network';
import { remainingOf } from '../task-progress';
import { ascending, type CheckOutcome, rounded, unjudged } from './check-outcome';
import { type JudgedSchedule, reliablePath } from './judged-schedule';

interface PathOptions {
  readonly knownPercent: number;
}

/** The finish may differ from the injected delay by what hours of different calendars make: less than a day. */
const toleranceDays = 1;

/**
 * DCMA check 12: the first task of the critical path is made `days` working days longer; the project's finish has to move alike. If it does not, the task
 * where the delay got stuck is named. Value: by how many working days the finish moved.
 */
export function criticalPathTest(schedule: JudgedSchedule, options: PathOptions & { readonly days: number }): CheckOutcome {
  const reliable = reliablePath(schedule, options.knownPercent);
  if ('outcome' in reliable) return reliable;
  if (schedule.links.length === 0) return unjudged('notAvailable', 'noLinks');
  // A path of one task has no link that a delay could get stuck in: its finish moves, and nothing is shown by it.
  if (reliable.path.longestPath.length < 2) return unjudged('notAvailable', 'pathOfOneTask');
  const { network, taskById } = schedule;
  const time = workingTime(network.calendar);
  const tested = reliable.path.longestPath.map((id) => taskById.get(id)).find((task) => task?.kind === 'task');
  if (!tested || time === null) return unjudged('notAvailable', 'noLinks');
  const delayed = criticalPath(delay(network, tested, options.days * workingMinutesPerDay));
  if (!delayed.ok) return unjudged('notAvailable', 'noLinks');
  const shift = time.between(reliable.path.projectFinish, delayed.value.projectFinish) / workingMinutesPerDay;
  const moved = Math.abs(shift - options.days) <= toleranceDays;
  return {
    outcome: moved ? 'pass' : 'fail',
    value: shift,
    threshold: options.days,
    judged: reliable.path.longestPath.length,
    offending: moved ? [] : [stuckAt(reliable.path, delayed.value, tested, time)],
    reason: { code: 'shift', values: { days: rounded(shift, 1), limit: options.days } },
  };
}

function delay(network: ScheduleNetwork, tested: ScheduleTask, minutes: number): ScheduleNetwork {
  const longer = { ...tested, duration: (tested.duration ?? 0) + minutes, remaining: remainingOf(tested) + minutes };
  return { ...network, tasks: network.tasks.map((task) => (task.id === tested.id ? longer : task)) };
}

/** The first task after the tested one, along the path, whose finish did not move by much. */
function stuckAt(before: CriticalPath, after: CriticalPath, tested: ScheduleTask, time: WorkingTime): number {
  const movedBy = (id: number): number =>
    time.between(before.activities.get(id)?.earlyFinish ?? 0, after.activities.get(id)?.earlyFinish ?? 0);
  const path = before.longestPath;
  const behind = path.slice(path.indexOf(tested.id) + 1);
  const expected = movedBy(tested.id);
  return behind.find((id) => movedBy(id) < expected - toleranceDays * workingMinutesPerDay) ?? tested.id;
}

/**
 * DCMA check 13, the critical path length index: (length of the critical path from the status date + float of the project) ÷ length. The float is what lies
 * between the forecast finish and the target: the last baseline finish, or else the last deadline. Named are the tasks of the critical path.
 */
export function criticalPathLengthCheck(schedule: JudgedSchedule, options: PathOptions & { readonly atLeast: number }): CheckOutcome {
  const reliable = reliablePath(schedule, options.knownPercent);
  if ('outcome' in reliable) return reliable;
  const { network } = schedule;
  const time = workingTime(network.calendar);
  if (network.statusDate === null || time === null) return unjudged('notAvailable', 'noStatusDate');
  const target = targetOf(network);
  if (target === null) return unjudged('notAvailable', 'noTarget');
  const length = time.between(network.statusDate, reliable.path.projectFinish);
  if (length <= 0) return unjudged('notApplicable', 'noOpenTasks');
  const float = time.between(reliable.path.projectFinish, target);
  const index = (length + float) / length;
  return {
    outcome: index >= options.atLeast ? 'pass' : 'fail',
    value: index,
    threshold: options.atLeast,
    judged: reliable.path.longestPath.length,
    offending: index >= options.atLeast ? [] : ascending(reliable.path.longestPath),
    reason: {
      code: 'index',
      values: {
        index: rounded(index, 2),
        limit: options.atLeast,
        length: rounded(length / workingMinutesPerDay, 1),
        float: rounded(float / workingMinutesPerDay, 1),
      },
    },
  };
}

function targetOf({ tasks }: ScheduleNetwork): number | null {
  const latest = (dates: readonly number[]): number | null =>
    dates.length === 0 ? null : dates.reduce((one, other) => Math.max(one, other));
  return (
    latest(tasks.flatMap((task) => task.baseline?.finish ?? [])) ??
    latest(tasks.flatMap((task) => (task.done ? [] : [task.deadline, finishConstraint(task)])).filter((date) => date !== null))
  );
}

const finishConstraint = ({ constraint }: ScheduleTask): number | null =>
  constraint.kind === 'finishNoLaterThan' || constraint.kind === 'mustFinishOn' ? constraint.at : null;

/**
 * GAO best practice 6: the critical path runs from the status date to the finish. If its first task waits for a date that somebody typed instead of for
 * other work, then that date, and no work, decides when the project ends. Value: working days between the status date and that first task.
 */
export function continuousPathCheck(schedule: JudgedSchedule, options: PathOptions & { readonly atMostDays: number }): CheckOutcome {
  const reliable = reliablePath(schedule, options.knownPercent);
  if ('outcome' in reliable) return reliable;
  const { network, taskById } = schedule;
  const time = workingTime(network.calendar);
  const [firstId] = reliable.path.longestPath;
  const first = firstId === undefined ? undefined : taskById.get(firstId);
  const dates = firstId === undefined ? undefined : reliable.path.activities.get(firstId);
  if (network.statusDate === null || time === null) return unjudged('notAvailable', 'noStatusDate');
  if (!first || !dates) return unjudged('notApplicable', 'noOpenTasks');
  const begun = first.actualStart !== null;
  const gap = begun
    ? 0
    : Math.max(0, time.between(Math.max(network.statusDate, reliable.path.projectStart), dates.earlyStart)) / workingMinutesPerDay;
  return {
    outcome: gap <= options.atMostDays ? 'pass' : 'fail',
    value: gap,
    threshold: options.atMostDays,
    judged: reliable.path.longestPath.length,
    offending: gap <= options.atMostDays ? [] : [first.id],
    reason: { code: 'gap', values: { days: rounded(gap, 1), limit: options.atMostDays } },
  };
}
