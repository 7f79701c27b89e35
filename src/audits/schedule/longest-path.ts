import type { ActivityGraph } from './activity-graph';
import { gap } from './floats';
import type { PassDates } from './pass-dates';
import type { ScheduleNetwork } from './schedule-network';
import { isUnderWay } from './task-progress';

type LogicOfProgress = Pick<ScheduleNetwork, 'statusDate' | 'unfinishedWork'>;

/**
 * The chain of unfinished tasks that makes the project finish when it does: from the last finish back along the links that drive each start.
 * Ids in order of work; where several chains are equally long, the one over the lowest ids. A chain begins at what no link drives.
 */
export function longestPath(graph: ActivityGraph, dates: PassDates, { statusDate, unfinishedWork }: LogicOfProgress): readonly number[] {
  const logicHoldsBegunWork = unfinishedWork === 'afterStatusDate' && statusDate !== null;
  const lowerId = (one: number, other: number): number => (graph.nodes[one]?.id ?? 0) - (graph.nodes[other]?.id ?? 0);
  const unfinished = graph.order.filter((at) => graph.nodes[at]?.task?.done === false);
  const lastFinish = unfinished.reduce((latest, at) => Math.max(latest, dates.earlyFinish[at] ?? 0), Number.NEGATIVE_INFINITY);
  // What nothing waits for comes first: a milestone ends the path, not the task that ends when it does.
  const lastOnes = unfinished.filter((candidate) => dates.earlyFinish[candidate] === lastFinish).sort(lowerId);
  let at = lastOnes.find((candidate) => graph.waiting[candidate]?.length === 0) ?? lastOnes[0];
  const path: number[] = [];
  while (at !== undefined) {
    const node = graph.nodes[at];
    if (node?.task) path.push(node.id);
    if (node?.task && isUnderWay(node.task) && !logicHoldsBegunWork) break;
    at = (graph.incoming[at] ?? [])
      .filter((link) => graph.nodes[link.from]?.task?.done !== true && gap(graph, dates, link) <= 0)
      .map((link) => link.from)
      .sort(lowerId)[0];
  }
  return path.reverse();
}
