import { judgeAtIngest } from './audits/engine/judge-at-ingest';
import type { EvidencePorts } from './audits/evidence/evidence-ports';
import type { FixPorts } from './audits/fixes/fix-ports';
import type { GovernancePorts } from './audits/governance/governance-ports';
import type { CompliancePorts } from './audits/overview/compliance-ports';
import type { PlanPorts } from './audits/plan/plan-ports';
import type { WaiverReader } from './audits/ports';
import type { QueryWorld } from './audits/queries/finding-query';
import type { RunContext } from './audits/runs/run-context';
import { auditLater } from './audits/runs/stale-projects';
import { standardCheckReader } from './audits/standards/standard-check-reader';
import { projectsInScope, templatesFor } from './audits/standards/standard-scope';
import { waiverReader } from './audits/waivers/active-waivers';
import { endingWaivers } from './audits/waivers/list-waivers';
import type { Settings } from './contracts/settings';
import { knownFields } from './facts/sync/collection-knowledge';
import { handleJiraEvent } from './facts/sync/handle-jira-event';
import { PointsBudget } from './facts/sync/points-budget';
import { readSweep } from './facts/sync/sweep-updates';
import type { SyncContext } from './facts/sync/sync-context';
import type { LessonPorts } from './lessons/lesson-ports';
import { secondsLeft } from './platform/app-identity';
import { forgeCompliancePorts } from './platform/audits/forge-compliance-ports';
import { forgeDigestCollections } from './platform/audits/forge-digest-collections';
import { forgeDossierReader } from './platform/audits/forge-dossier-reader';
import { forgeEvidencePorts, forgePlanPorts } from './platform/audits/forge-evidence-ports';
import { forgeFixPorts } from './platform/audits/forge-fix-ports';
import { forgeIssueSamples } from './platform/audits/forge-issue-samples';
import { forgeRunContext } from './platform/audits/forge-run-context';
import { forgeGovernancePorts } from './platform/audits/governance-ports';
import { jiraJqlSearch } from './platform/audits/jira-jql-search';
import { forgeAuditLog, forgeStandardPorts } from './platform/audits/standard-ports';
import { forgeWaiverPorts } from './platform/audits/waiver-ports';
import { systemClock } from './platform/clock';
import { ForgeJiraSource } from './platform/jira/forge-jira-source';
import { jiraAsApp, jiraAsViewer } from './platform/jira/jira-client';
import { namesAsked } from './platform/jira/names-of-people';
import { POINTS_PER_HOUR } from './platform/jira/points';
import { jiraHands } from './platform/jira/write-issue';
import { forgeVocabularyReader } from './platform/jql-vocabulary-reader';
import { forgeImportPorts, forgeLessonPorts } from './platform/lessons/lesson-ports';
import { consoleLog } from './platform/log';
import { newId } from './platform/new-id';
import { ACCESS_MAX_AGE_SECONDS, ForgeViewerAccess } from './platform/permissions/forge-viewer-access';
import { forgeSyncQueue } from './platform/queue/forge-sync-queue';
import { forgeSql } from './platform/sql/forge-sql';
import { ForgeSqlFactStore } from './platform/sql/forge-sql-fact-store';
import { forgeSqlHistoryReader } from './platform/sql/forge-sql-history-reader';
import { forgeSqlIssueJudge } from './platform/sql/forge-sql-issue-judge';
import { forgeSqlNodeStore } from './platform/sql/forge-sql-node-store';
import { forgeSqlProjectCatalogue } from './platform/sql/forge-sql-project-catalogue';
import { forgeSqlResultStore } from './platform/sql/forge-sql-result-store';
import { forgeSqlRollupStore } from './platform/sql/forge-sql-rollup-store';
import { ForgeSqlSettingsStore } from './platform/sql/forge-sql-settings-store';
import { forgeSqlSnapshotStore } from './platform/sql/forge-sql-snapshot-store';
import { ForgeSqlSyncStore } from './platform/sql/forge-sql-sync-store';
import { forgetAudits } from './platform/sql/forget-audits';
import { forgetRollups } from './platform/sql/forget-rollups';
import { readIssuesToJudge } from './platform/sql/issues-to-judge';
import { forgeSyncStatusReader } from './platform/sync-status-reader';
import { forgeCheckAllPorts } from './platform/templates/forge-check-all';
import { forgeDriftCollections, forgeDriftPorts, projectReader } from './platform/templates/forge-drift-collections';
import { forgeApplyPorts, forgeRunPorts } from './platform/templates/forge-run-ports';
import { forgeTemplatePorts } from './platform/templates/forge-template-collections';
import { seenIssues } from './platform/templates/seen-issues';
import type { PortfolioPorts, SyncStatusReader } from './portfolio/ports';
import { dayOf, secondsPerHour } from './shared/epoch';
import type { CapturePorts } from './templates/capture/capture-for-viewer';
import { checkDueProjects } from './templates/drift/check-due-projects';
import type { DriftPorts } from './templates/drift/drift-ports';
import type { UpgradePorts } from './templates/upgrade/upgrade-ports';
import { dossiersWithLessons } from './use-cases/dossiers-with-lessons';
import { withDriftWaivers } from './use-cases/template-findings';

