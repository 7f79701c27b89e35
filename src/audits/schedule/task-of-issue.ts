import { type IssueFact, statusCategory } from '../../facts/issue-fact';
import { secondsPerMinute } from '../../shared/epoch';
import { minutesPerDay, type WorkingTime } from '../../shared/working-time';
import type { BaselineDates, Constraint, ScheduleTask, TaskKind } from './schedule-network';

/** The last minute of a day: work due on a day may use all of it. */
export const endOfDay = (day: number): number => (day + 1) * minutesPerDay - 1;
export const startOfDay = (day: number): number => day * minutesPerDay;

export interface TaskSetting {
  readonly kind: TaskKind;
  readonly parentId: number | null;
  readonly baseline: BaselineDates | null;
  readonly today: number;
  readonly time: WorkingTime;
}

/**
 * A Jira issue as a task. Its duration is the working time from start to due date; without both, its estimate. It starts when it should or later, and
 * has begun when it went into progress. Instants of facts are UTC; a calendar is wall time: the difference, hours at most, is let be.
 */
export function taskOfIssue(issue: IssueFact, setting: TaskSetting): ScheduleTask {
  const { startDay, dueDay } = issue;
  const done = issue.statusCategory === statusCategory.done;
  const underWay = issue.statusCategory === statusCategory.inProgress;
  const start = startDay === null ? null : startOfDay(startDay);
  const isMilestone = setting.kind === 'milestone';
  return {
    id: issue.issueId,
    number: issue.issueNumber,
    kind: setting.kind,
    parentId: setting.parentId,
    start,
    finish: dueDay === null ? null : endOfDay(dueDay),
    duration: isMilestone ? 0 : durationOf(issue, setting.time),
    remaining: isMilestone || !underWay ? null : remainingOf(issue, setting),
    percentComplete: done ? 100 : percentOf(issue),
    done,
    actualStart: underWay ? minutesOf(issue.statusChangedAt) : null,
    actualFinish: done ? minutesOf(issue.resolvedAt ?? issue.statusChangedAt) : null,
    constraint: start === null || isMilestone ? asSoonAsPossible : { kind: 'startNoEarlierThan', at: start },
    deadline: isMilestone && dueDay !== null ? endOfDay(dueDay) : null,
    resourceCount: issue.assigneeId === null ? 0 : 1,
    baseline: setting.baseline,
    calendar: null,
    scheduling: 'automatic',
  };
}

const asSoonAsPossible: Constraint = { kind: 'asSoonAsPossible' };

const minutesOf = (seconds: number): number => Math.floor(seconds / secondsPerMinute);

function durationOf({ startDay, dueDay, originalEstimate, remainingEstimate, timeSpent }: IssueFact, time: WorkingTime): number | null {
  if (startDay !== null && dueDay !== null) return dueDay < startDay ? null : time.between(startOfDay(startDay), endOfDay(dueDay));
  const estimate = originalEstimate || (remainingEstimate ? remainingEstimate + (timeSpent ?? 0) : 0);
  return estimate > 0 ? minutesOf(estimate) : null;
}

/** Work under way lasts until its due date; past that, as long as its estimate says; without one it could end now, and certainly not before. */
function remainingOf({ dueDay, remainingEstimate }: IssueFact, { today, time }: TaskSetting): number | null {
  if (dueDay !== null && dueDay >= today) return time.between(startOfDay(today), endOfDay(dueDay));
  if (remainingEstimate !== null) return minutesOf(remainingEstimate);
  return dueDay === null ? null : 0;
}

function percentOf({ timeSpent, remainingEstimate }: IssueFact): number {
  if (timeSpent === null || remainingEstimate === null || timeSpent + remainingEstimate === 0) return 0;
  return Math.min(99, Math.floor((timeSpent / (timeSpent + remainingEstimate)) * 100));
}
