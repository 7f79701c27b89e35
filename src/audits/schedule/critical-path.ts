import { err, ok, type Result } from '../../shared/result';
import { workingTime } from '../../shared/working-time';
import { type ActivityGraph, activityGraph, type IgnoredDependencies } from './activity-graph';
import { backwardPass } from './backward-pass';
import { floats } from './floats';
import { forwardPass } from './forward-pass';
import { longestPath } from './longest-path';
import { emptyPassDates, type PassDates } from './pass-dates';
import type { ScheduleNetwork } from './schedule-network';
import { summaryDates } from './summary-dates';

/** What the critical-path method says of a network. Points in time are wall minutes, floats are working minutes. */
export interface CriticalPath {
  readonly projectStart: number;
  readonly projectFinish: number;
  /** By task id, summaries included. */
  readonly activities: ReadonlyMap<number, ActivityDates>;
  /** The unfinished tasks that make the project finish when it does, in order. */
  readonly longestPath: readonly number[];
  /** Unfinished tasks that nothing unfinished waits for, by id. */
  readonly finishPoints: readonly number[];
  readonly ignored: IgnoredDependencies;
}

export interface ActivityDates {
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** Negative: it cannot be done in time. 0 for what is done. */
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly critical: boolean;
}

/** Why there is no critical path. */
export type NoCriticalPath =
  | { readonly kind: 'empty' }
  | { readonly kind: 'noWorkingTime' }
  /** Tasks that wait for each other, each circle by ascending id. */
  | { readonly kind: 'cycles'; readonly cycles: readonly (readonly number[])[] };

export interface CriticalPathOptions {
  /** Total float, in working minutes, up to which a task is critical. */
  readonly criticalFloat?: number;
  /** Measure each end of the network against its own finish, so that every chain has a critical path. */
  readonly everyEndIsCritical?: boolean;
}

/**
 * The critical-path method: a forward pass for early dates, a backward pass for late dates, floats between them. Semantics follow Microsoft Project:
 * dated constraints win over logic, deadlines only take float away, manually scheduled tasks stay where they are, and one without any link is never
 * critical. Linear in tasks and dependencies; the order of either changes nothing.
 */
export function criticalPath(network: ScheduleNetwork, options: CriticalPathOptions = {}): Result<CriticalPath, NoCriticalPath> {
  const time = workingTime(network.calendar);
  if (time === null) return err({ kind: 'noWorkingTime' });
  const graph = activityGraph(network, time);
  if ('cycles' in graph) return err({ kind: 'cycles', cycles: graph.cycles });
  const tasks = graph.nodes.flatMap((node, at) => (node.task === null ? [] : [{ at, task: node.task }]));
  if (tasks.length === 0) return err({ kind: 'empty' });

  const projectStart = network.projectStart ?? earliestStartOf(network);
  const dates = emptyPassDates(graph.nodes.length);
  const latePushers = Uint8Array.from(graph.nodes, (node) => (node.task?.constraint.kind === 'asLateAsPossible' ? 1 : 0));
  forwardPass({ graph, network, projectStart, latePushers: null }, dates);
  const projectFinish = tasks.reduce((latest, { at }) => Math.max(latest, dates.earlyFinish[at] ?? 0), Number.NEGATIVE_INFINITY);
  backwardPass({ graph, projectFinish, everyEndIsCritical: options.everyEndIsCritical ?? false }, dates);
  if (latePushers.includes(1)) forwardPass({ graph, network, projectStart, latePushers }, dates);

  const activities = activitiesOf(graph, dates, projectFinish, options.criticalFloat ?? 0);
  summaryDates(network.tasks, activities, time, projectFinish, options.criticalFloat ?? 0);
  return ok({
    projectStart,
    projectFinish,
    activities,
    longestPath: longestPath(graph, dates, network),
    finishPoints: tasks
      .filter(({ at, task }) => !task.done && graph.waiting[at]?.length === 0)
      .map(({ task }) => task.id)
      .sort((one, other) => one - other),
    ignored: graph.ignored,
  });
}

function activitiesOf(graph: ActivityGraph, dates: PassDates, projectFinish: number, criticalFloat: number): Map<number, ActivityDates> {
  const { total, free } = floats(graph, dates, projectFinish);
  const activities = new Map<number, ActivityDates>();
  graph.nodes.forEach(({ task, id }, at) => {
    if (task === null) return;
    const totalFloat = total[at] ?? 0;
    const linked = (graph.incoming[at]?.length ?? 0) + (graph.outgoing[at]?.length ?? 0) > 0;
    activities.set(id, {
      earlyStart: dates.earlyStart[at] ?? 0,
      earlyFinish: dates.earlyFinish[at] ?? 0,
      lateStart: dates.lateStart[at] ?? 0,
      lateFinish: dates.lateFinish[at] ?? 0,
      totalFloat,
      freeFloat: free[at] ?? 0,
      critical: totalFloat <= criticalFloat && !task.done && (task.scheduling === 'automatic' || linked),
    });
  });
  return activities;
}

function earliestStartOf({ tasks, statusDate }: ScheduleNetwork): number {
  const starts = tasks.flatMap((task) => [task.actualStart, task.start].filter((start) => start !== null));
  return starts.length > 0 ? starts.reduce((earliest, start) => Math.min(earliest, start)) : (statusDate ?? 0);
}
