/**
 * When a piece of work was meant to happen and when it does. All in milliseconds; `actualStart` and `actualDone` may lie after the project's
 * last day, which means that it has not started or finished yet.
 */
export interface Schedule {
  readonly plannedStart: number;
  readonly plannedDue: number;
  readonly actualStart: number;
  readonly actualDone: number;
}

/** Planned work in a project that takes longer than planned: the later in the project, the later it is. */
export function withLag(plannedStart: number, plannedDue: number, projectStart: number, lag: number, noiseMs: number): Schedule {
  const late = (day: number) => projectStart + (day - projectStart) * (1 + lag);
  const actualStart = Math.max(projectStart, late(plannedStart) + noiseMs);
  const length = Math.max(0, plannedDue - plannedStart) * (1 + Math.max(0, lag));
  return { plannedStart, plannedDue, actualStart, actualDone: actualStart + length };
}
