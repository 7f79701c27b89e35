import type { ProjectFact, VersionFact } from '../../facts/project-fact';
import { rowOf } from './row-of';
import type { SqlValue } from './sql';

const typeKeys = ['software', 'business', 'service_desk'] as const;

/** A row of `project_fact`. */
export const projectFactRow = rowOf(
  (cells): ProjectFact => ({
    projectId: cells.whole('project_id'),
    projectKey: cells.text('project_key'),
    name: cells.text('name'),
    typeKey: cells.oneOf('type_key', typeKeys),
    teamManaged: cells.flag('team_managed'),
    categoryId: cells.wholeOrNull('category_id'),
    categoryName: cells.textOrNull('category_name'),
    leadId: cells.wholeOrNull('lead_id'),
    archived: cells.flag('archived'),
    collectedAt: cells.whole('collected_at'),
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
export const versionFactRow = rowOf(
  (cells): VersionFact => ({
    projectId: cells.whole('project_id'),
    versionId: cells.whole('version_id'),
    name: cells.text('name'),
    startDay: cells.wholeOrNull('start_day'),
    releaseDay: cells.wholeOrNull('release_day'),
    released: cells.flag('released'),
    archived: cells.flag('archived'),
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