/** Seconds kept back for winding up: the platform kills a function that overruns. */
const WIND_UP_SECONDS = 10;
/** A worker works so long at most before it queues itself again: pauses let other work in, and a lost one loses little. */
const LONGEST_WORK_SECONDS = 600;
/** Projects with waived deviations from their templates, at most: their records fit into one answer of the database. */
const MOST_WAIVED_PROJECTS = 5000;
/** Background work may wait longer for Jira than a person may. */
const PATIENCE_SECONDS = { background: 30, viewer: 4 } as const;

export type App = ReturnType<typeof createApp>;

/** Puts the adapters together for one invocation. Nothing is read or opened until it is used. */
export function createApp() {
  const now = systemClock.now;
  const sql = forgeSql;
  const facts = new ForgeSqlFactStore(sql);
  const syncStore = new ForgeSqlSyncStore(sql);
  const settings = new ForgeSqlSettingsStore(sql);
  let readProjects: ReturnType<typeof facts.projects> | undefined;
  /** The projects as they are when somebody looks: the page and the state of the collection need the same rows. */
  const projectsOnce = (): ReturnType<typeof facts.projects> => {
    readProjects ??= facts.projects();
    return readProjects;
  };
  let readSettings: Promise<Settings> | undefined;
  const settingsOnce = (): Promise<Settings> => {
    readSettings ??= settings.read();
    return readSettings;
  };
  const catalogue = forgeSqlProjectCatalogue(sql, projectsOnce);
  const nodes = forgeSqlNodeStore(sql);
  const rollups = forgeSqlRollupStore(sql);
  const snapshots = forgeSqlSnapshotStore(sql);
  const asApp = jiraAsApp({ patienceSeconds: PATIENCE_SECONDS.background });
  const asViewer = jiraAsViewer({ patienceSeconds: PATIENCE_SECONDS.viewer });

  const allowanceOf = (current: Settings): number => Math.floor(POINTS_PER_HOUR * current.syncBudgetShare);
  const thisHour = (): number => Math.floor(now() / secondsPerHour);

  async function recomputeRollups(projectIds: readonly number[]): Promise<void> {
    const [{ staleDays, includeSecuredIssues }, projects] = await Promise.all([settings.read(), facts.projects()]);
    const known = new Set(projects.map((project) => project.projectId));
    const there = projectIds.filter((id) => known.has(id));
    if (there.length > 0) await rollups.recompute(there, { now: now(), today: dayOf(now()), staleDays, includeSecuredIssues });
    const gone = projectIds.filter((id) => !known.has(id));
    await forgetRollups(sql, gone);
    await forgetAudits(sql, gone);
  }

  const startedAt = now();
  const secondsToWork = (): number => Math.min(secondsLeft(WIND_UP_SECONDS), LONGEST_WORK_SECONDS - (now() - startedAt));
  const budgetFor = (current: Settings): PointsBudget => new PointsBudget(syncStore, now, allowanceOf(current));
  const checkReader = () => standardCheckReader(standards);

  let compliance: CompliancePorts | undefined;

  /** What audits work with in this invocation. */
  const runContext = (): RunContext =>
    forgeRunContext({
      sql,
      asApp,
      settings,
      budgetFor,
      checkReader,
      dossiers: ({ includeSecuredIssues }) =>
        dossiersWithLessons(forgeDossierReader({ sql, vocabulary: standards.vocabulary, includeSecuredIssues, now }), lessonPorts),
      waivers: waiversInForce,
      compareWithTemplates: (projectIds, budget) =>
        checkDueProjects({ drift: driftPorts(), budget, pointsSpent: () => asApp.meter.spent, log: consoleLog.info }, projectIds),
      now,
      secondsLeft: secondsToWork,
    });

  /** What the sync works with in this invocation. Projects whose facts changed are audited again soon, unless that comes by itself. */
  async function syncContext({ auditLaterOn }: { readonly auditLaterOn: boolean } = { auditLaterOn: true }): Promise<SyncContext> {
    const current = await settings.read();
    const audits = runContext();
    let audit: ReturnType<RunContext['audit']> | undefined;
    return {
      source: new ForgeJiraSource(asApp),
      facts,
      store: syncStore,
      settings: current,
      budget: budgetFor(current),
      now,
      secondsLeft: secondsToWork,
      queue: forgeSyncQueue,
      onProjectsChanged: async (projectIds) => {
        await recomputeRollups(projectIds);
        if (auditLaterOn) await auditLater(audits, projectIds);
      },
      onIssuesSaved: async (issueIds) => {
        audit ??= audits.audit();
        await judgeAtIngest(await audit, await readIssuesToJudge(sql, issueIds));
      },
      log: consoleLog.info,
    };
  }

  const statusReader = (viewer: ForgeViewerAccess): SyncStatusReader =>
    forgeSyncStatusReader({ store: syncStore, projects: projectsOnce, settings: settingsOnce, allowanceOf, now }, viewer);

  const notePeople = (accountIds: readonly string[]) => facts.numberPeople(accountIds, now());
  const templates = forgeTemplatePorts({ sql, notePeople, projects: projectsOnce, log: forgeAuditLog(sql, facts), now });
  const standards = forgeStandardPorts({
    sql,
    asApp,
    asViewer,
    settings,
    catalogue,
    nodes,
    people: facts,
    templateUses: templates.uses,
    now,
  });
  const waivers = forgeWaiverPorts(sql, standards);
  const waiversInForce = (): WaiverReader =>
    withDriftWaivers(waiverReader(waivers), async () => {
      const kept = await forgeDriftCollections(sql, notePeople).waivers.list({ limit: MOST_WAIVED_PROJECTS });
      return kept.map(({ projectId, value }) => ({ projectId, waivers: value.waivers }));
    });
  const judging = {
    ...standards,
    issueJudge: forgeSqlIssueJudge(sql),
    includeSecuredIssues: async () => (await settingsOnce()).includeSecuredIssues,
  };

  const vocabulary = forgeVocabularyReader(syncStore, () => settings.read());

  /** What JQL functions look things up in. */
  async function queryWorld(): Promise<QueryWorld> {
    const reader = checkReader();
    const [inForce, { checks }, words, candidates, allNodes] = await Promise.all([
      reader.standards(),
      reader.checks(),
      vocabulary.read(),
      catalogue.projects(),
      nodes.all(),
    ]);
    const scopes = inForce.map(({ appliesTo }) => appliesTo);
    const world = { candidates, nodes: allNodes, templateOf: await templatesFor(scopes, standards.templates) };
    return {
      standards: inForce,
      checks,
      vocabulary: words,
      projectsOf: ({ appliesTo }) => (appliesTo.everything ? null : [...projectsInScope(appliesTo, world)].sort((a, b) => a - b)),
    };
  }

  const compliancePorts = (): CompliancePorts => {
    compliance ??= forgeCompliancePorts({
      sql,
      checks: checkReader(),
      waivers: waiversInForce(),
      projects: () => catalogue.projects(),
      nodes: () => forgeSqlNodeStore(sql).all(),
      people: facts,
      factsAsOf: async () => (await readSweep(syncStore))?.at ?? null,
      now,
    });
    return compliance;
  };

  const governancePorts = (): GovernancePorts =>
    forgeGovernancePorts({
      sql,
      notePeople,
      settings: { read: settingsOnce },
      projects: () => catalogue.projects(),
      checks: checkReader(),
      vocabulary: standards.vocabulary,
      log: standards.log,
      now,
    });

  /** Names of people as the viewer may see them; they are shown and not kept. Who is not found has none. */
  const namesOfPeople = (accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> => namesAsked(asViewer, accountIds);

  const provisioning = {
    sql,
    notePeople,
    asApp,
    governance: governancePorts,
    catalogue: templates,
    standardIds: async () => new Set((await standards.standards.list()).map(({ id }) => id)),
    namesOf: namesOfPeople,
    now,
    secondsLeft: secondsToWork,
  };

  const driftPorts = (): DriftPorts =>
    forgeDriftPorts({
      ...provisioning,
      projects: () => catalogue.projects(),
      namesForTexts: (accountIds) => namesAsked(asApp, accountIds),
    });

  const lessonPorts = (): LessonPorts =>
    forgeLessonPorts({
      sql,
      asViewer,
      people: facts,
      standards,
      templates,
      governance: governancePorts,
      projects: () => catalogue.projects(),
      nodes: () => nodes.all(),
      includeSecuredIssues: async () => (await settingsOnce()).includeSecuredIssues,
      now,
    });

  return {
    now,
    sql,
    facts,
    nodes,
    catalogue,
    queryWorld,
    syncStore,
    settings,
    snapshots,
    asApp,
    log: consoleLog,
    recomputeRollups,
    standards,
    waivers,
    /** What the catalogue of templates works with. */
    templates,
    /** What runs of templates work with: for the person who asks, and in the queue. */
    runPorts: (viewer: ForgeViewerAccess) => forgeRunPorts(provisioning, viewer),
    applyPorts: () => forgeApplyPorts(provisioning),
    /** What comparing projects with their templates works with. */
    driftPorts,
    checkAllPorts: () =>
      forgeCheckAllPorts({ sql, asApp, driftPorts, budgetFor, settings: settingsOnce, runContext, secondsLeft: secondsToWork }),
    upgradePorts: (viewer: ForgeViewerAccess): UpgradePorts => ({ drift: driftPorts(), runs: forgeRunPorts(provisioning, viewer) }),
    /** Which issues the viewer may see, by key. */
    seenIssues: seenIssues(asViewer),
    /** What making blueprints works with: projects are read as the viewer. */
    capturePorts: (): CapturePorts => ({ reader: projectReader(asViewer, governancePorts, now), write: templates.write }),
    jqlVocabulary: vocabulary,
    digests: {
      ...forgeDigestCollections(sql),
      projects: standards.projects,
      standards: waivers.standards,
      endingWaivers: () => endingWaivers(waivers),
      now,
    },
    /** What trying a changed standard, or a single rule, on live facts works with. */
    dryRun: { ...judging, results: forgeSqlResultStore(sql) },
    ruleTrial: { ...judging, sampleIssues: forgeIssueSamples(sql), searchJql: jiraJqlSearch(asViewer) },
    /** Standards and their checks as they are now, read at the first question. */
    checkReader,
    runContext,
    /** What the use cases that show audits need. Standards and projects are read once. */
    compliancePorts,
    /** What the audit plan and evidence reports need. */
    planPorts: (): PlanPorts => forgePlanPorts({ sql, notePeople, projects: () => catalogue.projects(), log: standards.log, now }),
    evidencePorts: (reasonText: EvidencePorts['reasonText']): EvidencePorts => {
      const { checks, projects, results, factsAsOf, nodes: tree } = compliancePorts();
      return forgeEvidencePorts({
        sql,
        checks,
        projects,
        results,
        factsAsOf,
        now,
        nodes: tree,
        waiverRecords: waivers.waivers,
        reasonText,
        log: standards.log,
      });
    },
    /** What fixes and the checks of one issue need: Jira is read and changed as the viewer. */
    fixPorts: (): FixPorts =>
      forgeFixPorts({
        ...compliancePorts(),
        sql,
        notePeople,
        asViewer,
        settings: settingsOnce,
        fields: async () => knownFields(syncStore, await settingsOnce()),
        log: standards.log,
      }),
    namesOfPeople,
    /** What the governance of projects needs. */
    governancePorts,
    /** What lessons need. Issues are read as the viewer. */
    lessonPorts,
    importPorts: () => forgeImportPorts(lessonPorts()),
    /** Comments and new issues as the person who asks. Without patience: what Jira did not answer is not done twice. */
    jiraHands: jiraHands(jiraAsViewer({ patienceSeconds: 0 })),
    /** Has these issues read again soon: somebody changed them through Plumbline. */
    issuesChanged: (issueIds: readonly number[]) =>
      handleJiraEvent({ facts, store: syncStore, queue: forgeSyncQueue, now }, { kind: 'issuesChanged', issueIds }),
    auditLog: standards.log,
    syncContext,
    statusReader,
    /** What this person may see and do: as remembered for a few minutes, or `fresh` from Jira before a change. */
    viewerAccess: (accountId: string, { fresh }: { readonly fresh: boolean }) =>
      new ForgeViewerAccess(accountId, asViewer, asApp, sql, now, fresh ? 0 : ACCESS_MAX_AGE_SECONDS),
    portfolioPorts: (viewer: ForgeViewerAccess): PortfolioPorts => ({
      catalogue,
      nodes,
      rollups,
      snapshots,
      history: forgeSqlHistoryReader(sql),
      settings: { read: settingsOnce },
      sync: statusReader(viewer),
      vocabulary,
      now,
      newId,
    }),
    /** Records the points that a person's own calls cost; they come out of the same hourly allowance. */
    recordInteractivePoints: async () => {
      const spent = asViewer.meter.spent + asApp.meter.spent;
      if (spent > 0) await syncStore.addPoints(thisHour(), 'interactive', spent);
    },
  };
}
