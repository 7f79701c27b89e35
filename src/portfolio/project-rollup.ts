import { type SummedFigure, summedFigures } from '../contracts/portfolio';

/** The stored figures of one project, recomputed whenever its facts change and when the day turns: a row of `project_rollup`. */
export interface ProjectRollup {
  readonly projectId: number;
  readonly sums: Readonly<Record<SummedFigure, number>>;
  /** Issues done per week, oldest first, eight weeks. */
  readonly throughput: readonly number[];
  readonly earliestStart: number | null;
  readonly latestDue: number | null;
  /** The oldest collection time of the facts behind it, epoch seconds; `null` when the project has no issues. */
  readonly collectedAt: number | null;
  /** The day the figures were computed for: "overdue" depends on it. */
  readonly computedDay: number;
}

/** Written out: V8 copies an object made by a literal twenty times faster than one put together key by key (measured). */
export const zeroSums: Readonly<Record<SummedFigure, number>> = {
  total: 0,
  toDo: 0,
  inProgress: 0,
  done: 0,
  overdue: 0,
  unassigned: 0,
  blocked: 0,
  stale: 0,
  flagged: 0,
  withoutEstimate: 0,
  withoutDueDate: 0,
  dueSoon: 0,
  createdLast28Days: 0,
  doneLast28Days: 0,
  doneLast7Days: 0,
  originalEstimate: 0,
  timeSpent: 0,
  remainingEstimate: 0,
  estimateTotal: 0,
  estimateDone: 0,
  pointsTotal: 0,
  pointsDone: 0,
  securedLeftOut: 0,
};

/** Sums from values in the order of `summedFigures`. */
export function sumsFrom(values: readonly number[]): Record<SummedFigure, number> {
  const sums = { ...zeroSums };
  for (const [index, figure] of summedFigures.entries()) sums[figure] = values[index] ?? 0;
  return sums;
}

export const noThroughput: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0];

/** The rollup of a project without issues. */
export function emptyRollup(projectId: number, computedDay: number): ProjectRollup {
  return { projectId, sums: zeroSums, throughput: noThroughput, earliestStart: null, latestDue: null, collectedAt: null, computedDay };
}
