import type { Figures, PortfolioTree } from '../../src/contracts/portfolio';
import { rpcContracts } from '../../src/contracts/rpc';
import { formatDay } from '../../src/shared/epoch';
import { callPlumbline, leadOf } from '../site/set-up-plumbline';
import type { CommandOptions } from './command-options';
import { withCommandSite } from './command-site';

/** `plumbline rollup`: the figures of every project and portfolio, as the portfolio page shows them. */
export async function rollup(options: CommandOptions): Promise<void> {
  const tree = await withCommandSite(options, async (site) =>
    rpcContracts['portfolio.getTree'].response.parse(await callPlumbline(site, leadOf(site), 'portfolio.getTree', {})),
  );
  if (options.json) console.log(JSON.stringify(rollupReport(tree, options.asOf ?? tree.asOf * 1000), null, 2));
  else console.log(rollupTable(tree));
}

/**
 * The figures as JSON: days as dates, durations in seconds, points in points. `asOf` (epoch milliseconds) is the moment of collection: the
 * queue's delays move the site's clock on by seconds.
 */
export function rollupReport(tree: PortfolioTree, asOf: number): unknown {
  return {
    asOf: new Date(asOf).toISOString(),
    projects: tree.projects.map((project) => ({
      key: project.key,
      name: project.name,
      archived: project.archived,
      ...readable(project.figures),
    })),
    portfolios: tree.nodes.map((node) => ({
      id: node.id,
      parent: node.parentId,
      kind: node.kind,
      name: node.name,
      projects: node.visibility.visible,
      ...readable(node.figures),
    })),
  };
}

function readable(figures: Figures): Record<string, unknown> {
  const { earliestStart, latestDue, nextMilestone, lastMilestone, pointsTotal, pointsDone, collectedAt, ...rest } = figures;
  const date = (day: number | null): string | null => (day === null ? null : formatDay(day));
  const milestone = (value: Figures['nextMilestone']) =>
    value === null ? null : { name: value.name, date: formatDay(value.day), released: value.released };
  return {
    ...rest,
    pointsTotal: pointsTotal / 1000,
    pointsDone: pointsDone / 1000,
    earliestStart: date(earliestStart),
    latestDue: date(latestDue),
    nextMilestone: milestone(nextMilestone),
    lastMilestone: milestone(lastMilestone),
    collectedAt: collectedAt === null ? null : new Date(collectedAt * 1000).toISOString(),
  };
}

const columns = ['total', 'toDo', 'inProgress', 'done', 'overdue', 'unassigned', 'blocked', 'stale'] as const;

function rollupTable(tree: PortfolioTree): string {
  const head = ['', 'status', '% done', ...columns];
  const row = (name: string, figures: Figures): string[] => [
    name,
    figures.health.status,
    figures.percentDone === null ? '–' : String(figures.percentDone),
    ...columns.map((column) => String(figures[column])),
  ];
  const rows = [
    ...tree.nodes.map((node) => row(node.name, node.figures)),
    ...tree.projects.map((project) => row(project.key, project.figures)),
  ];
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((cells) => cells[index]?.length ?? 0)));
  return [head, ...rows]
    .map((cells) =>
      cells.map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  '),
    )
    .join('\n');
}
