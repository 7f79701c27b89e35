import type { ScheduleTask } from '../schedule-network';
import { type CheckOutcome, shareOutcome, unjudged } from './check-outcome';
import type { JudgedSchedule } from './judged-schedule';

/**
 * DCMA check 1: unfinished tasks without predecessor or without successor, of all unfinished tasks. One task may begin the project and one may end it.
 * Links to other projects count, and so do those of a summary above the task.
 */
export function logicCheck(schedule: JudgedSchedule, options: { readonly atMostPercent: number }): CheckOutcome {
  const { incomplete, network, taskById } = schedule;
  if (incomplete.length === 0) return unjudged('notApplicable', 'noOpenTasks');
  const withPredecessor = new Set(network.dependencies.map(({ to }) => to));
  const withSuccessor = new Set(network.dependencies.map(({ from }) => from));
  const has = (set: ReadonlySet<number>, task: ScheduleTask): boolean => lineage(task, taskById).some((id) => set.has(id));
  const { first, last } = ends(
    schedule,
    (task) => !has(withPredecessor, task),
    (task) => !has(withSuccessor, task),
  );
  const offending = incomplete.filter(
    (task) => (!has(withPredecessor, task) && task.id !== first) || (!has(withSuccessor, task) && task.id !== last),
  );
  return shareOutcome({ atFault: offending.length, judged: incomplete.length, ...options, offending: offending.map(({ id }) => id) });
}

/** The task and the summaries above it. */
function lineage(task: ScheduleTask, taskById: ReadonlyMap<number, ScheduleTask>): readonly number[] {
  const ids = [task.id];
  for (let above = task.parentId; above !== null && !ids.includes(above); above = taskById.get(above)?.parentId ?? null) ids.push(above);
  return ids;
}

/** The task or milestone that begins the project and the one that ends it: the earliest open beginning and the latest open end, the lowest id among equals. */
function ends(
  { network, path }: JudgedSchedule,
  opens: (task: ScheduleTask) => boolean,
  closes: (task: ScheduleTask) => boolean,
): { readonly first: number | null; readonly last: number | null } {
  if (!path.ok) return { first: null, last: null };
  const activities = path.value.activities;
  let first: ScheduleTask | null = null;
  let last: ScheduleTask | null = null;
  const startOf = (task: ScheduleTask): number => activities.get(task.id)?.earlyStart ?? 0;
  const finishOf = (task: ScheduleTask): number => activities.get(task.id)?.earlyFinish ?? 0;
  for (const task of network.tasks) {
    if (task.kind === 'summary' || task.kind === 'levelOfEffort') continue;
    if (opens(task) && (first === null || startOf(task) < startOf(first) || (startOf(task) === startOf(first) && task.id < first.id)))
      first = task;
    if (closes(task) && (last === null || finishOf(task) > finishOf(last) || (finishOf(task) === finishOf(last) && task.id < last.id)))
      last = task;
  }
  return { first: first?.id ?? null, last: last?.id ?? null };
}
