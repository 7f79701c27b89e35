import type { Result } from '../../../shared/result';
import { type CriticalPath, criticalPath, type NoCriticalPath } from '../critical-path';
import type { Dependency, ScheduleNetwork, ScheduleTask } from '../schedule-network';
import { type UnjudgedOutcome, unjudged } from './check-outcome';

/** A network with everything that several checks need of it, worked out once. */
export interface JudgedSchedule {
  readonly network: ScheduleNetwork;
  readonly path: Result<CriticalPath, NoCriticalPath>;
  /** What the published definition counts: no summaries, milestones or level of effort. */
  readonly tasks: readonly ScheduleTask[];
  /** Those of them that are not done. */
  readonly incomplete: readonly ScheduleTask[];
  readonly taskById: ReadonlyMap<number, ScheduleTask>;
  /** Dependencies into something that is neither done nor a summary nor level of effort. */
  readonly links: readonly Dependency[];
}

export function judgedSchedule(network: ScheduleNetwork): JudgedSchedule {
  const tasks = network.tasks.filter((task) => task.kind === 'task');
  const taskById = new Map(network.tasks.map((task) => [task.id, task]));
  return {
    network,
    path: criticalPath(network),
    tasks,
    incomplete: tasks.filter((task) => !task.done),
    taskById,
    links: network.dependencies.filter(({ to }) => {
      const successor = taskById.get(to);
      return successor !== undefined && !successor.done && (successor.kind === 'task' || successor.kind === 'milestone');
    }),
  };
}

/**
 * The critical path, if the checks that need one can rely on it: no circles, and durations known for enough of the unfinished tasks. A task of
 * unknown duration takes no time in the network, so that too many of them would make every float look larger than it is.
 */
export function reliablePath(
  { path, incomplete }: JudgedSchedule,
  knownPercent: number,
): { readonly path: CriticalPath; readonly known: readonly ScheduleTask[] } | UnjudgedOutcome {
  if (incomplete.length === 0) return unjudged('notApplicable', 'noOpenTasks');
  if (!path.ok) return withoutPath(path.error);
  const known = incomplete.filter((task) => task.duration !== null);
  if (known.length * 100 < incomplete.length * knownPercent || known.length === 0)
    return unjudged('notAvailable', 'fewDurations', { count: known.length, of: incomplete.length, limit: knownPercent });
  return { path: path.value, known };
}

function withoutPath(problem: NoCriticalPath): UnjudgedOutcome {
  switch (problem.kind) {
    case 'empty':
      return unjudged('notApplicable', 'noOpenTasks');
    case 'noWorkingTime':
      return unjudged('notAvailable', 'noWorkingTime');
    case 'cycles':
      return unjudged('notAvailable', 'circularLinks', { count: problem.cycles.length });
  }
}
