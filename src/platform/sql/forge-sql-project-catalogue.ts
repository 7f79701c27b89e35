import { z } from 'zod';
import type { ProjectCatalogue } from '../../portfolio/ports';
import { projectFactRow, versionFactRow } from './project-fact-rows';
import type { Sql } from './sql';

const leadColumn = z.object({ lead_account_id: z.string().nullable() });

/** Projects with their leads, and dated versions, as collected. */
export function forgeSqlProjectCatalogue(sql: Sql): ProjectCatalogue {
  return {
    async projects() {
      return sql.select(
        z
          .intersection(
            projectFactRow,
            leadColumn.transform((row) => ({ leadAccountId: row.lead_account_id })),
          )
          .transform(({ leadAccountId, ...project }) => ({ project, leadAccountId })),
        `SELECT p.project_id, p.project_key, p.name, p.type_key, p.team_managed, p.category_id, p.category_name, p.lead_id, p.archived, p.collected_at, person.account_id AS lead_account_id
         FROM project_fact p LEFT JOIN person ON person.person_id = p.lead_id ORDER BY p.project_key`,
      );
    },
    datedVersions: () =>
      sql.select(
        versionFactRow,
        'SELECT project_id, version_id, name, start_day, release_day, released, archived FROM version_fact WHERE release_day IS NOT NULL AND archived = 0',
      ),
  };
}
