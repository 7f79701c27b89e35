import type { ScheduleTask } from './schedule-network';

/** For each summary, the ids of all tasks below it that are no summaries themselves, at any depth. */
export function leavesBelow(tasks: readonly ScheduleTask[]): ReadonlyMap<number, readonly number[]> {
  const summaries = new Map<number, number[]>(tasks.filter((task) => task.kind === 'summary').map((task) => [task.id, []]));
  if (summaries.size === 0) return summaries;
  const parentOf = new Map(tasks.map((task) => [task.id, task.parentId]));
  for (const task of tasks) {
    if (task.kind === 'summary') continue;
    const seen = new Set<number>();
    for (let above = task.parentId; above !== null && !seen.has(above); above = parentOf.get(above) ?? null) {
      seen.add(above);
      summaries.get(above)?.push(task.id);
    }
  }
  return summaries;
}
