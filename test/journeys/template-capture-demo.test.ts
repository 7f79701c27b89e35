import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { ManualClock } from '../../local/clock';
import type { LocalSite } from '../../local/site/open-site';
import { callPlumbline, leadOf } from '../../local/site/set-up-plumbline';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import { openDemoSite } from '../demo-site';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-capture-'));
let site: LocalSite;

beforeAll(async () => {
  site = await openDemoSite({ siteFolder: folder, asOf: Date.parse('2026-03-31T09:00:00Z') });
}, 180_000);

afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const call = async <M extends RpcMethod>(method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> =>
  rpcContracts[method].response.parse(await callPlumbline(site, leadOf(site), method, request)) as RpcResponse<M>;

const capture = async (projectId: number) => {
  const keep = { components: true, versions: true, roles: false, issues: 'all', schemes: true, boards: false, record: true } as const;
  const { text, diagnostics, leftOut } = await call('templates.capture', { projectId, id: 'captured', keep, language: 'en' });
  expect(diagnostics).toEqual([]);
  expect(leftOut[0]).toBe('Status, comments, attachments, work logged and sprints of issues');
  return { text, blueprint: parse(text) };
};

/** People are asked for and were not answered; everything else is the structure. */
const people = new Set(['assignee', 'lead', 'sponsor', 'questions', 'people']);
const structureOf = ({ name: _, ...blueprint }: Record<string, unknown>): unknown =>
  JSON.parse(JSON.stringify(blueprint, (key, value: unknown) => (people.has(key) ? undefined : value)));

/** Monday to Friday of a week; what lies on a weekend in the original has to lie on one again. */
const weekOfStarts = ['2026-04-06', '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10'];
function startFor(text: string): string {
  const days = [...text.matchAll(/: start\+(\d+)d$/gm)].map(([, amount]) => Number(amount));
  const fits = (start: number): boolean => days.every((amount) => (start + 1 + amount) % 7 === 6 || (start + 1 + amount) % 7 === 0);
  return weekOfStarts.find((_, index) => fits(index)) ?? 'no such start';
}

test('a demo project becomes a template, and a project of that template is captured as the same template', async () => {
  const original = [...site.jira.state.all('projects')].find(({ key, archivedAt }) => archivedAt === undefined && key !== 'FALCON')!;
  const captured = await capture(Number(original.id));
  expect(captured.blueprint.issues.length).toBeGreaterThan(5);

  const named = stringify({ ...captured.blueprint, summary: 'As captured.' });
  const draft = { format: 'yaml' as const, audience: { groups: [], accountIds: [] }, ownerAccountId: null, language: 'en' as const };
  const saved = await call('templates.saveDraft', { ...draft, text: named, draftVersion: 0 });
  expect(saved.diagnostics).toEqual([]);
  await call('templates.publish', { templateId: 'captured', draftVersion: saved.draftVersion, note: 'Captured', language: 'en' });

  const answers = { name: 'Captured', key: 'AGAIN', start: startFor(captured.text) };
  const chosen = { templateId: 'captured', version: null, answers, projectId: null, language: 'en' } as const;
  const { plan } = await call('provision.plan', chosen);
  expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { run } = await call('provision.start', { ...chosen, digest: plan.digest });
  await site.host.drainQueues();
  const done = await call('provision.getRun', { runId: run.id, withPlan: false });
  expect(done.journal.filter(({ state }) => state !== 'done')).toEqual([]);

  if (!(site.clock instanceof ManualClock)) throw new Error('the clock does not stand still');
  site.clock.advance(600_000);
  const again = await capture(done.run.projectId!);
  expect(structureOf({ ...again.blueprint, summary: '' })).toEqual(structureOf({ ...captured.blueprint, summary: '' }));
}, 180_000);
