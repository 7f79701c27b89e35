import { z } from 'zod';
import type { ProjectFact, VersionFact } from '../../facts/project-fact';
import { type SqlValue, sqlBoolean, sqlNumber, sqlOptionalNumber } from './sql';

/** A row of `project_fact`. */
export const projectFactRow = z
  .object({
    project_id: sqlNumber,
    project_key: z.string(),
    name: z.string(),
    type_key: z.enum(['software', 'business', 'service_desk']),
    team_managed: sqlBoolean,
    category_id: sqlOptionalNumber,
    category_name: z.string().nullable(),
    lead_id: sqlOptionalNumber,
    archived: sqlBoolean,
    collected_at: sqlNumber,
  })
  .transform(
    (row): ProjectFact => ({
      projectId: row.project_id,
      projectKey: row.project_key,
      name: row.name,
      typeKey: row.type_key,
      teamManaged: row.team_managed,
      categoryId: row.category_id,
      categoryName: row.category_name,
      leadId: row.lead_id,
      archived: row.archived,
      collectedAt: row.collected_at,
    }),
  );

/** Values in the order project_id, project_key, name, type_key, team_managed, category_id, category_name, lead_id, archived, collected_at. */
export const projectFactValues = (project: ProjectFact): readonly SqlValue[] => [
  project.projectId,
  project.projectKey,
  project.name,
  project.typeKey,
  project.teamManaged ? 1 : 0,
  project.categoryId,
  project.categoryName,
  project.leadId,
  project.archived ? 1 : 0,
  project.collectedAt,
];

/** A row of `version_fact`. */
export const versionFactRow = z
  .object({
    project_id: sqlNumber,
    version_id: sqlNumber,
    name: z.string(),
    start_day: sqlOptionalNumber,
    release_day: sqlOptionalNumber,
    released: sqlBoolean,
    archived: sqlBoolean,
  })
  .transform(
    (row): VersionFact => ({
      projectId: row.project_id,
      versionId: row.version_id,
      name: row.name,
      startDay: row.start_day,
      releaseDay: row.release_day,
      released: row.released,
      archived: row.archived,
    }),
  );

/** Values in the order project_id, version_id, name, start_day, release_day, released, archived. */
export const versionFactValues = (version: VersionFact): readonly SqlValue[] => [
  version.projectId,
  version.versionId,
  version.name,
  version.startDay,
  version.releaseDay,
  version.released ? 1 : 0,
  version.archived ? 1 : 0,
];
