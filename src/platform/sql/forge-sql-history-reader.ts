import { z } from 'zod';
import type { HistoryReader } from '../../portfolio/ports';
import { secondsPerDay } from '../../shared/epoch';
import { inSlices, integerList, type Sql, sqlNumber } from './sql';

/** A scan of 100 projects stays far below Forge SQL's 5 s a query. */
const PROJECTS_PER_STATEMENT = 100;
const dayRow = z.object({ day: sqlNumber, issues: sqlNumber });

/** Days of creation and completion, counted from `issue_fact`. */
export function forgeSqlHistoryReader(sql: Sql): HistoryReader {
  return {
    async createdAndDonePerDay(projectIds, includeSecuredIssues) {
      const days = new Map<number, { created: number; done: number }>();
      const at = (day: number): { created: number; done: number } => {
        const found = days.get(day) ?? { created: 0, done: 0 };
        days.set(day, found);
        return found;
      };
      const secured = includeSecuredIssues ? '' : ' AND security_level_id IS NULL';
      for (const slice of inSlices(projectIds, PROJECTS_PER_STATEMENT)) {
        const projects = `project_id IN (${integerList(slice)})${secured}`;
        const created = await sql.select(
          dayRow,
          `SELECT FLOOR(created_at / ${secondsPerDay}) AS day, COUNT(*) AS issues FROM issue_fact WHERE ${projects} GROUP BY day`,
        );
        const done = await sql.select(
          dayRow,
          `SELECT FLOOR(status_changed_at / ${secondsPerDay}) AS day, COUNT(*) AS issues FROM issue_fact WHERE ${projects} AND status_category = 2 GROUP BY day`,
        );
        for (const row of created) at(row.day).created += row.issues;
        for (const row of done) at(row.day).done += row.issues;
      }
      return [...days].map(([day, counts]) => ({ day, ...counts })).sort((a, b) => a.day - b.day);
    },
  };
}
