import { collectProjectDetails } from '../../audits/dossier/collect-project-details';
import { storedProjectDetail } from '../../audits/dossier/stored-project-detail';
import type { AuditContext } from '../../audits/engine/audit-context';
import { projectStandingRecord } from '../../audits/engine/project-standing';
import type { CheckReader, DossierReader, WaiverReader } from '../../audits/ports';
import { auditRunRecord } from '../../audits/runs/audit-run-record';
import type { RunContext } from '../../audits/runs/run-context';
import type { Settings } from '../../contracts/settings';
import type { PointsBudget } from '../../facts/sync/points-budget';
import type { JiraClient } from '../jira/jira-client';
import { consoleLog } from '../log';
import { newId } from '../new-id';
import { forgeAuditQueue } from '../queue/forge-audit-queue';
import { readCollectedProjects } from '../sql/collected-projects';
import { forgeSqlFindingStore } from '../sql/forge-sql-finding-store';
import { forgeSqlIssueJudge } from '../sql/forge-sql-issue-judge';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import { forgeSqlResultStore } from '../sql/forge-sql-result-store';
import { forgeSqlScoreStore } from '../sql/forge-sql-score-store';
import { forgeSqlStaleProjects } from '../sql/forge-sql-stale-projects';
import type { Sql } from '../sql/sql';
import { forgeJqlJudge } from './forge-jql-judge';
import { forgeProjectDetailSource } from './forge-project-detail-source';

/** What audits need of the app around them. */
export interface AuditWorld {
  readonly sql: Sql;
  readonly asApp: JiraClient;
  readonly settings: { read(): Promise<Settings> };
  readonly budgetFor: (settings: Settings) => PointsBudget;
  readonly checkReader: () => CheckReader;
  readonly dossiers: (settings: Settings) => DossierReader;
  readonly waivers: () => WaiverReader;
  /** Compares those of these projects with their templates of which that is due, as far as the points of this hour reach. */
  readonly compareWithTemplates: (projectIds: readonly number[], budget: PointsBudget) => Promise<void>;
  readonly now: () => number;
  readonly secondsLeft: () => number;
}

/** Audits with their adapters: the database, Jira, the queue. */
export function forgeRunContext(world: AuditWorld): RunContext {
  const { sql, now } = world;
  return {
    audit: () => forgeAuditContext(world),
    prepare: async (projectIds) => {
      const budget = world.budgetFor(await world.settings.read());
      await collectProjectDetails(
        {
          source: forgeProjectDetailSource(world.asApp),
          details: forgeSqlRecordCollection(sql, 'projectDetail', storedProjectDetail),
          budget,
          now,
          log: consoleLog.info,
        },
        projectIds,
      );
      await world.compareWithTemplates(projectIds, budget);
    },
    runs: forgeSqlRecordCollection(sql, 'auditRun', auditRunRecord),
    stale: forgeSqlStaleProjects(sql),
    queue: forgeAuditQueue,
    now,
    newId,
    secondsLeft: world.secondsLeft,
    log: consoleLog.info,
  };
}

async function forgeAuditContext(world: AuditWorld): Promise<AuditContext> {
  const { sql, now } = world;
  const settings = await world.settings.read();
  return {
    checks: world.checkReader(),
    issueJudge: forgeSqlIssueJudge(sql),
    jqlJudge: forgeJqlJudge(world.asApp, world.budgetFor(settings), settings.includeSecuredIssues),
    dossiers: world.dossiers(settings),
    waivers: world.waivers(),
    results: forgeSqlResultStore(sql),
    findings: forgeSqlFindingStore(sql),
    scores: forgeSqlScoreStore(sql),
    standings: forgeSqlRecordCollection(sql, 'auditStanding', projectStandingRecord),
    projects: (projectIds) => readCollectedProjects(sql, projectIds),
    includeSecuredIssues: settings.includeSecuredIssues,
    now,
    newId,
    log: consoleLog.info,
  };
}
