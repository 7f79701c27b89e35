import type { Health, SummedFigure } from '../../contracts/portfolio';
import type { VersionFact } from '../../facts/project-fact';
import { projectHealth } from '../../portfolio/health';
import { milestonesOf } from '../../portfolio/milestones';
import { sumsFrom } from '../../portfolio/project-rollup';
import { figureColumns } from './figure-columns';
import { packed, rowOf } from './row-of';
import { integerList, type Sql } from './sql';

const sumsRow = rowOf((cells): readonly [number, Record<SummedFigure, number>] => {
  const [projectId, ...sums] = cells.packed('figures', figureColumns.length + 1).map((value) => value ?? 0);
  return [projectId ?? 0, sumsFrom(sums)];
});

/** The stored sums of these projects; a project without figures is left out. */
export async function readSums(
  sql: Sql,
  projectIds: readonly number[],
): Promise<ReadonlyMap<number, Readonly<Record<SummedFigure, number>>>> {
  if (projectIds.length === 0) return new Map();
  const rows = await sql.select(
    sumsRow,
    `SELECT ${packed(['project_id', ...figureColumns])} AS figures FROM project_rollup WHERE project_id IN (${integerList(projectIds)})`,
  );
  return new Map(rows);
}

/** The calculated status of these projects, as the portfolio shows it. Projects without figures are left out. */
export async function readProjectHealth(
  sql: Sql,
  projectIds: readonly number[],
  versions: ReadonlyMap<number, readonly VersionFact[]>,
  today: number,
): Promise<ReadonlyMap<number, Health>> {
  const sums = await readSums(sql, projectIds);
  return new Map(
    [...sums].map(([projectId, own]) => [projectId, projectHealth(own, milestonesOf(versions.get(projectId) ?? []).next, today)]),
  );
}
