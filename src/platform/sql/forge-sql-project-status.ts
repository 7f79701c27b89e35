import type { ReportFigures } from '../../contracts/audits/governance-contracts';
import type { Health, SummedFigure } from '../../contracts/portfolio';
import type { VersionFact } from '../../facts/project-fact';
import { projectHealth } from '../../portfolio/health';
import { milestonesOf } from '../../portfolio/milestones';
import { sumsFrom } from '../../portfolio/project-rollup';
import { figureColumns } from './figure-columns';
import { packed, rowOf } from './row-of';
import { integerList, type Sql } from './sql';

interface StoredFigures {
  readonly sums: Readonly<Record<SummedFigure, number>>;
  readonly latestDue: number | null;
}

const figuresRow = rowOf((cells): readonly [number, StoredFigures] => {
  const [projectId, ...rest] = cells.packed('figures', figureColumns.length + 2);
  return [projectId ?? 0, { sums: sumsFrom(rest.slice(0, -1).map((value) => value ?? 0)), latestDue: rest.at(-1) ?? null }];
});

/** The stored figures of these projects; a project without is left out. */
async function readFigures(sql: Sql, projectIds: readonly number[]): Promise<ReadonlyMap<number, StoredFigures>> {
  if (projectIds.length === 0) return new Map();
  const rows = await sql.select(
    figuresRow,
    `SELECT ${packed(['project_id', ...figureColumns], ['latest_due'])} AS figures FROM project_rollup WHERE project_id IN (${integerList(projectIds)})`,
  );
  return new Map(rows);
}

const healthOf = ({ sums }: StoredFigures, versions: readonly VersionFact[], today: number): Health =>
  projectHealth(sums, milestonesOf(versions).next, today);

/** The calculated status of these projects, as the portfolio shows it. Projects without figures are left out. */
export async function readProjectHealth(
  sql: Sql,
  projectIds: readonly number[],
  versions: ReadonlyMap<number, readonly VersionFact[]>,
  today: number,
): Promise<ReadonlyMap<number, Health>> {
  const figures = await readFigures(sql, projectIds);
  return new Map([...figures].map(([projectId, own]) => [projectId, healthOf(own, versions.get(projectId) ?? [], today)]));
}

/** The status of one project with the figures that a report starts from; `null` before they were computed. */
export async function readProjectFigures(
  sql: Sql,
  projectId: number,
  versions: readonly VersionFact[],
  today: number,
): Promise<{ readonly health: Health; readonly figures: ReportFigures } | null> {
  const own = (await readFigures(sql, [projectId])).get(projectId);
  if (!own) return null;
  const { total, done, overdue, blocked, dueSoon, doneLast28Days, createdLast28Days } = own.sums;
  return {
    health: healthOf(own, versions, today),
    figures: { total, done, overdue, blocked, dueSoon, doneLast28Days, createdLast28Days, latestDue: own.latestDue },
  };
}
