import type { IssueRecord } from '../../local/jira/model/records';
import { seedIds } from '../../local/jira/site/seed-ids';
import { aSite, type TestSite, testNow } from '../../local/jira/testing/a-site';
import type { StoredFixPlan } from '../../src/audits/fixes/fix-plan';
import type { FixPorts } from '../../src/audits/fixes/fix-ports';
import { type AuditEntry, recordedAuditLog } from '../../src/audits/log/audit-log';
import type { ActiveWaiver, AuditViewer } from '../../src/audits/ports';
import { emptyVocabulary, ruleVocabularyOf } from '../../src/audits/standards/site-vocabulary';
import { standardCheckReader } from '../../src/audits/standards/standard-check-reader';
import { aCandidate, aChosenRule, aStandard, inMemoryStandards } from '../../src/audits/standards/testing/standard-builders';
import { defaultSettings } from '../../src/contracts/settings';
import { noFields } from '../../src/facts/collect/field-knowledge';
import { fixChoices } from '../../src/platform/audits/fix-choices';
import { fixJira } from '../../src/platform/audits/fix-jira';
import { createJiraClient } from '../../src/platform/jira/jira-client';
import { inMemoryRecordCollection } from '../../src/shared/testing/in-memory-record-collection';

/** What happens to a call on its way: nothing, it never arrives, or its answer is lost. */
export type Weather = 'fair' | 'limited' | 'broken' | 'lost';

export interface FixWorld {
  readonly site: TestSite;
  readonly ports: FixPorts;
  readonly viewer: AuditViewer;
  readonly projectId: number;
  readonly entries: () => Promise<readonly AuditEntry[]>;
  readonly issue: (key: string, values?: Partial<IssueRecord>) => IssueRecord;
  readonly issues: () => ReadonlyMap<string, IssueRecord>;
}

/** Fixes with their real adapters on the emulated Jira, as Ann, in this process. `weather` is asked at each call that changes something. */
export async function aFixWorld(options: {
  readonly ruleIds: readonly string[];
  readonly waivers?: readonly ActiveWaiver[];
  readonly weather?: () => Weather;
  readonly hasTime?: () => boolean;
  readonly accountId?: string;
}): Promise<FixWorld> {
  const { ruleIds, waivers = [], weather = () => 'fair', hasTime = () => true, accountId = 'ann' } = options;
  const site = aSite();
  const project = [...site.state.all('projects')].find(({ key }) => key === 'ERP');
  if (!project) throw new Error('The seeded site has the project ERP.');
  const projectId = Number(project.id);
  const now = () => Math.floor(site.clock.now() / 1000);
  const jira = createJiraClient(
    {
      async requestJira(route, init = {}) {
        const method = init.method ?? 'GET';
        const fate = method === 'PUT' ? weather() : 'fair';
        if (fate === 'limited') return new Response('', { status: 429, headers: { 'Retry-After': '60' } });
        if (fate === 'broken') return new Response('', { status: 503 });
        const answer = await site.site.handle({
          method,
          path: String(route.value),
          headers: init.headers ?? {},
          principal: { kind: 'browser', accountId },
          ...(typeof init.body === 'string' ? { body: init.body } : {}),
        });
        if (fate === 'lost') throw new Error('The connection was closed.');
        return new Response(answer.status === 204 ? null : answer.body, { status: answer.status, headers: answer.headers });
      },
    },
    { patienceSeconds: 0, sleep: async () => undefined, random: () => 0.5 },
  );
  const candidate = aCandidate(projectId, { projectKey: 'ERP', leadAccountId: 'bob' });
  const standards = inMemoryStandards({
    projects: async () => [candidate],
    vocabulary: async () => ({ ...ruleVocabularyOf(emptyVocabulary, defaultSettings), storyTypeIds: [Number(seedIds.issueTypes.story)] }),
  });
  const rules = ruleIds.map((ruleId, index) => ({ ...aChosenRule(ruleId), checkNo: index + 1 }));
  await standards.standards.insert({ id: 'house-rules', position: 1, value: { standard: aStandard({ rules }), history: [] } });
  const log = inMemoryRecordCollection<AuditEntry>();
  let ids = 0;
  const newId = () => `id-${++ids}`;
  // No facts are stored: everything is judged by what Jira says.
  const sql = { select: async () => [], execute: async () => 0 };
  const fields = async () => ({ ...noFields, flagged: [seedIds.fields.flagged], sprint: [seedIds.fields.sprint] });
  return {
    site,
    projectId,
    viewer: { accountId, visibleProjects: async () => new Set([projectId]), isPmoAdmin: async () => false },
    entries: async () => (await log.list()).map(({ value }) => value),
    issue: (key, values) => site.issue(key, values),
    issues: () => new Map([...site.state.all('issues')].map((issue) => [issue.key, issue])),
    ports: {
      checks: standardCheckReader(standards),
      projects: async () => [candidate],
      now,
      findings: {
        page: async () => [],
        count: async () => 0,
        groups: async () => [],
        find: async () => undefined,
        issueId: async () => undefined,
        assign: async () => 0,
        linkFollowUp: async () => undefined,
      },
      waivers: { inForce: async () => waivers },
      plans: inMemoryRecordCollection<StoredFixPlan>(),
      jira: fixJira({ sql, asViewer: jira, settings: async () => defaultSettings, fields, now }),
      choices: fixChoices(jira, async () => 'ERP'),
      fields,
      log: recordedAuditLog(log, newId),
      newId,
      hasTime,
    },
  };
}

/** 2026-03-31, the day of the emulated site. */
export const worldDay = Math.floor(testNow / 86_400_000);
