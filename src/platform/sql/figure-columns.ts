import { type SummedFigure, summedFigures } from '../../contracts/portfolio';

/** The column that holds a summed figure in `project_rollup` and `project_snapshot`, e.g. `inProgress` → `in_progress`. */
export const figureColumn = (figure: SummedFigure): string => figure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns of the summed figures, in the order of `summedFigures`. */
export const figureColumns: readonly string[] = summedFigures.map(figureColumn);

/** Columns of the throughput of eight weeks, oldest first. */
export const throughputColumns = ['week0', 'week1', 'week2', 'week3', 'week4', 'week5', 'week6', 'week7'] as const;
