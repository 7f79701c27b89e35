import { standardCalendar } from '../../../shared/working-calendar';
import { minutesPerDay, workingTime } from '../../../shared/working-time';
import type { Dependency, DependencyType, ScheduleNetwork, ScheduleTask } from '../schedule-network';

/** Monday 2 February 2026, 00:00, in wall minutes: day 1 of the examples. */
export const firstDay = 20_486 * minutesPerDay;
export const day = 480;

const standard = workingTime(standardCalendar) ?? {
  between: () => 0,
  add: (at: number) => at,
  nextStart: (at: number) => at,
  previousFinish: (at: number) => at,
};

/** The morning of a working day, counted from 0. */
export const morningOf = (workingDay: number): number => standard.nextStart(standard.add(standard.nextStart(firstDay), workingDay * day));

/** The evening of a working day, counted from 0. */
export const eveningOf = (workingDay: number): number => standard.add(morningOf(workingDay), day);

/** A task of `days` working days that nobody has begun. */
export const aTask = (id: number, days: number, changes: Partial<ScheduleTask> = {}): ScheduleTask => ({
  id,
  number: id,
  kind: days === 0 ? 'milestone' : 'task',
  parentId: null,
  start: null,
  finish: null,
  duration: days * day,
  remaining: null,
  percentComplete: 0,
  done: false,
  actualStart: null,
  actualFinish: null,
  constraint: { kind: 'asSoonAsPossible' },
  deadline: null,
  resourceCount: 1,
  baseline: null,
  calendar: null,
  scheduling: 'automatic',
  ...changes,
});

export const aSummary = (id: number, changes: Partial<ScheduleTask> = {}): ScheduleTask =>
  aTask(id, 0, { kind: 'summary', duration: null, ...changes });

/** `link(1, 2)`: 2 starts when 1 is finished. The lag is in working days. */
export const link = (from: number, to: number, type: DependencyType = 'finishToStart', lagDays = 0): Dependency => ({
  from,
  to,
  type,
  lag: lagDays * day,
});

/** A network in office hours that begins on the first day and whose source holds everything. */
export const aNetwork = (
  tasks: readonly ScheduleTask[],
  dependencies: readonly Dependency[],
  changes: Partial<ScheduleNetwork> = {},
): ScheduleNetwork => ({
  tasks,
  dependencies,
  calendar: standardCalendar,
  statusDate: null,
  projectStart: firstDay,
  unfinishedWork: 'asPlanned',
  holds: { lags: true, linkTypes: true, constraints: true, baseline: true, resources: true },
  ...changes,
});
