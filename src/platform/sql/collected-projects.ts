import type { ProjectFact } from '../../facts/project-fact';
import { projectFactRow } from './project-fact-rows';
import { inSlices, integerList, type Sql } from './sql';

/** Those of these projects that are live and whose first collection came through. */
export async function readCollectedProjects(sql: Sql, projectIds: readonly number[]): Promise<readonly ProjectFact[]> {
  const found: ProjectFact[] = [];
  for (const slice of inSlices(projectIds)) {
    found.push(
      ...(await sql.select(
        projectFactRow,
        `SELECT p.project_id, p.project_key, p.name, p.type_key, p.team_managed, p.category_id, p.category_name, p.lead_id, p.archived, p.collected_at
         FROM project_fact p JOIN sync_project s ON s.project_id = p.project_id
         WHERE p.project_id IN (${integerList(slice)}) AND p.archived = 0 AND s.finished_at IS NOT NULL ORDER BY p.project_id`,
      )),
    );
  }
  return found;
}
