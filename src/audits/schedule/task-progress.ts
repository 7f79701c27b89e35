import type { ScheduleTask } from './schedule-network';

/** Working minutes of the whole task; 0 where nobody knows, so that logic still passes through it. */
export const durationOf = (task: ScheduleTask): number => Math.max(0, task.duration ?? 0);

/** Working minutes still to do. */
export function remainingOf(task: ScheduleTask): number {
  if (task.done) return 0;
  return Math.max(0, task.remaining ?? Math.round((durationOf(task) * (100 - task.percentComplete)) / 100));
}

/** Begun and not done. */
export const isUnderWay = (task: ScheduleTask): boolean => !task.done && task.actualStart !== null;
