import { type FigureId, type FigureScope, type PercentMethod, type SummedFigure, summedFigures, type Trend } from '../contracts/portfolio';
import { err, ok, type Result } from '../shared/result';
import { readPortfolioView } from './portfolio-view';
import type { PortfolioPorts, ViewerAccess } from './ports';
import type { Refusal } from './refusal';

/** A figure's value on each day that a snapshot was kept, over the projects of the scope that the viewer may browse. Figures without a trend answer no points. */
export async function getTrend(
  ports: PortfolioPorts,
  viewer: ViewerAccess,
  scope: FigureScope,
  figure: FigureId,
  days: number,
): Promise<Result<Trend, Refusal>> {
  const view = await readPortfolioView(ports, viewer);
  if (scope.kind === 'node' && !view.nodes.some((node) => node.id === scope.nodeId))
    return err({ code: 'NOT_FOUND', message: 'refusal.nodeNotFound', place: scope.nodeId });
  if (scope.kind === 'project' && !view.projects.some((project) => project.id === scope.projectId)) {
    return err({ code: 'NOT_FOUND', message: 'refusal.projectNotFound', place: String(scope.projectId) });
  }
  const method = scope.kind === 'node' ? (view.nodes.find((node) => node.id === scope.nodeId)?.percentMethod ?? 'count') : 'count';
  const recipe = recipeOf(figure, method);
  const projectIds =
    scope.kind === 'project'
      ? [scope.projectId]
      : scope.kind === 'node'
        ? [...view.projectIdsOf(scope.nodeId)]
        : view.projects.map((project) => project.id);
  if (!recipe || projectIds.length === 0) return ok({ figure, points: [] });
  const perDay = await ports.snapshots.sumsPerDay(projectIds, view.today - days, recipe.sums);
  return ok({ figure, points: perDay.map(({ day, values }) => ({ day, value: recipe.value(values) })) });
}

interface Recipe {
  readonly sums: readonly SummedFigure[];
  readonly value: (sums: readonly number[]) => number | null;
}

const doneAndTotal = {
  count: ['done', 'total'],
  points: ['pointsDone', 'pointsTotal'],
  estimate: ['estimateDone', 'estimateTotal'],
} as const satisfies Record<PercentMethod, readonly [SummedFigure, SummedFigure]>;

const isSummed = (figure: FigureId): figure is SummedFigure => (summedFigures as readonly string[]).includes(figure);

function recipeOf(figure: FigureId, method: PercentMethod): Recipe | undefined {
  if (isSummed(figure)) return { sums: [figure], value: ([sum]) => sum ?? null };
  if (figure !== 'percentDone') return undefined;
  return {
    sums: doneAndTotal[method],
    value: ([done, total]) => (done === undefined || total === undefined || total === 0 ? null : Math.round((done / total) * 1000) / 10),
  };
}
