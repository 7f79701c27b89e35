import type { WorkingTime } from '../../shared/working-time';
import type { ActivityGraph, ActivityLink, ActivityNode } from './activity-graph';
import type { PassDates } from './pass-dates';
import type { ScheduleNetwork, ScheduleTask } from './schedule-network';
import { durationOf, isUnderWay, remainingOf } from './task-progress';

export interface ForwardPass {
  readonly graph: ActivityGraph;
  readonly network: Pick<ScheduleNetwork, 'statusDate' | 'unfinishedWork'>;
  readonly projectStart: number;
  /**
   * In the second of two forward passes: nodes that are done as late as possible push what follows from their late dates. `null` in the first pass,
   * when late dates are not known yet.
   */
  readonly latePushers: Uint8Array | null;
}

/** Fills in the early dates of every node, predecessors first. */
export function forwardPass(pass: ForwardPass, dates: PassDates): void {
  for (const at of pass.graph.order) {
    const node = pass.graph.nodes[at];
    if (!node) continue;
    const { start, finish, resume } = earlyDates(pass, dates, at, node);
    dates.earlyStart[at] = start;
    dates.earlyFinish[at] = finish;
    dates.earlyResume[at] = resume ?? start;
  }
}

interface Span {
  readonly start: number;
  readonly finish: number;
  /** Where the unfinished part begins, if not at the start. */
  readonly resume?: number;
}

function earlyDates(pass: ForwardPass, dates: PassDates, at: number, node: ActivityNode): Span {
  const { task, time } = node;
  const links = pass.graph.incoming[at] ?? [];
  if (task === null) {
    const moment = links.reduce((latest, link) => Math.max(latest, earliestStart(pass, dates, link, node, 0)), pass.projectStart);
    return { start: moment, finish: moment };
  }
  if (task.done) return datesOfDone(pass, task, time);
  if (isUnderWay(task)) return datesUnderWay(pass, dates, links, node, task);
  if (task.scheduling === 'manual' && task.start !== null)
    return { start: task.start, finish: task.finish ?? time.add(task.start, durationOf(task)) };
  return datesOfFuture(pass, dates, links, node, task);
}

function datesOfDone(pass: ForwardPass, task: ScheduleTask, time: WorkingTime): Span {
  const finish = task.actualFinish ?? task.finish ?? pass.network.statusDate ?? pass.projectStart;
  const start = task.actualStart ?? task.start ?? time.add(finish, -durationOf(task));
  return { start: Math.min(start, finish), finish };
}

function datesUnderWay(pass: ForwardPass, dates: PassDates, links: readonly ActivityLink[], node: ActivityNode, task: ScheduleTask): Span {
  const start = task.actualStart ?? pass.projectStart;
  const { statusDate, unfinishedWork } = pass.network;
  const remaining = remainingOf(task);
  if (unfinishedWork === 'asPlanned' || statusDate === null) {
    const planned = node.time.add(node.time.nextStart(start), durationOf(task));
    const finish = task.constraint.kind === 'finishNoEarlierThan' ? Math.max(planned, task.constraint.at) : planned;
    return { start, finish, resume: node.time.add(finish, -remaining) };
  }
  const byLogic = links.reduce(
    (latest, link) => Math.max(latest, earliestStart(pass, dates, link, node, remaining)),
    Math.max(start, statusDate),
  );
  const resume = remaining > 0 ? node.time.nextStart(byLogic) : byLogic;
  return { start, finish: node.time.add(resume, remaining), resume };
}

function datesOfFuture(pass: ForwardPass, dates: PassDates, links: readonly ActivityLink[], node: ActivityNode, task: ScheduleTask): Span {
  const duration = durationOf(task);
  const { statusDate, unfinishedWork } = pass.network;
  const floor = unfinishedWork === 'afterStatusDate' && statusDate !== null ? Math.max(pass.projectStart, statusDate) : pass.projectStart;
  const byLogic = links.reduce((latest, link) => Math.max(latest, earliestStart(pass, dates, link, node, duration)), floor);
  const start = constrainedStart(snapToWork(byLogic, duration, node.time), duration, task, node.time);
  return { start, finish: node.time.add(start, duration) };
}

/** Microsoft Project lets dated constraints win over the logic; what does not fit shows as negative float. */
function constrainedStart(start: number, duration: number, { constraint }: ScheduleTask, time: WorkingTime): number {
  switch (constraint.kind) {
    case 'asSoonAsPossible':
    case 'asLateAsPossible':
      return start;
    case 'startNoEarlierThan':
      return snapToWork(Math.max(start, constraint.at), duration, time);
    case 'startNoLaterThan':
      return Math.min(start, constraint.at);
    case 'finishNoEarlierThan':
      return Math.max(start, time.add(constraint.at, -duration));
    case 'finishNoLaterThan':
      return Math.min(start, time.add(constraint.at, -duration));
    case 'mustStartOn':
      return snapToWork(constraint.at, duration, time);
    case 'mustFinishOn':
      return time.add(constraint.at, -duration);
  }
}

/** The earliest start that one link allows a node with `duration` still to do. Lags are worked off in the successor's hours. */
function earliestStart(pass: ForwardPass, dates: PassDates, link: ActivityLink, successor: ActivityNode, duration: number): number {
  const late = pass.latePushers?.[link.from] === 1 && pass.latePushers[link.to] !== 1;
  const start = (late ? dates.lateStart : dates.earlyStart)[link.from] ?? 0;
  const finish = (late ? dates.lateFinish : dates.earlyFinish)[link.from] ?? 0;
  const { time } = successor;
  switch (link.type) {
    case 'finishToStart':
      return time.add(finish, link.lag);
    case 'startToStart':
      return time.add(start, link.lag);
    case 'finishToFinish':
      return time.add(time.add(finish, link.lag), -duration);
    case 'startToFinish':
      return time.add(time.add(start, link.lag), -duration);
  }
}

/** Work begins in working hours; what takes no time may also sit where the work before it ends. */
function snapToWork(at: number, duration: number, time: WorkingTime): number {
  return duration === 0 && time.previousFinish(at) === at ? at : time.nextStart(at);
}
