import { type WorkingTime, workingTime } from '../../shared/working-time';
import type { Dependency, ScheduleNetwork, ScheduleTask } from './schedule-network';
import { stronglyConnected } from './strongly-connected';
import { leavesBelow } from './summary-leaves';

/**
 * The network as the passes walk it: one node for each task and milestone, and up to two *gates* for each summary that has logic of its own. All
 * work below the summary begins after its start gate and ends before its finish gate. Gates take no time.
 */
export interface ActivityGraph {
  readonly nodes: readonly ActivityNode[];
  /** Node indices, every predecessor before its successors. */
  readonly order: readonly number[];
  readonly incoming: readonly (readonly ActivityLink[])[];
  readonly outgoing: readonly (readonly ActivityLink[])[];
  /** Outgoing links to what is not done: nothing that is done waits for anybody. */
  readonly waiting: readonly (readonly ActivityLink[])[];
  readonly ignored: IgnoredDependencies;
}

export interface ActivityNode {
  /** `null`: a gate. */
  readonly task: ScheduleTask | null;
  /** The task's id, or that of the gate's summary. */
  readonly id: number;
  readonly time: WorkingTime;
}

/** A dependency between node indices. */
export type ActivityLink = Dependency;

export interface IgnoredDependencies {
  /** One end is not in the network. */
  readonly external: readonly Dependency[];
  /** Logic of level of effort, which drives nothing, and logic that a summary cannot have: finish-to-finish or start-to-finish into it, start-to-start or start-to-finish out of it, or to its own children. */
  readonly unsupported: readonly Dependency[];
}

/** Tasks that wait for each other in a circle, each circle sorted by id. */
export interface DependencyCycles {
  readonly cycles: readonly (readonly number[])[];
}

export function activityGraph(network: ScheduleNetwork, time: WorkingTime): ActivityGraph | DependencyCycles {
  const nodes: ActivityNode[] = [];
  const links: ActivityLink[] = [];
  const external: Dependency[] = [];
  const unsupported: Dependency[] = [];
  const taskById = new Map(network.tasks.map((task) => [task.id, task]));
  const nodeOf = new Map<number, number>();
  for (const task of network.tasks)
    if (task.kind === 'task' || task.kind === 'milestone')
      nodeOf.set(task.id, nodes.push({ task, id: task.id, time: timeOf(task, time) }) - 1);

  const leaves = leavesBelow(network.tasks);
  const gates = { start: new Map<number, number>(), finish: new Map<number, number>() };
  const gateOf = (summaryId: number, side: 'start' | 'finish'): number => {
    const known = gates[side].get(summaryId);
    if (known !== undefined) return known;
    const gate = nodes.push({ task: null, id: summaryId, time }) - 1;
    gates[side].set(summaryId, gate);
    for (const leaf of leaves.get(summaryId) ?? []) {
      const inside = nodeOf.get(leaf);
      if (inside === undefined) continue;
      links.push({ from: side === 'start' ? gate : inside, to: side === 'start' ? inside : gate, type: 'finishToStart', lag: 0 });
    }
    return gate;
  };

  for (const dependency of network.dependencies) {
    const { from, to, type } = dependency;
    if (!taskById.has(from) || !taskById.has(to)) {
      external.push(dependency);
      continue;
    }
    const ends = [taskById.get(from), taskById.get(to)];
    const fromSummary = ends[0]?.kind === 'summary';
    const toSummary = ends[1]?.kind === 'summary';
    const impossible = (fromSummary || toSummary) && !summaryCanHave(dependency, fromSummary, toSummary, leaves);
    if (impossible || ends.some((end) => end?.kind === 'levelOfEffort')) {
      unsupported.push(dependency);
      continue;
    }
    const source = fromSummary ? gateOf(from, 'finish') : (nodeOf.get(from) ?? 0);
    const target = toSummary ? gateOf(to, 'start') : (nodeOf.get(to) ?? 0);
    links.push({ from: source, to: target, type, lag: dependency.lag });
  }

  const incoming: ActivityLink[][] = nodes.map(() => []);
  const outgoing: ActivityLink[][] = nodes.map(() => []);
  for (const link of links) {
    incoming[link.to]?.push(link);
    outgoing[link.from]?.push(link);
  }
  const order = topologicalOrder(incoming, outgoing);
  if (order.length < nodes.length) return { cycles: cyclesIn(nodes, outgoing) };
  const isOpen = ({ to }: ActivityLink): boolean => !nodes[to]?.task?.done;
  const waiting = outgoing.map((links) => (links.every(isOpen) ? links : links.filter(isOpen)));
  return { nodes, order, incoming, outgoing, waiting, ignored: { external, unsupported } };
}

function summaryCanHave(
  { from, to, type }: Dependency,
  fromSummary: boolean,
  toSummary: boolean,
  leaves: ReadonlyMap<number, readonly number[]>,
): boolean {
  if (fromSummary && (type === 'startToStart' || type === 'startToFinish')) return false;
  if (toSummary && (type === 'finishToFinish' || type === 'startToFinish')) return false;
  return from !== to && !leaves.get(from)?.includes(to) && !leaves.get(to)?.includes(from);
}

/** A calendar without hours cannot schedule anything; such a task keeps to the network's. */
function timeOf(task: ScheduleTask, time: WorkingTime): WorkingTime {
  return (task.calendar && workingTime(task.calendar)) ?? time;
}

function topologicalOrder(
  incoming: readonly (readonly ActivityLink[])[],
  outgoing: readonly (readonly ActivityLink[])[],
): readonly number[] {
  const waiting = Int32Array.from(incoming, (links) => links.length);
  const order: number[] = [];
  waiting.forEach((count, node) => {
    if (count === 0) order.push(node);
  });
  for (let at = 0; at < order.length; at++) {
    for (const { to } of outgoing[order[at] ?? 0] ?? []) {
      const left = (waiting[to] ?? 0) - 1;
      waiting[to] = left;
      if (left === 0) order.push(to);
    }
  }
  return order;
}

function cyclesIn(nodes: readonly ActivityNode[], outgoing: readonly (readonly ActivityLink[])[]): readonly (readonly number[])[] {
  const targets = outgoing.map((links) => links.map((link) => link.to));
  return stronglyConnected(targets)
    .filter((component) => component.length > 1 || component.some((node) => targets[node]?.includes(node)))
    .map((component) => [...new Set(component.map((node) => nodes[node]?.id ?? 0))].sort((one, other) => one - other))
    .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}
