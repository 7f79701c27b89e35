import type { GovernancePorts } from '../../audits/governance/governance-ports';
import { governanceCollections } from '../../audits/governance/governance-records';
import { dayOf } from '../../shared/epoch';
import { newId } from '../new-id';
import { readVersionsOfProjects } from '../sql/forge-sql-dossier-facts';
import { readProjectFigures } from '../sql/forge-sql-project-status';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import { forgeSqlResultStore } from '../sql/forge-sql-result-store';
import { copyDates, issueByKey } from '../sql/schedule-baselines';
import type { Sql } from '../sql/sql';
import { type NotePeople, notingPeople } from './noting-people';

/** Governance kept in `app_record` and `schedule_baseline`, with the audit and the figures around it. */
export function forgeGovernancePorts(
  world: Pick<GovernancePorts, 'projects' | 'checks' | 'vocabulary' | 'log' | 'now'> & {
    readonly sql: Sql;
    readonly notePeople: NotePeople;
    readonly settings: { read(): Promise<{ readonly includeSecuredIssues: boolean }> };
  },
): GovernancePorts {
  const { sql, settings, notePeople, ...rest } = world;
  const versions: GovernancePorts['versions'] = async (projectId) => (await readVersionsOfProjects(sql, [projectId])).get(projectId) ?? [];
  return {
    ...rest,
    records: notingPeople(
      forgeSqlRecordCollection(sql, 'projectRecord', governanceCollections.projectRecord),
      notePeople,
      ({ sponsorAccountId }) => [sponsorAccountId],
    ),
    gates: notingPeople(forgeSqlRecordCollection(sql, 'projectGates', governanceCollections.projectGates), notePeople, ({ gates }) =>
      gates.flatMap(({ decisions }) => decisions.flatMap(({ conditions }) => conditions.map(({ ownerAccountId }) => ownerAccountId))),
    ),
    reports: forgeSqlRecordCollection(sql, 'statusReport', governanceCollections.statusReport),
    baselines: forgeSqlRecordCollection(sql, 'baseline', governanceCollections.baseline),
    results: forgeSqlResultStore(sql),
    versions,
    figures: async (projectId) => readProjectFigures(sql, projectId, await versions(projectId), dayOf(rest.now())),
    issueByKey: (key) => issueByKey(sql, key),
    copyDates: async (projectId, takenAt) => copyDates(sql, projectId, takenAt, (await settings.read()).includeSecuredIssues),
    newId,
  };
}
