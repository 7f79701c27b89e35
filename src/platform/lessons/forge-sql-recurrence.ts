import type { WireCondition } from '../../contracts/condition';
import { conditionSchema } from '../../facts/condition';
import { compileToSql } from '../../facts/conditions/compile-to-sql';
import type { MonthCount, RecurrenceReader } from '../../lessons/loop/recurrence';
import { dayOf, formatDay, secondsPerDay } from '../../shared/epoch';
import { rowOf } from '../sql/row-of';
import { inSlices, integerList, integerLiteral, type Sql } from '../sql/sql';

const dayRow = rowOf((cells) => ({ day: cells.whole('day'), count: cells.whole('n') }));

/** Projects counted in one statement, to stay under the 5 s and 16 MiB of a query (Forge SQL). */
const PROJECTS_PER_STATEMENT = 200;

/**
 * Counts from the tables `finding` and `issue_fact`. A finding that was mended and came back counts in the month in which it came back. What has been
 * forgotten since (see `forgetOldAudits`) is not counted.
 */
export function forgeSqlRecurrence(world: {
  readonly sql: Sql;
  /** The checks of a rule, in all standards. */
  readonly checksOf: (ruleId: string) => Promise<readonly number[]>;
  readonly includeSecuredIssues: () => Promise<boolean>;
  readonly now: () => number;
}): RecurrenceReader {
  const { sql, now } = world;
  return {
    async months(watch, projectIds, fromDay) {
      const from = fromDay * secondsPerDay;
      const included = await world.includeSecuredIssues();
      const statement =
        watch.kind === 'rule' ? findings(await world.checksOf(watch.ruleId), from, included) : issues(watch.condition, from, included);
      if (statement === null) return [];
      const perMonth = new Map<string, number>();
      for (const slice of inSlices(projectIds, PROJECTS_PER_STATEMENT)) {
        for (const { day, count } of await sql.select(dayRow, statement(slice))) {
          const month = formatDay(day).slice(0, 7);
          perMonth.set(month, (perMonth.get(month) ?? 0) + count);
        }
      }
      return [...perMonth].map(([month, count]): MonthCount => ({ month, count })).sort((a, b) => (a.month < b.month ? -1 : 1));
    },
    problem: async (condition) => {
      const parsed = conditionSchema.safeParse(condition);
      return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'condition');
    },
  };

  function findings(checkNos: readonly number[], from: number, included: boolean) {
    if (checkNos.length === 0) return null;
    const secured = included
      ? ''
      : ` AND NOT EXISTS (SELECT 1 FROM issue_fact f WHERE f.project_id = n.project_id AND f.issue_id = n.subject_id AND n.subject_name IS NULL AND f.security_level_id IS NOT NULL)`;
    return (projectIds: readonly number[]): string =>
      `SELECT FLOOR(n.first_seen_at / ${secondsPerDay}) AS day, COUNT(*) AS n FROM finding n
       WHERE n.check_no IN (${integerList(checkNos)}) AND n.project_id IN (${integerList(projectIds)}) AND n.first_seen_at >= ${integerLiteral(from)}${secured}
       GROUP BY FLOOR(n.first_seen_at / ${secondsPerDay})`;
  }

  function issues(condition: WireCondition, from: number, included: boolean) {
    const parsed = conditionSchema.safeParse(condition);
    if (!parsed.success) return null;
    const meets = compileToSql(parsed.data, { now: now(), today: dayOf(now()) });
    return (projectIds: readonly number[]): string =>
      `SELECT FLOOR(f.created_at / ${secondsPerDay}) AS day, COUNT(*) AS n FROM issue_fact f
       WHERE f.project_id IN (${integerList(projectIds)}) AND f.created_at >= ${integerLiteral(from)}${included ? '' : ' AND f.security_level_id IS NULL'} AND (${meets})
       GROUP BY FLOOR(f.created_at / ${secondsPerDay})`;
  }
}
