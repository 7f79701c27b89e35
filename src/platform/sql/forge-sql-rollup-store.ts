import { summedFigures } from '../../contracts/portfolio';
import type { Condition, JudgedAt } from '../../facts/condition';
import { compileToSql } from '../../facts/conditions/compile-to-sql';
import { issueFactCatalogue } from '../../facts/issue-fact-catalogue';
import { type FigureDefinition, figureCatalogue, THROUGHPUT_WEEKS, throughputCondition } from '../../portfolio/figure-catalogue';
import type { RecomputeOptions, RollupStore } from '../../portfolio/ports';
import { emptyRollup, type ProjectRollup, sumsFrom } from '../../portfolio/project-rollup';
import { figureColumn, figureColumns, throughputColumns } from './figure-columns';
import { type Cells, packed, rowOf } from './row-of';
import { inSlices, integerList, integerLiteral, type Sql } from './sql';

/**
 * Projects computed in one statement. At the measured 0.7 µs a fact and figure set, 100 projects of 1,000 issues stay under half a second,
 * far from the 5 s limit of Forge SQL, even on a database several times slower.
 */
const PROJECTS_PER_STATEMENT = 100;

/** Statements at once: two connections finish in two thirds of the time of one (measured), and leave room for people looking at pages. */
const PARALLEL_STATEMENTS = 2;

const allColumns = ['project_id', ...figureColumns, ...throughputColumns, 'earliest_start', 'latest_due', 'collected_at', 'computed_day'];

/** Everything of a stored rollup in one column: the page reads a thousand of them. */
const packedColumns = ['project_id', 'computed_day', ...figureColumns, ...throughputColumns];
const packedDates = ['earliest_start', 'latest_due', 'collected_at'];
const storedRow = rowOf((cells): ProjectRollup => {
  const numbers = cells.packed('figures', packedColumns.length + packedDates.length);
  const [projectId, computedDay] = numbers;
  const weeksFrom = 2 + figureColumns.length;
  const datesFrom = weeksFrom + throughputColumns.length;
  const counted = numbers.slice(2, datesFrom).map((value) => value ?? 0);
  const [earliestStart, latestDue, collectedAt] = numbers.slice(datesFrom);
  return {
    projectId: projectId ?? 0,
    sums: sumsFrom(counted),
    throughput: counted.slice(figureColumns.length),
    earliestStart: earliestStart ?? null,
    latestDue: latestDue ?? null,
    collectedAt: collectedAt ?? null,
    computedDay: computedDay ?? 0,
  };
});

/** The figures of projects, computed in SQL from `issue_fact` and kept in `project_rollup`. */
export function forgeSqlRollupStore(sql: Sql): RollupStore {
  return {
    all: () => sql.select(storedRow, `SELECT ${packed(packedColumns, packedDates)} AS figures FROM project_rollup`),
    async recompute(projectIds, options) {
      const slices = [
        ...inSlices(
          [...projectIds].sort((a, b) => a - b),
          PROJECTS_PER_STATEMENT,
        ),
      ];
      const work = async (): Promise<void> => {
        for (let slice = slices.shift(); slice; slice = slices.shift()) await save(sql, await compute(sql, slice, options));
      };
      await Promise.all(Array.from({ length: PARALLEL_STATEMENTS }, work));
    },
  };
}

/** One pass over the facts of a slice of projects; a project without facts gets an empty rollup. */
export async function compute(sql: Sql, projectIds: readonly number[], options: RecomputeOptions): Promise<readonly ProjectRollup[]> {
  const computedRow = rowOf((cells) => computedRollup(cells, options.today));
  const rows = await sql.select(computedRow, rollupStatement(projectIds, options));
  const found = new Map(rows.map((rollup) => [rollup.projectId, rollup]));
  const secured = options.includeSecuredIssues ? new Map<number, number>() : await securedPerProject(sql, projectIds);
  return projectIds.map((projectId) => {
    const rollup = found.get(projectId) ?? emptyRollup(projectId, options.today);
    return { ...rollup, sums: { ...rollup.sums, securedLeftOut: secured.get(projectId) ?? 0 } };
  });
}

