import {
  type FigureId,
  type FigureScope,
  type Figures,
  type PercentMethod,
  type SummedFigure,
  summedFigures,
  type Trend,
} from '../contracts/portfolio';
import { ok, type Result } from '../shared/result';
import { figureValue } from './explain-figure';
import { findScope } from './figure-scope';
import { readPortfolioView } from './portfolio-view';
import type { PortfolioPorts, ViewerAccess } from './ports';
import type { Refusal } from './refusal';

/**
 * A figure's value day by day over the projects of the scope that the viewer may browse: from snapshots where they were kept, before that
 * reconstructed from dates of creation and completion where those suffice (totals, done, percent by count), and today's value last.
 */
export async function getTrend(
  ports: PortfolioPorts,
  viewer: ViewerAccess,
  scope: FigureScope,
  figure: FigureId,
  days: number,
): Promise<Result<Trend, Refusal>> {
  const view = await readPortfolioView(ports, viewer);
  const found = findScope(view, scope);
  if (!found.ok) return found;
  const { figures } = found.value;
  const projectIds = [...found.value.projectIds];
  const recipe = recipeOf(figure, figures);
  if (!recipe || projectIds.length === 0) return ok({ figure, points: [] });
  const fromDay = view.today - days;
  const kept = (await ports.snapshots.sumsPerDay(projectIds, fromDay, recipe.sums)).filter(({ day }) => day < view.today);
  const firstKept = kept[0]?.day ?? view.today;
  const earlier = recipe.reconstruct
    ? await reconstructed(ports, projectIds, fromDay, firstKept, view.settings.includeSecuredIssues, recipe.reconstruct)
    : [];
  const past = kept.map(({ day, values }) => ({ day, value: recipe.value(values), reconstructed: false }));
  return ok({ figure, points: [...earlier, ...past, { day: view.today, value: figureValue(figures, figure), reconstructed: false }] });
}

interface Recipe {
  /** The sums a snapshot must give. */
  readonly sums: readonly SummedFigure[];
  readonly value: (sums: readonly number[]) => number | null;
  /** The value from how many issues existed and how many were done, where that is enough. */
  readonly reconstruct: ((total: number, done: number) => number | null) | undefined;
}

const doneAndTotal = {
  count: ['done', 'total'],
  points: ['pointsDone', 'pointsTotal'],
  estimate: ['estimateDone', 'estimateTotal'],
} as const satisfies Record<PercentMethod, readonly [SummedFigure, SummedFigure]>;

const isSummed = (figure: FigureId): figure is SummedFigure => (summedFigures as readonly string[]).includes(figure);
const percent = (done: number, total: number): number | null => (total === 0 ? null : Math.round((done / total) * 1000) / 10);

function recipeOf(figure: FigureId, figures: Figures): Recipe | undefined {
  if (isSummed(figure)) {
    const reconstruct = figure === 'total' ? (total: number) => total : figure === 'done' ? (_: number, done: number) => done : undefined;
    return { sums: [figure], value: ([sum]) => sum ?? null, reconstruct };
  }
  // Sums of different units make no percentage: a mixed scope has today's value only.
  if (figure !== 'percentDone' || figures.percentMethod === 'mixed') return undefined;
  return {
    sums: doneAndTotal[figures.percentMethod],
    value: ([done = 0, total = 0]) => percent(done, total),
    reconstruct: figures.percentMethod === 'count' ? (total, done) => percent(done, total) : undefined,
  };
}

async function reconstructed(
  ports: PortfolioPorts,
  projectIds: readonly number[],
  fromDay: number,
  beforeDay: number,
  includeSecuredIssues: boolean,
  value: (total: number, done: number) => number | null,
): Promise<Trend['points']> {
  if (fromDay >= beforeDay) return [];
  const changes = await ports.history.createdAndDonePerDay(projectIds, includeSecuredIssues);
  let total = 0;
  let done = 0;
  const points: Trend['points'] = [];
  let next = 0;
  for (let day = fromDay; day < beforeDay; day++) {
    for (let change = changes[next]; change && change.day <= day; change = changes[++next]) {
      total += change.created;
      done += change.done;
    }
    points.push({ day, value: value(total, done), reconstructed: true });
  }
  return points;
}
