import type { GovernanceRecords } from '../../audits/governance/governance-records';
import { ok } from '../../shared/result';
import type { ApplyPorts } from '../../templates/apply/apply-ports';
import type { TemplatePorts } from '../../templates/catalogue/template-ports';
import type { ProjectHands } from '../../templates/ports';
import { catalogueSource } from '../../templates/runs/catalogue-source';
import type { RunPorts, RunViewer } from '../../templates/runs/run-ports';
import { globalPermissionKey } from '../app-identity';
import type { NotePeople } from '../audits/noting-people';
import { type JiraClient, jiraAsApp, jiraAsViewer } from '../jira/jira-client';
import { readMyPermissions } from '../jira/read-permissions';
import { consoleLog } from '../log';
import { newId } from '../new-id';
import { forgetViewers } from '../permissions/forge-viewer-access';
import type { Sql } from '../sql/sql';
import { forgeApplyQueue } from './forge-apply-queue';
import { forgeRunCollections } from './forge-run-collections';
import { ownItems } from './jira-own-items';
import { jiraProjectHands } from './jira-project-hands';
import { jiraProjectReader } from './jira-project-reader';

/** What runs are put together from. */
export interface RunWorldOfForge {
  readonly sql: Sql;
  readonly notePeople: NotePeople;
  readonly asApp: JiraClient;
  readonly governance: () => Pick<GovernanceRecords, 'records' | 'gates'>;
  readonly catalogue: Pick<TemplatePorts, 'templates' | 'texts'>;
  readonly standardIds: () => Promise<ReadonlySet<string>>;
  readonly namesOf: RunPorts['namesOf'];
  readonly now: () => number;
  /** Seconds that this invocation may still work. */
  readonly secondsLeft: () => number;
}

const JIRA_ADMINISTRATOR = 'ADMINISTER';

/** What starting, watching and steering runs works with, for the person who asks. */
export function forgeRunPorts(world: RunWorldOfForge, viewer: RunViewer): RunPorts {
  const apply = forgeApplyPorts(world);
  return {
    records: apply.records,
    templates: catalogueSource(world.catalogue),
    reader: jiraProjectReader({
      jira: world.asApp,
      own: ownItems(world.governance(), world.now, newId),
      standardIds: world.standardIds,
      permissions: async () => {
        const own = await world.asApp.call(readMyPermissions([JIRA_ADMINISTRATOR]));
        if (!own.ok) return own;
        return ok({
          viewerAdministersJira: await viewer.isJiraAdmin(),
          viewerIsPmoAdministrator: await viewer.isPmoAdmin(),
          appAdministersJira: own.value.has(JIRA_ADMINISTRATOR),
        });
      },
    }),
    appHands: apply.hands,
    // Without patience: a write that Jira did not answer is looked for, never sent twice.
    asViewer: { ...apply, hands: handsOf(world, jiraAsViewer({ patienceSeconds: 0 })) },
    namesOf: world.namesOf,
    now: world.now,
    newId,
  };
}

/** What the worker of the queue works with: everything as the app. */
export function forgeApplyPorts(world: Omit<RunWorldOfForge, 'catalogue' | 'standardIds' | 'namesOf'>): ApplyPorts {
  return {
    records: forgeRunCollections(world.sql, world.notePeople),
    queue: forgeApplyQueue,
    hands: handsOf(world, jiraAsApp({ patienceSeconds: 0 })),
    projectsChanged: () => forgetViewers(world.sql),
    now: world.now,
    sleep: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
    newId,
    secondsLeft: world.secondsLeft,
    log: (text, details) => consoleLog.info(text, details),
  };
}

const handsOf = ({ governance, now }: Pick<RunWorldOfForge, 'governance' | 'now'>, jira: JiraClient): ProjectHands =>
  jiraProjectHands({ jira, own: ownItems(governance(), now, newId), moduleName: globalPermissionKey, now });
