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

export const zeroSums: Readonly<Record<SummedFigure, number>> = Object.fromEntries(summedFigures.map((figure) => [figure, 0])) as Record<
  SummedFigure,
  number
>;

export const noThroughput: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0];

/** The rollup of a project without issues. */
export function emptyRollup(projectId: number, computedDay: number): ProjectRollup {
  return { projectId, sums: zeroSums, throughput: noThroughput, earliestStart: null, latestDue: null, collectedAt: null, computedDay };
}
