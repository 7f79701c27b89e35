import { secondsPerDay } from '../../shared/epoch';
import { integerList, integerLiteral, type Sql } from './sql';

/** Fixed findings are kept for a quarter, to show what was mended; scores for two years, to show how it went. */
const FIXED_FINDING_DAYS = 90;
const SCORE_DAYS = 730;
/** Rows deleted in one statement, so that it stays far below the 10 s of Forge SQL for writes. */
const ROWS_PER_STATEMENT = 5000;

/** Forgets results and findings of projects that are gone. The scores of past days stay until they are too old. */
export async function forgetAudits(sql: Sql, projectIds: readonly number[]): Promise<void> {
  if (projectIds.length === 0) return;
  const ids = integerList(projectIds);
  for (;;)
    if ((await sql.execute(`DELETE FROM finding WHERE project_id IN (${ids}) LIMIT ${ROWS_PER_STATEMENT}`)) < ROWS_PER_STATEMENT) break;
  await sql.execute(`DELETE FROM audit_result WHERE project_id IN (${ids})`);
  await sql.execute(`DELETE FROM app_record WHERE collection = 'auditStanding' AND project_id IN (${ids})`);
}

/** Forgets findings fixed long ago, and scores of long ago. */
export async function forgetOldAudits(sql: Sql, now: number): Promise<void> {
  const fixedBefore = integerLiteral(now - FIXED_FINDING_DAYS * secondsPerDay);
  const scoredBefore = integerLiteral(Math.floor(now / secondsPerDay) - SCORE_DAYS);
  for (const statement of [
    `DELETE FROM finding WHERE fixed_at > 0 AND fixed_at < ${fixedBefore} LIMIT ${ROWS_PER_STATEMENT}`,
    `DELETE FROM audit_score WHERE day < ${scoredBefore} LIMIT ${ROWS_PER_STATEMENT}`,
  ]) {
    for (;;) if ((await sql.execute(statement)) < ROWS_PER_STATEMENT) break;
  }
}
