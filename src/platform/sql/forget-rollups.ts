import { integerList, type Sql } from './sql';

/** Forgets the figures of projects that are gone, so that no snapshot counts them from now on. Those taken so far stay. */
export async function forgetRollups(sql: Sql, projectIds: readonly number[]): Promise<void> {
  if (projectIds.length > 0) await sql.execute(`DELETE FROM project_rollup WHERE project_id IN (${integerList(projectIds)})`);
}
