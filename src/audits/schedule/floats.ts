import type { ActivityGraph, ActivityLink } from './activity-graph';
import type { PassDates } from './pass-dates';
import { isUnderWay } from './task-progress';

/** Working minutes by node index. */
export interface Floats {
  readonly total: Float64Array;
  readonly free: Float64Array;
}

/**
 * Total float: the smaller of what the start and what the finish can move before the project (or a constraint) suffers; what has begun has only the
 * latter. Free float: what a node can move before any successor, or the project's finish, has to. Both count in the node's own hours.
 */
export function floats(graph: ActivityGraph, dates: PassDates, projectFinish: number): Floats {
  const total = new Float64Array(graph.nodes.length);
  const free = new Float64Array(graph.nodes.length);
  for (let step = graph.order.length - 1; step >= 0; step--) {
    const at = graph.order[step] ?? 0;
    const node = graph.nodes[at];
    if (!node || node.task?.done) continue;
    const byFinish = node.time.between(dates.earlyFinish[at] ?? 0, dates.lateFinish[at] ?? 0);
    const byStart = node.time.between(dates.earlyStart[at] ?? 0, dates.lateStart[at] ?? 0);
    total[at] = node.task !== null && isUnderWay(node.task) ? byFinish : Math.min(byFinish, byStart);
    const toTheEnd = node.time.between(dates.earlyFinish[at] ?? 0, projectFinish);
    free[at] = (graph.waiting[at] ?? []).reduce(
      (least, link) => Math.min(least, gap(graph, dates, link) + gateFloat(graph, free, link)),
      toTheEnd,
    );
  }
  return { total, free };
}

/** A gate is nobody's work: what waits behind it counts. */
const gateFloat = (graph: ActivityGraph, free: Float64Array, link: ActivityLink): number =>
  graph.nodes[link.to]?.task === null ? (free[link.to] ?? 0) : 0;

/** Working minutes between where a link would put the successor and where it is. 0: the link drives it. */
export function gap(graph: ActivityGraph, dates: PassDates, link: ActivityLink): number {
  const successor = graph.nodes[link.to];
  if (!successor) return 0;
  const leavesByStart = link.type === 'startToStart' || link.type === 'startToFinish';
  const arrivesAtStart = link.type === 'startToStart' || link.type === 'finishToStart';
  const from = (leavesByStart ? dates.earlyStart : dates.earlyFinish)[link.from] ?? 0;
  const to = (arrivesAtStart ? dates.earlyResume : dates.earlyFinish)[link.to] ?? 0;
  return successor.time.between(successor.time.add(from, link.lag), to);
}
