import { z } from 'zod';
import type { SnapshotStore } from '../../portfolio/ports';
import { figureColumn, figureColumns, throughputColumns } from './figure-columns';
import { integerList, integerLiteral, type Sql, sqlNumber } from './sql';

const copied = ['project_id', ...figureColumns, ...throughputColumns, 'earliest_start', 'latest_due', 'collected_at'];

/** One row a project and day in `project_snapshot`. Trends are summed in the database: 25 figures over a year would not fit an answer. */
export function forgeSqlSnapshotStore(sql: Sql): SnapshotStore {
  return {
    async take(day) {
      const columns = copied.join(', ');
      const updates = copied.slice(1).map((column) => `${column} = VALUES(${column})`);
      await sql.execute(
        `INSERT INTO project_snapshot (day, ${columns}) SELECT ${integerLiteral(day)}, ${columns} FROM project_rollup ON DUPLICATE KEY UPDATE ${updates.join(', ')}`,
      );
    },
    async sumsPerDay(projectIds, fromDay, figures) {
      if (projectIds.length === 0 || figures.length === 0) return [];
      const sums = figures.map((figure, index) => `SUM(${figureColumn(figure)}) AS s${index}`);
      const row = z
        .object({ day: sqlNumber, ...Object.fromEntries(figures.map((_, index) => [`s${index}`, sqlNumber])) })
        .catchall(z.unknown());
      const rows = await sql.select(
        row,
        `SELECT day, ${sums.join(', ')} FROM project_snapshot WHERE project_id IN (${integerList(projectIds)}) AND day >= ${integerLiteral(fromDay)} GROUP BY day ORDER BY day`,
      );
      return rows.map((found) => ({ day: found.day, values: figures.map((_, index) => Number(found[`s${index}`])) }));
    },
  };
}
