import type { PercentMethod, SummedFigure } from '../contracts/portfolio';

/** A project's sums with the method its programme declares. */
export interface Progress {
  readonly sums: Readonly<Record<SummedFigure, number>>;
  readonly method: PercentMethod;
}

/** Percent done, 0–100, and how it was measured. `percent` is `null` when nothing measurable exists: shown as "–". */
export interface PercentDone {
  readonly percent: number | null;
  readonly method: PercentMethod | 'mixed';
  /** Projects with issues that the method could not measure (no points, no estimates). */
  readonly unmeasured: number;
}

const parts = {
  count: ['done', 'total'],
  points: ['pointsDone', 'pointsTotal'],
  estimate: ['estimateDone', 'estimateTotal'],
} as const satisfies Record<PercentMethod, readonly [SummedFigure, SummedFigure]>;

/**
 * Percent done of several projects. With one method: what is done divided by what there is, in that unit. With several: the units do not
 * add up, so each project's own percentage is weighted by its number of issues.
 */
export function percentDone(projects: readonly Progress[], ownMethod: PercentMethod): PercentDone {
  const methods = new Set(projects.filter((project) => project.sums.total > 0).map((project) => project.method));
  const unmeasured = projects.filter((project) => project.sums.total > 0 && project.sums[parts[project.method][1]] === 0).length;
  const [only] = methods;
  if (methods.size <= 1) {
    const method = only ?? ownMethod;
    const [doneFigure, totalFigure] = parts[method];
    const total = sum(projects, (project) => project.sums[totalFigure]);
    const done = sum(projects, (project) => project.sums[doneFigure]);
    return { percent: ratio(done, total), method, unmeasured };
  }
  const measured = projects.filter((project) => project.sums[parts[project.method][1]] > 0);
  const weight = sum(measured, (project) => project.sums.total);
  const weighted = sum(measured, (project) => {
    const [doneFigure, totalFigure] = parts[project.method];
    return (project.sums[doneFigure] / project.sums[totalFigure]) * project.sums.total;
  });
  return { percent: ratio(weighted, weight), method: 'mixed', unmeasured };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

function sum(projects: readonly Progress[], value: (project: Progress) => number): number {
  return projects.reduce((total, project) => total + value(project), 0);
}
