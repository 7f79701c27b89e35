import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LocalSite, openSite } from '../../local/site/open-site';
import { setUpPlumbline } from '../../local/site/set-up-plumbline';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';

const root = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-provision-'));
let site: LocalSite;

beforeAll(async () => {
  site = await openSite({
    appFolder: root,
    siteFolder: folder,
    data: undefined,
    asOf: Date.parse('2026-03-31T09:00:00Z'),
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

type Answer<M extends RpcMethod> = { ok: true; value: RpcResponse<M> } | { ok: false; error: { code: string; message: string } };

async function ask<M extends RpcMethod>(accountId: string, method: M, request: RpcRequest<M>): Promise<Answer<M>> {
  const result = await site.host.invokeResolver('resolver', method, request, {
    moduleType: 'jira:globalPage',
    moduleKey: 'plumbline',
    accountId,
  });
  if (!result.ok) throw new Error(`${method}: ${result.message}`);
  const answer = result.value as Answer<M>;
  if (answer.ok) rpcContracts[method].response.parse(answer.value);
  return answer;
}

async function call<M extends RpcMethod>(accountId: string, method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> {
  const answer = await ask(accountId, method, request);
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`);
  return answer.value;
}

const person = (role: string): string => site.notes.people.find((candidate) => candidate.role === role)!.accountId;

const chosen = (key: string, name: string) => ({
  templateId: 'p3express-small',
  version: null,
  answers: {
    name,
    key,
    start: '2026-04-06',
    goal: 'Cross the river in all weathers',
    sponsor: person('pmoLead'),
    deliverable1: 'The bridge',
  },
  projectId: null,
  language: 'en' as const,
});

describe('a PMO administrator', () => {
  it('sees the plan, presses the button, and has the project as planned', async () => {
    const pmo = person('pmoLead');
    const asked = await call(pmo, 'provision.ask', chosen('BRIDGE', 'New bridge'));
    expect(asked.questions.map(({ id }) => id)).toEqual(expect.arrayContaining(['name', 'key', 'start']));
    const answered = { ...chosen('BRIDGE', 'New bridge'), answers: { ...asked.answers } };
    const { plan, mayCreate } = await call(pmo, 'provision.plan', answered);
    expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(mayCreate).toBe(true);
    const { run } = await call(pmo, 'provision.start', { ...answered, digest: plan.digest });
    expect(['running', 'done']).toContain(run.state);
    await site.host.drainQueues();
    const opened = await call(pmo, 'provision.getRun', { runId: run.id, withPlan: true });
    expect(opened.journal.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(opened.run).toMatchObject({ state: 'done', failed: 0, problem: '' });
    expect(opened.plan?.digest).toBe(plan.digest);
    expect(opened.next.length).toBe(3);
    const projectId = opened.run.projectId!;

    const again = await call(pmo, 'provision.plan', { ...answered, projectId });
    const writing = again.plan.changes.filter(({ action }) => !['keep', 'manual'].includes(action));
    expect(writing.map(({ ref, action, changes }) => ({ ref, action, changes }))).toEqual([]);

    const undo = await call(pmo, 'provision.planUndo', { runId: run.id, language: 'en' });
    expect(undo.leaves).toEqual([]);
    await call(pmo, 'provision.undo', { runId: run.id });
    await site.host.drainQueues();
    const undone = await call(pmo, 'provision.getRun', { runId: run.id, withPlan: false });
    expect(undone.journal.filter(({ state }) => state !== 'undone')).toEqual([]);
    expect(undone.run.state).toBe('undone');
    expect([...site.jira.state.all('projects')].some(({ key, deletedAt }) => key === 'BRIDGE' && deletedAt === undefined)).toBe(false);
  }, 120_000);
});

describe('somebody who may not create projects', () => {
  it('files a request, which a PMO administrator approves as it would be done now', async () => {
    const [manager, pmo] = [person('projectManager'), person('pmoLead')];
    const { plan, mayCreate } = await call(manager, 'provision.plan', chosen('FERRY', 'New ferry'));
    expect(mayCreate).toBe(false);
    const { run } = await call(manager, 'provision.start', { ...chosen('FERRY', 'New ferry'), digest: plan.digest, note: 'As agreed' });
    expect(run).toMatchObject({ state: 'requested', canDecide: false, canCancel: true });
    await site.host.drainQueues();
    expect((await call(manager, 'provision.getRun', { runId: run.id, withPlan: false })).journal).toEqual([]);

    expect(await ask(manager, 'provision.decide', { runId: run.id, approve: true, note: '' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    });
    expect(await ask(person('teamMember'), 'provision.getRun', { runId: run.id, withPlan: true })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    const waiting = await call(pmo, 'provision.listRuns', { state: 'open', before: null, limit: 20 });
    expect(waiting).toMatchObject({ waitingForMe: 1, runs: [{ id: run.id, canDecide: true }] });
    const seen = await call(pmo, 'provision.getRun', { runId: run.id, withPlan: true });
    await call(pmo, 'provision.decide', { runId: run.id, approve: true, note: 'Go', digest: seen.plan?.digest ?? null });
    await site.host.drainQueues();
    const done = await call(manager, 'provision.getRun', { runId: run.id, withPlan: false });
    expect(done.run).toMatchObject({ state: 'done', failed: 0, requestedBy: manager, decidedBy: pmo });
  }, 120_000);

  it('is told when something in Jira changed since the plan was made', async () => {
    const manager = person('projectManager');
    const { plan } = await call(manager, 'provision.plan', chosen('TUNNEL', 'New tunnel'));
    expect(await ask(manager, 'provision.start', { ...chosen('TUNNEL', 'Another tunnel'), digest: plan.digest })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
  });
});

describe('a template for some people only', () => {
  const text = [
    'id: secret-works',
    'name: Secret works',
    'summary: Nobody else knows of this.',
    'project: {}',
    'components:',
    '  - { id: core, name: Core }',
  ].join('\n');

  it('cannot be seen, planned with, started, decided, read or undone by others', async () => {
    const [pmo, insider, outsider] = [person('pmoLead'), person('projectManager'), person('teamMember')];
    await call(pmo, 'templates.saveDraft', {
      text,
      format: 'yaml',
      draftVersion: 0,
      audience: { groups: [], accountIds: [insider] },
      ownerAccountId: null,
      language: 'en',
    });
    await call(pmo, 'templates.publish', { templateId: 'secret-works', draftVersion: 1, note: 'For the few', language: 'en' });
    const secret = { ...chosen('SECRET', 'Secret works'), templateId: 'secret-works', answers: { name: 'Works', key: 'WORKS' } };
    const { plan } = await call(insider, 'provision.plan', secret);
    const { run } = await call(insider, 'provision.start', { ...secret, digest: plan.digest });
    expect(run.state).toBe('requested');

    const { id: runId } = run;
    const refused = [
      await ask(outsider, 'templates.get', { templateId: 'secret-works', version: null, language: 'en' }),
      await ask(outsider, 'templates.diff', { templateId: 'secret-works', from: 1, to: null, language: 'en' }),
      await ask(outsider, 'provision.ask', secret),
      await ask(outsider, 'provision.plan', secret),
      await ask(outsider, 'provision.start', { ...secret, digest: plan.digest }),
      await ask(outsider, 'provision.getRun', { runId, withPlan: true }),
      await ask(outsider, 'provision.decide', { runId, approve: true, note: '' }),
      await ask(outsider, 'provision.cancel', { runId }),
      await ask(outsider, 'provision.resume', { runId }),
      await ask(outsider, 'provision.planUndo', { runId, language: 'en' }),
      await ask(outsider, 'provision.undo', { runId }),
    ];
    expect(refused.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(refused.map(() => 'NOT_FOUND'));
    const seen = [
      await call(outsider, 'templates.list', { language: 'en' }),
      await call(outsider, 'provision.listRuns', { state: 'all', before: null, limit: 100 }),
    ];
    expect(JSON.stringify(seen)).not.toMatch(/secret-works|Secret works|WORKS/);
    // The caller's own word for it comes back, and nothing more.
    expect(JSON.stringify(refused)).not.toMatch(/Secret works|WORKS/);
  }, 120_000);
});
