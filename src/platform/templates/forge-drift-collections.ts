import { ok } from '../../shared/result';
import type { RunRecords } from '../../templates/apply/apply-ports';
import { DRIFT_CHECK_COLLECTION, type DriftCheckCollection, driftCheck } from '../../templates/drift/drift-check';
import type { DriftPorts, KnownProject } from '../../templates/drift/drift-ports';
import { DRIFT_WAIVER_COLLECTION, type DriftWaiverCollection, projectDriftWaivers } from '../../templates/drift/drift-waiver';
import type { ProjectReader } from '../../templates/ports';
import { type NotePeople, notingPeople } from '../audits/noting-people';
import type { JiraClient } from '../jira/jira-client';
import { newId } from '../new-id';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import type { Sql } from '../sql/sql';
import { forgeRunCollections } from './forge-run-collections';
import type { RunWorldOfForge } from './forge-run-ports';
import { ownItems } from './jira-own-items';
import { jiraProjectReader } from './jira-project-reader';

/** What comparisons with templates found, and what of it is waived, in `app_record`. Whoever they name is known to the privacy report. */
export const forgeDriftCollections = (
  sql: Sql,
  notePeople: NotePeople,
): { readonly checks: DriftCheckCollection; readonly waivers: DriftWaiverCollection } => ({
  checks: forgeSqlRecordCollection(sql, DRIFT_CHECK_COLLECTION, driftCheck),
  waivers: notingPeople(forgeSqlRecordCollection(sql, DRIFT_WAIVER_COLLECTION, projectDriftWaivers), notePeople, ({ waivers }) => [
    ...new Set(waivers.map(({ by }) => by)),
  ]),
});

/** What comparing projects with their templates works with: everything is read as the app. */
export function forgeDriftPorts(
  world: Pick<RunWorldOfForge, 'sql' | 'notePeople' | 'asApp' | 'governance' | 'catalogue' | 'now'> & {
    readonly projects: () => Promise<
      readonly {
        readonly project: { readonly projectId: number; readonly projectKey: string; readonly name: string };
        readonly leadAccountId: string | null;
      }[]
    >;
    /** Names as the app may see them: they stand in texts that the app wrote. */
    readonly namesForTexts: DriftPorts['namesOf'];
  },
): DriftPorts {
  const { sql, notePeople, asApp, governance, catalogue, now } = world;
  const records: RunRecords = forgeRunCollections(sql, notePeople);
  return {
    ...forgeDriftCollections(sql, notePeople),
    records,
    templates: catalogue,
    reader: projectReader(asApp, governance, now),
    decidedGates: async (projectId) => {
      const gates = (await governance().gates.get(String(projectId)))?.value.gates ?? [];
      return new Set(gates.filter(({ decisions }) => decisions.length > 0).map(({ id }) => id));
    },
    projects: async () =>
      new Map(
        (await world.projects()).map(({ project, leadAccountId }): readonly [number, KnownProject] => [
          project.projectId,
          { key: project.projectKey, name: project.name, leadAccountId },
        ]),
      ),
    namesOf: world.namesForTexts,
    now,
  };
}

/** Reads projects as whoever the client stands for, and nothing of what the site offers, which depends on who asks. */
export const projectReader = (
  jira: JiraClient,
  governance: RunWorldOfForge['governance'],
  now: () => number,
): Pick<ProjectReader, 'project'> =>
  jiraProjectReader({
    jira,
    own: ownItems(governance(), now, newId),
    standardIds: async () => new Set(),
    permissions: async () => ok({ viewerAdministersJira: false, viewerIsPmoAdministrator: false, appAdministersJira: false }),
  });
