import type { ProjectFact } from '../../facts/project-fact';
import type { ProjectCatalogue } from '../../portfolio/ports';
import { versionFactRow } from './project-fact-rows';
import { rowOf } from './row-of';
import type { Sql } from './sql';

const leadRow = rowOf((cells): readonly [number, string] => [cells.whole('person_id'), cells.text('account_id')]);

/** Projects with their leads, and dated versions, as collected. `allProjects` reads the projects, once an invocation for all who ask. */
export function forgeSqlProjectCatalogue(sql: Sql, allProjects: () => Promise<readonly ProjectFact[]>): ProjectCatalogue {
  return {
    async projects() {
      const [projects, leads] = await Promise.all([
        allProjects(),
        sql.select(
          leadRow,
          'SELECT DISTINCT person.person_id, person.account_id FROM person JOIN project_fact p ON p.lead_id = person.person_id',
        ),
      ]);
      const accountOf = new Map(leads);
      return projects
        .map((project) => ({ project, leadAccountId: project.leadId === null ? null : (accountOf.get(project.leadId) ?? null) }))
        .sort((a, b) => (a.project.projectKey < b.project.projectKey ? -1 : 1));
    },
    datedVersions: () =>
      sql.select(
        versionFactRow,
        'SELECT project_id, version_id, name, start_day, release_day, released, archived FROM version_fact WHERE release_day IS NOT NULL AND archived = 0',
      ),
  };
}
