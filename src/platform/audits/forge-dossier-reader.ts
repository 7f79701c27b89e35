import { type DossierSources, dossierReader, type WrittenOfProject } from '../../audits/dossier/dossier-reader';
import type { ProjectDossier } from '../../audits/dossier/project-dossier';
import { storedProjectDetail } from '../../audits/dossier/stored-project-detail';
import { governanceCollections } from '../../audits/governance/governance-records';
import type { DossierReader } from '../../audits/ports';
import { dayOf, secondsPerDay } from '../../shared/epoch';
import { groupBy } from '../../shared/group-by';
import { DRIFT_CHECK_COLLECTION, driftCheck } from '../../templates/drift/drift-check';
import { PROVENANCE_COLLECTION, projectProvenance } from '../../templates/runs/project-provenance';
import { templateView } from '../../use-cases/template-findings';
import { readCollectedProjects } from '../sql/collected-projects';
import { readBaseline, readIssuesOfProject, readVersionsOfProjects } from '../sql/forge-sql-dossier-facts';
import { readProjectHealth } from '../sql/forge-sql-project-status';
import { rowOf } from '../sql/row-of';
import { integerList, type Sql } from '../sql/sql';

/** Reports that rules look at, at most (`status-not-green-too-long` may ask for 24). */
const REPORTS_READ = 30;

/** What Jira said so long ago, and could not be asked again since, is not known any more. */
const DETAIL_HOLDS_SECONDS = 7 * secondsPerDay;

/** Reads dossiers from the database. `vocabulary` names the issue types of registers. */
export function forgeDossierReader(world: {
  readonly sql: Sql;
  readonly vocabulary: DossierSources['vocabulary'];
  readonly includeSecuredIssues: boolean;
  readonly now: () => number;
}): DossierReader {
  const { sql, now } = world;
  return dossierReader({
    projects: (projectIds) => readCollectedProjects(sql, projectIds),
    versions: (projectIds) => readVersionsOfProjects(sql, projectIds),
    issues: (projectId) => readIssuesOfProject(sql, projectId, world.includeSecuredIssues),
    vocabulary: world.vocabulary,
    statuses: async (projectIds, versions) => {
      const found = await readProjectHealth(sql, projectIds, versions, dayOf(now()));
      return new Map([...found].map(([projectId, { status }]) => [projectId, status]));
    },
    details: async (projectIds) => {
      const bodies = await readBodies(sql, ['projectDetail'], projectIds);
      const known = bodies.map(({ projectId, body }) => [projectId, storedProjectDetail.parse(body)] as const);
      return new Map(known.filter(([, { collectedAt }]) => now() - collectedAt <= DETAIL_HOLDS_SECONDS));
    },
    written: (projectIds) => readWritten(sql, projectIds),
    templates: (projectIds) => readTemplateViews(sql, projectIds, now()),
    baseline: (projectId, takenAt) => readBaseline(sql, projectId, takenAt),
    now,
  });
}

const bodyRow = rowOf((cells) => ({
  collection: cells.text('collection'),
  projectId: cells.whole('project_id'),
  body: JSON.parse(cells.text('body')) as unknown,
}));

/** Records of several collections in one statement, oldest first. */
async function readBodies(sql: Sql, collections: readonly string[], projectIds: readonly number[]) {
  if (projectIds.length === 0) return [];
  return sql.select(
    bodyRow,
    `SELECT collection, project_id, body FROM app_record WHERE collection IN (${collections.map(() => '?').join(', ')}) AND project_id IN (${integerList(projectIds)}) ORDER BY project_id, position, record_id`,
    collections,
  );
}

async function readTemplateViews(
  sql: Sql,
  projectIds: readonly number[],
  now: number,
): Promise<ReadonlyMap<number, ProjectDossier['template']>> {
  const bodies = await readBodies(sql, [PROVENANCE_COLLECTION, DRIFT_CHECK_COLLECTION], projectIds);
  return new Map(
    [...groupBy(bodies, ({ projectId }) => projectId)].map(([projectId, own]) => {
      const provenance = own.find(({ collection }) => collection === PROVENANCE_COLLECTION);
      const check = own.find(({ collection }) => collection === DRIFT_CHECK_COLLECTION);
      return [projectId, templateView(provenance && projectProvenance.parse(provenance.body), check && driftCheck.parse(check.body), now)];
    }),
  );
}

async function readWritten(sql: Sql, projectIds: readonly number[]): Promise<ReadonlyMap<number, WrittenOfProject>> {
  const bodies = await readBodies(sql, Object.keys(governanceCollections), projectIds);
  return new Map(
    [...groupBy(bodies, ({ projectId }) => projectId)].map(([projectId, own]) => {
      const of = (collection: keyof typeof governanceCollections): unknown[] =>
        own.filter((record) => record.collection === collection).map(({ body }) => body);
      const [record] = of('projectRecord');
      return [
        projectId,
        {
          record: record === undefined ? null : governanceCollections.projectRecord.parse(record),
          gates: of('projectGates').flatMap((body) => governanceCollections.projectGates.parse(body).gates),
          reports: of('statusReport')
            .slice(-REPORTS_READ)
            .reverse()
            .map((body) => governanceCollections.statusReport.parse(body)),
          baselines: of('baseline').map((body) => governanceCollections.baseline.parse(body)),
        },
      ];
    }),
  );
}
