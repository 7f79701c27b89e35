import type { ActivityGraph, ActivityLink, ActivityNode } from './activity-graph';
import type { PassDates } from './pass-dates';
import type { ScheduleTask } from './schedule-network';
import { durationOf, isUnderWay, remainingOf } from './task-progress';

export interface BackwardPass {
  readonly graph: ActivityGraph;
  readonly projectFinish: number;
  /** Measure each end of the network against its own finish instead of the project's. */
  readonly everyEndIsCritical: boolean;
}

/** Fills in the late dates of every node, successors first. Early dates must be there. */
export function backwardPass(pass: BackwardPass, dates: PassDates): void {
  const { order, nodes } = pass.graph;
  for (let step = order.length - 1; step >= 0; step--) {
    const at = order[step] ?? 0;
    const node = nodes[at];
    if (!node) continue;
    const finish = lateFinish(pass, dates, at, node);
    dates.lateFinish[at] = finish;
    if (node.task?.done) {
      dates.lateStart[at] = dates.lateResume[at] = dates.earlyStart[at] ?? 0;
      continue;
    }
    const underWay = node.task !== null && isUnderWay(node.task);
    const left = node.task === null ? 0 : underWay ? remainingOf(node.task) : durationOf(node.task);
    const resume = node.time.add(finish, -left);
    dates.lateResume[at] = resume;
    dates.lateStart[at] = underWay ? (dates.earlyStart[at] ?? 0) : resume;
  }
}

function lateFinish(pass: BackwardPass, dates: PassDates, at: number, node: ActivityNode): number {
  const { task, time } = node;
  const earlyFinish = dates.earlyFinish[at] ?? 0;
  if (task?.done) return earlyFinish;
  const open = pass.graph.waiting[at] ?? [];
  const end = pass.everyEndIsCritical && open.length === 0 ? earlyFinish : pass.projectFinish;
  const byLogic = open.reduce((earliest, link) => Math.min(earliest, latestFinish(pass, dates, link, node)), end);
  const finish = task === null ? byLogic : constrainedFinish(byLogic, task, node);
  const takesTime = task !== null && durationOf(task) > 0;
  return takesTime ? time.previousFinish(finish) : finish;
}

function constrainedFinish(finish: number, task: ScheduleTask, { time }: ActivityNode): number {
  const { constraint } = task;
  const byDeadline = Math.min(finish, task.deadline ?? Number.POSITIVE_INFINITY);
  if (isUnderWay(task) && (constraint.kind === 'mustStartOn' || constraint.kind === 'startNoLaterThan')) return byDeadline;
  switch (constraint.kind) {
    case 'asSoonAsPossible':
    case 'asLateAsPossible':
    case 'startNoEarlierThan':
    case 'finishNoEarlierThan':
      return byDeadline;
    case 'startNoLaterThan':
      return Math.min(byDeadline, time.add(constraint.at, durationOf(task)));
    case 'finishNoLaterThan':
      return Math.min(byDeadline, constraint.at);
    case 'mustStartOn':
      return time.add(constraint.at, durationOf(task));
    case 'mustFinishOn':
      return constraint.at;
  }
}

/** The latest finish that one link allows its predecessor. */
function latestFinish(pass: BackwardPass, dates: PassDates, link: ActivityLink, predecessor: ActivityNode): number {
  const successor = pass.graph.nodes[link.to];
  const { task } = predecessor;
  if (!successor) return pass.projectFinish;
  switch (link.type) {
    case 'finishToStart':
      return successor.time.add(dates.lateResume[link.to] ?? 0, -link.lag);
    case 'finishToFinish':
      return successor.time.add(dates.lateFinish[link.to] ?? 0, -link.lag);
    case 'startToStart':
    case 'startToFinish': {
      // What has begun can no longer begin too late; and Microsoft Project does not let a successor pull at the start of a manually scheduled task.
      if (task !== null && (isUnderWay(task) || task.scheduling === 'manual')) return pass.projectFinish;
      const bound = (link.type === 'startToStart' ? dates.lateResume : dates.lateFinish)[link.to] ?? 0;
      const latestStart = successor.time.add(bound, -link.lag);
      return predecessor.time.add(latestStart, task === null ? 0 : durationOf(task));
    }
  }
}
