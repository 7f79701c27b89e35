import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { ManualClock } from '../../local/clock';
import { seedIds } from '../../local/jira/site/seed-ids';
import type { LocalSite } from '../../local/site/open-site';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import { openDemoSite } from '../demo-site';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-upgrade-'));
let site: LocalSite;
let pmo: string;

beforeAll(async () => {
  site = await openDemoSite({ siteFolder: folder, asOf: Date.parse('2026-03-31T09:00:00Z') });
  pmo = person('pmoLead');
}, 180_000);

afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Answer<M extends RpcMethod> = { ok: true; value: RpcResponse<M> } | { ok: false; error: { code: string; message: string } };

async function ask<M extends RpcMethod>(accountId: string, method: M, request: RpcRequest<M>): Promise<Answer<M>> {
  const context = { moduleType: 'jira:globalPage', moduleKey: 'plumbline', accountId };
  const result = await site.host.invokeResolver('resolver', method, request, context);
  if (!result.ok) throw new Error(`${method}: ${result.message}`);
  const answer = result.value as Answer<M>;
  if (answer.ok) rpcContracts[method].response.parse(answer.value);
  return answer;
}

async function call<M extends RpcMethod>(method: M, request: RpcRequest<M>, accountId = pmo): Promise<RpcResponse<M>> {
  const answer = await ask(accountId, method, request);
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`);
  return answer.value;
}

const person = (role: string): string => site.notes.people.find((candidate) => candidate.role === role)!.accountId;

/** The template as the PMO publishes it first. */
const first = {
  id: 'small-change',
  name: 'Small change',
  summary: 'A change in three steps.',
  project: { type: 'software' },
  components: [
    { id: 'data', name: 'Data', description: 'Tables and reports' },
    { id: 'people', name: 'People', description: 'Training' },
    { id: 'legal', name: 'Legal' },
  ],
  versions: [{ id: 'pilot', name: 'Pilot', release: 'start+20wd' }],
  issues: [
    {
      id: 'prepare',
      type: 'Epic',
      summary: 'Prepare',
      children: [
        { id: 'plan', type: 'Task', summary: 'Plan the change', labels: ['plan'], due: 'start+2wd' },
        { id: 'risks', type: 'Task', summary: 'List the risks', labels: ['risk'] },
      ],
    },
    { id: 'letter', type: 'Task', summary: 'Write the weekly letter' },
    { id: 'close', type: 'Task', summary: 'Close the change' },
  ],
};

/** A year later: a new component and task, other words, labels and dates, no weekly letter, no legal component. */
const second = {
  ...first,
  summary: 'A change in three steps, with a review.',
  questions: [{ id: 'reviewer', label: 'Who reviews?', type: 'text' }],
  components: [
    { id: 'data', name: 'Data', description: 'Tables, reports and their owners' },
    { id: 'people', name: 'People', description: 'Training and support' },
    { id: 'security', name: 'Security' },
  ],
  issues: [
    {
      id: 'prepare',
      type: 'Epic',
      summary: 'Prepare the change',
      children: [
        { id: 'plan', type: 'Task', summary: 'Plan the change', labels: ['plan', 'milestone-plan'], due: 'start+3wd' },
        { id: 'risks', type: 'Task', summary: 'List and rank the risks', labels: ['risk'] },
        { id: 'review', type: 'Task', summary: 'Review by {{reviewer}}' },
      ],
    },
    { id: 'close', type: 'Task', summary: 'Close the change' },
  ],
};

let draftVersion = 0;

async function publish(blueprint: object, note: string): Promise<void> {
  const saved = await call('templates.saveDraft', {
    text: stringify(blueprint),
    format: 'yaml',
    draftVersion,
    audience: { groups: [], accountIds: [] },
    ownerAccountId: null,
    language: 'en',
  });
  expect(saved.diagnostics).toEqual([]);
  ({ draftVersion } = await call('templates.publish', {
    templateId: 'small-change',
    draftVersion: saved.draftVersion,
    note,
    language: 'en',
  }));
}

/** Lets time pass: what people may see is asked again, and new projects are collected. */
async function later(seconds: number): Promise<void> {
  if (!(site.clock instanceof ManualClock)) throw new Error('the clock does not stand still');
  site.clock.advance(seconds * 1000);
  await site.host.runSchedule('sweep');
  await site.host.drainQueues();
}

/** Makes a project of the template as it is published. */
async function provision(): Promise<number> {
  const chosen = {
    templateId: 'small-change',
    version: null,
    answers: { name: 'New till', key: 'TILL', start: '2026-04-06' },
    projectId: null,
    language: 'en' as const,
  };
  const { plan } = await call('provision.plan', chosen);
  expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { run } = await call('provision.start', { ...chosen, digest: plan.digest });
  await site.host.drainQueues();
  const done = await call('provision.getRun', { runId: run.id, withPlan: false });
  expect(done.run).toMatchObject({ state: 'done', failed: 0 });
  await later(600);
  return done.run.projectId!;
}

/** What an administrator of the project does in Jira by hand. */
async function byHand(method: string, place: string, body: object | null = null): Promise<void> {
  const answer = await site.product.handle({
    method,
    path: place,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
    principal: { kind: 'browser', accountId: person('siteAdmin') },
  });
  expect([method, place, answer.status, answer.status < 300 ? '' : answer.body]).toEqual([method, place, expect.any(Number), '']);
}

const issues = (projectId: number) => [...site.jira.state.all('issues')].filter((issue) => Number(issue.projectId) === projectId);
const issueOf = (projectId: number, summary: string) => issues(projectId).find((issue) => issue.summary === summary)!;
const components = (projectId: number) =>
  [...site.jira.state.all('components')].filter((component) => Number(component.projectId) === projectId);
const componentOf = (projectId: number, name: string) => components(projectId).find((component) => component.name === name)!;

test('a project changed by hand meets the next version of its template: half is accepted, the rest stays as waived drift', async () => {
  await publish(first, 'First edition');
  const projectId = await provision();

  const fresh = await call('drift.getProject', { projectId, language: 'en' });
  expect(fresh.items).toEqual([]);
  expect(fresh.drift).toMatchObject({ templateId: 'small-change', version: 1, newestVersion: 1, missing: 0, changed: 0, extra: 0 });

  await byHand('POST', `/rest/api/3/project/TILL/role/${seedIds.roles.administrator}`, { user: [person('siteAdmin')] });
  // The team has words of its own for a component and a task, labels another, drops a task and adds a component.
  await byHand('PUT', `/rest/api/3/component/${componentOf(projectId, 'People').id}`, { description: 'Training, by the team' });
  await byHand('PUT', `/rest/api/3/issue/${issueOf(projectId, 'List the risks').id}`, { fields: { summary: 'List our risks' } });
  await byHand('PUT', `/rest/api/3/issue/${issueOf(projectId, 'Plan the change').id}`, { fields: { labels: ['plan', 'own'] } });
  await byHand('DELETE', `/rest/api/3/issue/${issueOf(projectId, 'Close the change').id}`);
  await byHand('POST', '/rest/api/3/component', { name: 'Party', project: 'TILL' });

  const drift = await call('drift.getProject', { projectId, language: 'en' });
  expect(drift.items.map(({ title, state }) => `${title}: ${state}`)).toEqual([
    'People: changed',
    'List the risks: changed',
    'Close the change: missing',
    'Party: extra',
  ]);

  // Version 2 asks something new.
  await publish(second, 'With a review');
  const compare = { projectIds: [projectId], toVersion: null, language: 'en' as const };
  const unanswered = await call('upgrade.compare', { ...compare, answers: {} });
  expect(unanswered.upgrades).toMatchObject([{ fromVersion: 1, toVersion: 2, missingAnswers: ['reviewer'], items: [] }]);

  const answers = { reviewer: 'the board' };
  const { upgrades, refused } = await call('upgrade.compare', { ...compare, answers });
  expect(refused).toEqual([]);
  expect(upgrades[0]?.items.map(({ ref, state, proposal }) => `${ref} ${state} ${proposal}`).sort()).toEqual([
    'component/data clean accept',
    'component/legal removed accept',
    'component/people conflict reject',
    'component/security added accept',
    'issue/close gone reject',
    'issue/letter removed reject',
    'issue/plan clean accept',
    'issue/prepare clean accept',
    'issue/review added accept',
    'issue/risks conflict reject',
  ]);
  expect(upgrades[0]?.items.find(({ ref }) => ref === 'component/people')?.fields).toEqual([
    { field: 'description', base: 'Training', now: 'Training, by the team', next: 'Training and support' },
  ]);

  // Half of it is accepted.
  const accept = ['component/data', 'component/legal', 'component/security', 'issue/plan', 'issue/review'];
  const request = { projectId, toVersion: 2, answers, accept, language: 'en' as const };
  const { plan } = await call('upgrade.plan', request);
  const writing = plan.changes.filter(({ action }) => ['create', 'update', 'remove'].includes(action));
  expect(writing.map(({ ref, action }) => `${action} ${ref}`).sort()).toEqual([
    'create component/security',
    'create issue/review',
    'remove component/legal',
    'update component/data',
    'update issue/plan',
  ]);
  const start = { ...request, digest: plan.digest };
  expect(await ask(pmo, 'upgrade.start', { ...start, reason: '' })).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST' } });
  expect(await ask(pmo, 'upgrade.start', { ...start, digest: 'another', reason: 'Agreed with the team' })).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT' },
  });
  const { run } = await call('upgrade.start', { ...start, reason: 'Agreed with the team' });
  expect(run.purpose).toBe('upgrade');
  await site.host.drainQueues();
  const done = await call('provision.getRun', { runId: run.id, withPlan: false });
  expect(done.run).toMatchObject({ state: 'done', failed: 0 });

  // The project is as decided, and nothing else was touched.
  expect(
    components(projectId)
      .map(({ name, description }) => `${name}: ${description ?? ''}`)
      .sort(),
  ).toEqual(['Data: Tables, reports and their owners', 'Party: ', 'People: Training, by the team', 'Security: ']);
  expect(
    issues(projectId)
      .map(({ summary }) => summary)
      .sort(),
  ).toEqual(['List our risks', 'Plan the change', 'Prepare', 'Review by the board', 'Write the weekly letter']);
  expect(issueOf(projectId, 'Plan the change')).toMatchObject({ labels: expect.arrayContaining(['plan', 'own', 'milestone-plan']) });

  // The rest stays, as waived drift of the new version.
  const after = await call('drift.getProject', { projectId, language: 'en' });
  expect(after.drift).toMatchObject({ version: 2, newestVersion: 2, waived: 5 });
  expect(after.items.map(({ ref, state, waiver }) => `${ref} ${state} ${waiver?.reason ?? '–'}`).sort()).toEqual([
    expect.stringMatching(/^component\/jira~\d+ extra –$/),
    'component/people changed Agreed with the team',
    'issue/close missing Agreed with the team',
    'issue/letter extra Agreed with the team',
    'issue/prepare changed Agreed with the team',
    'issue/risks changed Agreed with the team',
  ]);

  // Upgrading again to the same version proposes nothing.
  const again = await call('upgrade.compare', { ...compare, answers: {} });
  expect(again.upgrades[0]?.items.filter(({ proposal }) => proposal === 'accept')).toEqual([]);

  // The audit reads the same drift: waived ones fail and count as waived.
  const board = await call('drift.getBoard', { templateId: 'small-change', language: 'en' });
  expect(board.projects).toMatchObject([{ projectId, version: 2, missing: 1, changed: 3, extra: 2, waived: 5 }]);
}, 180_000);

test('drift and upgrades are for those who may', async () => {
  const { projects } = await call('drift.getBoard', { templateId: 'small-change', language: 'en' });
  const projectId = projects[0]!.projectId;
  const outsider = person('outsider');
  // Everybody may browse this project, and so read how it follows its template.
  const shown = await call('drift.getProject', { projectId, language: 'en' }, outsider);
  expect(shown).toMatchObject({ drift: { version: 2 }, canWaive: false, canApply: false });
  const waive = { projectId, ref: 'issue/close', reason: 'Because I say so', untilDay: null, language: 'en' as const };
  expect(await ask(outsider, 'drift.waive', waive)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  expect(await ask(outsider, 'drift.unwaive', { projectId, ref: 'issue/close', language: 'en' })).toMatchObject({
    ok: false,
    error: { code: 'NOT_ALLOWED' },
  });
  expect(await ask(outsider, 'upgrade.plan', { projectId, toVersion: 2, answers: {}, accept: [], language: 'en' })).toMatchObject({
    ok: false,
    error: { code: 'NOT_ALLOWED' },
  });
});

test('the PMO has all projects compared in the queue, and nobody else does', async () => {
  const board = async () => (await call('drift.getBoard', { templateId: 'small-change', language: 'en' })).projects[0]!;
  const { projectId, extra } = await board();
  expect(await ask(person('outsider'), 'drift.checkAll', { language: 'en' })).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  await byHand('POST', '/rest/api/3/component', { name: 'Rumour', project: 'TILL' });
  expect((await board()).extra).toBe(extra);
  const { checking } = await call('drift.checkAll', { language: 'en' });
  expect(checking).toMatchObject({ total: 1, done: 0, failed: [], finishedAt: null });
  await site.host.drainQueues();
  expect((await call('drift.getChecking', {})).checking).toMatchObject({ total: 1, done: 1, failed: [], finishedAt: expect.any(Number) });
  expect((await board()).extra).toBe(extra + 1);
  expect((await call('drift.getChecking', {}, person('outsider'))).checking).toBeNull();
  await byHand('DELETE', `/rest/api/3/component/${componentOf(projectId, 'Rumour').id}`);
});

test('what the PMO did to the catalogue stands in the audit log', async () => {
  const { entries } = await call('auditLog.list', { after: null, limit: 100, language: 'en' });
  const said = entries.filter(({ action }) => action.startsWith('template.')).map(({ text }) => text);
  expect(said.filter((text) => text.startsWith('Published version'))).toHaveLength(2);
  expect(said[0]).toMatch(/^Published version 2 of the template “.*”$/);
});

test('the audit finds the same drift; what is waived fails and counts as waived', async () => {
  const { projects } = await call('drift.getBoard', { templateId: 'small-change', language: 'en' });
  const projectId = projects[0]!.projectId;
  if (!(site.clock instanceof ManualClock)) throw new Error('the clock does not stand still');
  site.clock.advance(24 * 3_600_000);
  await site.host.runSchedule('daily');
  await site.host.drainQueues();
  const filter = { standardId: 'project-governance', state: 'all' as const, projectIds: [projectId] };
  const { findings } = await call('audits.listFindings', { filter, after: null, limit: 200 });
  const ofTemplate = new Set((await call('audits.getProject', { projectId, language: 'en' })).results.map(({ checkNo }) => checkNo));
  const said = findings
    .filter(({ checkNo, subject }) => ofTemplate.has(checkNo) && subject.kind === 'item')
    .map(({ subject, waiverId }) => `${'name' in subject ? subject.name : ''}${waiverId === null ? '' : ' (waived)'}`);
  expect(said).toEqual(
    expect.arrayContaining([
      'Close the change (waived)',
      'List and rank the risks (waived)',
      'Party',
      'People (waived)',
      'Prepare the change (waived)',
      expect.stringMatching(/^TILL-\d+ \(waived\)$/),
    ]),
  );
}, 120_000);
