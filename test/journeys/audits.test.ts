import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ManualClock } from '../../local/clock';
import type { LocalSite } from '../../local/site/open-site';
import { callPlumbline, leadOf } from '../../local/site/set-up-plumbline';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import { openDemoSite } from '../demo-site';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-audits-'));
let site: LocalSite;

beforeAll(async () => {
  site = await openDemoSite({ siteFolder: folder, asOf: Date.parse('2026-03-31T09:00:00Z') });
}, 180_000);
afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const person = (role: string): string => site.notes.people.find((candidate) => candidate.role === role)!.accountId;
const ask = async <M extends RpcMethod>(accountId: string, method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> =>
  rpcContracts[method].response.parse(await callPlumbline(site, accountId, method, request)) as RpcResponse<M>;
const overview = (accountId: string) => ask(accountId, 'audits.getOverview', { standardId: null, language: 'en' });
const openFindings = (accountId: string, changes: Partial<RpcRequest<'audits.listFindings'>['filter']> = {}) =>
  ask(accountId, 'audits.listFindings', { filter: { standardId: null, state: 'open', ...changes }, after: null, limit: 200 });

test('after the first collection every project is audited, and the page ranks them', async () => {
  const { projects, checks, cells, score, visibility } = await overview(leadOf(site));
  expect(checks.length).toBeGreaterThan(60);
  expect(projects.length).toBe(visibility.visible);
  expect(cells.length).toBe(projects.length);
  expect(score.score).toBeGreaterThan(0);
  expect([...projects].sort((a, b) => b.need - a.need)).toEqual(projects);
});

test('a finding goes at the sweep after its issue was mended, and its project follows', async () => {
  const lead = leadOf(site);
  const { checks } = await overview(lead);
  const { checkNo } = checks.find(({ ruleId }) => ruleId === 'open-issue-has-assignee')!;
  const before = await openFindings(lead, { checkNos: [checkNo] });
  const [finding] = before.findings;
  if (finding?.subject.kind !== 'issue') throw new Error('no issue');
  const { issueId, issueKey } = finding.subject;
  const issue = site.jira.state.get('issues', String(issueId))!;
  site.jira.state.put('issues', { ...issue, assigneeId: lead, updatedAt: site.clock.now() });
  await site.host.runSchedule('sweep');
  expect((await openFindings(lead, { checkNos: [checkNo] })).total).toBe(before.total - 1);
  expect((await openFindings(lead, { checkNos: [checkNo], state: 'fixed' })).findings).toMatchObject([{ subject: { issueKey } }]);
  const failing = async () =>
    (await ask(lead, 'audits.getProject', { projectId: finding.projectId, language: 'en' })).results.find(
      (result) => result.checkNo === checkNo,
    )!.failing;
  const counted = await failing();
  await site.host.drainQueues();
  expect(await failing()).toBe(counted - 1);
}, 60_000);

test('the PMO audits everything and sees the run end; a team member may not', async () => {
  const { run } = await ask(leadOf(site), 'audits.startRun', { projectIds: null });
  expect(run.state).toBe('queued');
  await site.host.drainQueues();
  const ended = (await ask(leadOf(site), 'audits.getRun', { runId: run.id })).run;
  expect(ended).toMatchObject({ state: 'done', projectsDone: ended?.projectsTotal, errors: [] });
  await expect(ask(person('teamMember'), 'audits.startRun', { projectIds: null })).rejects.toThrow('Only PMO administrators');
}, 60_000);

test('a project lead audits the own project, and no other', async () => {
  const { projects } = await overview(leadOf(site));
  const manager = person('projectManager');
  const own = projects.find(({ leadAccountId }) => leadAccountId === manager)!;
  const visible = (await overview(manager)).projects;
  const other = visible.find(({ leadAccountId }) => leadAccountId !== manager)!;
  expect((await ask(manager, 'audits.startRun', { projectIds: [own.projectId] })).run.projectsTotal).toBe(1);
  await expect(ask(manager, 'audits.startRun', { projectIds: [other.projectId] })).rejects.toThrow('Only PMO administrators');
  await site.host.drainQueues();
});

test('a finding is given to somebody, commented on, and followed up in Jira, as the person who does it', async () => {
  const lead = leadOf(site);
  const { findings } = await openFindings(lead);
  const finding = findings.find(({ subject }) => subject.kind === 'issue')!;
  if (finding.subject.kind !== 'issue') throw new Error('no issue');
  const name = { checkNo: finding.checkNo, projectId: finding.projectId, subjectId: finding.subject.issueId };
  expect(await ask(lead, 'audits.assignFindings', { findings: [name], ownerAccountId: person('projectManager') })).toEqual({ assigned: 1 });
  const { commentId } = await ask(lead, 'audits.commentOnFinding', { finding: name, text: 'Please have a look.' });
  expect(site.jira.state.get('comments', commentId)).toMatchObject({ authorId: lead });
  const { issueKey } = await ask(lead, 'audits.createFollowUp', { finding: name, summary: 'Mend this', language: 'en' });
  await site.host.runSchedule('sweep');
  const [found] = (await openFindings(lead, { ownerAccountIds: [person('projectManager')] })).findings;
  expect(found).toMatchObject({ ...finding, ownerAccountId: person('projectManager'), followUpKey: issueKey });
}, 60_000);

test('a night later there is a trend', async () => {
  if (!(site.clock instanceof ManualClock)) throw new Error('the clock does not stand still');
  site.clock.advance(24 * 3_600_000);
  await site.host.runSchedule('daily');
  await site.host.drainQueues();
  const { run, trend, score, previousScore } = await overview(leadOf(site));
  expect(trend).toHaveLength(2);
  expect(previousScore).toBe(trend[0]?.score);
  expect(score.score).toBeCloseTo(trend[1]?.score ?? 0, 0);
  expect(run).toMatchObject({ state: 'done', startedBy: null });
}, 120_000);
