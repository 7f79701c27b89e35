import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ManualClock } from '../../local/clock';
import { type LocalSite, openSite } from '../../local/site/open-site';
import { callPlumbline, leadOf, setUpPlumbline } from '../../local/site/set-up-plumbline';
import { unpackCells } from '../../src/contracts/audits/packed-cells';
import type { StandardContent } from '../../src/contracts/audits/standard';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import { defaultSettings } from '../../src/contracts/settings';

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-standards-'));
const now = Date.parse('2026-03-31T09:00:00Z');
const today = Math.floor(now / 86_400_000);
let site: LocalSite;

/** Six issues of our own; the last three lack an assignee, the last two were not touched for 40 days. */
function harbour(): string {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const assignee = { accountId: 'ann', displayName: 'Ann' };
  const lines = [1, 2, 3, 4, 5, 6].map((number) => ({
    id: String(1000 + number),
    key: `HBR-${number}`,
    fields: {
      project: { id: '500', key: 'HBR', name: 'Harbour' },
      issuetype: { id: '3', name: 'Task', subtask: false },
      status: { id: '10001', name: 'Open', statusCategory: { key: 'new' } },
      summary: `Dredge basin ${number}`,
      created: '2026-01-05T09:00:00.000+0100',
      updated: number > 4 ? '2026-02-19T10:00:00.000+0100' : '2026-03-30T10:00:00.000+0200',
      ...(number > 3 ? {} : { assignee }),
    },
  }));
  writeFileSync(path.join(data, 'harbour.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  return data;
}

beforeAll(async () => {
  site = await openSite({
    appFolder: root,
    siteFolder: path.join(folder, 'site'),
    data: harbour(),
    asOf: now,
    fresh: false,
    say: () => undefined,
    automatic: false,
  });
  await site.host.install();
  await site.host.drainQueues();
  await setUpPlumbline(site);
}, 180_000);

afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function as<M extends RpcMethod>(accountId: string, method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> {
  return rpcContracts[method].response.parse(await callPlumbline(site, accountId, method, request)) as RpcResponse<M>;
}
const lead = () => leadOf(site);
const ann = () => site.notes.people.find(({ accountId }) => accountId !== lead())!.accountId;
const audit = async (): Promise<void> => {
  await as(lead(), 'audits.startRun', { projectIds: null });
  await site.host.drainQueues();
};
async function cellsOf(standardId: string) {
  const overview = await as(lead(), 'audits.getOverview', { standardId, language: 'en' });
  const ruleOf = new Map(overview.checks.map(({ checkNo, ruleId }) => [checkNo, ruleId]));
  const cells = overview.cells.flatMap(({ packed }) => unpackCells(packed));
  return {
    score: overview.score,
    rules: Object.fromEntries(cells.map((cell) => [ruleOf.get(cell.checkNo), [cell.applicable, cell.failing, cell.waived]])),
  };
}

const content = (days: number): StandardContent => ({
  id: 'house-rules',
  name: 'House rules',
  description: '',
  stage: 'visible',
  appliesTo: { everything: true, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null },
  newWorkFrom: null,
  rules: [
    { ruleId: 'open-issue-has-assignee', checkNo: 0, severity: 'shall', weight: 1, options: {} },
    { ruleId: 'open-issue-updated-recently', checkNo: 0, severity: 'should', weight: 1, options: { days } },
    { ruleId: 'own-jql', checkNo: 0, severity: 'should', weight: 1, options: {} },
  ],
  ownRules: [
    {
      kind: 'jql',
      id: 'own-jql',
      title: 'The harbour has an assignee',
      motivation: '',
      remediation: '',
      documentationUrl: null,
      appliesToJql: 'project = HBR',
      violatesJql: 'assignee is EMPTY',
    },
  ],
  levels: [],
  waivers: { selfApproval: false, maximumDays: 90, remindDaysBefore: 14 },
});

test('a dry run says what the audit then finds', async () => {
  await as(lead(), 'standards.save', { content: content(90), basedOn: null });
  await audit();
  expect((await cellsOf('house-rules')).rules).toEqual({
    'open-issue-has-assignee': [6, 3, 0],
    'open-issue-updated-recently': [6, 0, 0],
    'own-jql': [6, 3, 0],
  });
  const dry = await as(lead(), 'standards.dryRun', { content: content(30), language: 'nl' });
  expect(
    dry.rules.map(({ ruleId, applicable, failing, failingBefore, problem }) => [ruleId, applicable, failing, failingBefore, problem]),
  ).toEqual([
    ['open-issue-has-assignee', 6, 3, 3, null],
    ['open-issue-updated-recently', 6, 2, 0, null],
    ['own-jql', 6, 3, 3, null],
  ]);
  const before = await cellsOf('house-rules');
  expect(dry.scoreBefore).toBe(before.score.score);
  await as(lead(), 'standards.save', { content: content(30), basedOn: 1 });
  await audit();
  const after = await cellsOf('house-rules');
  expect(after.rules['open-issue-updated-recently']).toEqual([6, 2, 0]);
  expect(dry.scoreAfter).toBe(after.score.score);
}, 60_000);

test('a waiver asked for by one and approved by another takes its weight from the score, and stays in the counts', async () => {
  const before = await cellsOf('house-rules');
  const asked = await as(ann(), 'waivers.request', {
    ruleId: 'open-issue-has-assignee',
    scope: { kind: 'issue', projectId: 500, issueId: 1004, issueKey: 'HBR-4' },
    reason: 'The dredger comes in May',
    untilDay: today + 20,
    language: 'en',
  });
  expect(asked.waiver).toMatchObject({ state: 'pending', place: 'HBR-4', ruleTitle: expect.stringContaining('assignee') });
  await expect(
    as(ann(), 'waivers.decide', { waiverId: asked.waiver.id, version: 1, decision: 'approve', note: '', language: 'en' }),
  ).rejects.toThrow('PMO administrators');
  await as(lead(), 'waivers.decide', { waiverId: asked.waiver.id, version: 1, decision: 'approve', note: 'Fine', language: 'en' });
  await site.host.drainQueues();
  const after = await cellsOf('house-rules');
  expect(after.rules['open-issue-has-assignee']).toEqual([6, 3, 1]);
  expect(after.score.score ?? 0).toBeGreaterThan(before.score.score ?? 0);
  expect(after.score.scoreWithoutWaivers).toBe(before.score.score);
  const { waivers, unused } = await as(lead(), 'waivers.list', { language: 'nl' });
  expect(waivers).toMatchObject([{ state: 'approved', covers: 1, daysLeft: 20 }]);
  expect(unused).toBe(0);
}, 60_000);

test('Jira’s own words about a JQL, and a rule tried on live issues', async () => {
  const jql = (appliesToJql: string) =>
    as(lead(), 'rules.tryOwnRule', { rule: { kind: 'jql', appliesToJql, violatesJql: 'assignee is EMPTY' }, language: 'en' });
  expect(await jql('project = HBR')).toMatchObject({ applicable: 6, failing: 3, problem: null });
  expect((await jql('colour = red')).problem).toContain('colour');
  const tried = await as(lead(), 'rules.tryOwnRule', {
    rule: { kind: 'condition', appliesTo: { all: [] }, requires: { fact: 'updatedAt', newerThanDays: 30 } },
    language: 'en',
  });
  expect(tried).toMatchObject({ applicable: 6, failing: 2, samples: [{ issueKey: 'HBR-6' }, { issueKey: 'HBR-5' }], problem: null });
  expect(tried.jql).toContain('updated');
});

test('a standard leaves as YAML and comes back the same', async () => {
  const { text, fileName } = await as(lead(), 'standards.writeFile', { standardId: 'house-rules', format: 'yaml' });
  expect(fileName).toBe('house-rules.yaml');
  expect(await as(lead(), 'standards.readFile', { text, format: 'yaml' })).toEqual({ content: content(30), problems: [] });
});

test('the day after, who leads the project has one digest, by mail too where the PMO named a mailbox; after its last day the waiver is expired', async () => {
  const clock = site.clock;
  if (!(clock instanceof ManualClock)) throw new Error('The site does not stand at a moment');
  const leader = site.jira.state.get('projects', '500')?.leadAccountId ?? '';
  expect((await as(leader, 'digests.getMine', { language: 'en' })).digest).toBeNull();
  await as(lead(), 'settings.save', { settings: { ...defaultSettings, digestMailboxIssueKey: 'HBR-1', digestLanguage: 'nl' } });
  const atJira = jest.spyOn(site.jira, 'handle');
  clock.advance(86_400_000);
  await site.host.runSchedule('daily');
  const mails = atJira.mock.calls.flatMap(([{ path: asked, body }]) => (asked === '/rest/api/3/issue/HBR-1/notify' ? [body ?? ''] : []));
  atJira.mockRestore();
  expect(mails.map((mail) => JSON.parse(mail))).toEqual([
    {
      subject: 'Plumbline: je projecten op 2026-03-31',
      textBody: expect.stringContaining('HBR: '),
      to: { users: [{ accountId: leader }] },
    },
  ]);
  const { digest } = await as(leader, 'digests.getMine', { language: 'en' });
  expect(digest).toMatchObject({ day: today, projects: [{ key: 'HBR', newFindings: expect.any(Number) }] });
  expect(digest?.projects[0]?.newFindings).toBeGreaterThan(0);
  expect(digest?.text).toContain('HBR: ');
  clock.advance(25 * 86_400_000);
  await site.host.runSchedule('daily');
  await site.host.drainQueues();
  expect((await as(lead(), 'waivers.list', { language: 'en' })).waivers).toMatchObject([{ state: 'expired', covers: null }]);
  expect((await cellsOf('house-rules')).rules['open-issue-has-assignee']).toEqual([6, 3, 0]);
}, 60_000);