/** The statement that computes every figure of these projects in one pass. */
export function rollupStatement(projectIds: readonly number[], options: RecomputeOptions): string {
  const at: JudgedAt = { now: options.now, today: options.today };
  const catalogue = figureCatalogue(options.staleDays);
  const figures = summedFigures.map(
    (figure) => `${figure === 'securedLeftOut' ? '0' : figureSql(catalogue[figure], at)} AS ${figureColumn(figure)}`,
  );
  const weeks = throughputColumns.map((column, week) => `${countSql(throughputCondition(week), at)} AS ${column}`);
  const secured = options.includeSecuredIssues ? '' : ' AND f.security_level_id IS NULL';
  return `SELECT f.project_id, ${[...figures, ...weeks].join(', ')}, MIN(f.start_day) AS earliest_start, MAX(f.due_day) AS latest_due, MIN(f.collected_at) AS collected_at FROM issue_fact f WHERE f.project_id IN (${integerList(projectIds)})${secured} GROUP BY f.project_id`;
}

function figureSql(definition: FigureDefinition, at: JudgedAt): string {
  if (definition.kind === 'count') return countSql(definition.condition, at);
  const column = `f.${issueFactCatalogue[definition.fact].column}`;
  if (isEveryIssue(definition.condition)) return `COALESCE(SUM(${column}), 0)`;
  return `COALESCE(SUM(CASE WHEN ${compileToSql(definition.condition, at)} THEN ${column} END), 0)`;
}

/** Counting non-null values beats adding ones and zeros by half (measured). */
function countSql(condition: Condition, at: JudgedAt): string {
  return isEveryIssue(condition) ? 'COUNT(*)' : `COUNT(CASE WHEN ${compileToSql(condition, at)} THEN 1 END)`;
}

function isEveryIssue(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}

const securedRow = rowOf((cells): readonly [number, number] => [cells.whole('project_id'), cells.whole('secured')]);

async function securedPerProject(sql: Sql, projectIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await sql.select(
    securedRow,
    `SELECT f.project_id, COUNT(*) AS secured FROM issue_fact f WHERE f.project_id IN (${integerList(projectIds)}) AND f.security_level_id IS NOT NULL GROUP BY f.project_id`,
  );
  return new Map(rows);
}

async function save(sql: Sql, rollups: readonly ProjectRollup[]): Promise<void> {
  if (rollups.length === 0) return;
  const updates = allColumns.slice(1).map((column) => `${column} = VALUES(${column})`);
  await sql.execute(
    `INSERT INTO project_rollup (${allColumns.join(', ')}) VALUES ${rollups.map((rollup) => `(${valuesOf(rollup).map(integerLiteral).join(',')})`).join(',')} ON DUPLICATE KEY UPDATE ${updates.join(', ')}`,
  );
}

function valuesOf(rollup: ProjectRollup): (number | null)[] {
  return [
    rollup.projectId,
    ...summedFigures.map((figure) => rollup.sums[figure]),
    ...Array.from({ length: THROUGHPUT_WEEKS }, (_, week) => rollup.throughput[week] ?? 0),
    rollup.earliestStart,
    rollup.latestDue,
    rollup.collectedAt,
    rollup.computedDay,
  ];
}

function computedRollup(cells: Cells, today: number): ProjectRollup {
  return {
    projectId: cells.whole('project_id'),
    sums: sumsFrom(figureColumns.map((column) => cells.whole(column))),
    throughput: throughputColumns.map((column) => cells.whole(column)),
    earliestStart: cells.wholeOrNull('earliest_start'),
    latestDue: cells.wholeOrNull('latest_due'),
    collectedAt: cells.wholeOrNull('collected_at'),
    computedDay: today,
  };
}
