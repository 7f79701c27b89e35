import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditSarif } from '../../local/commands/audit-sarif';
import type { LocalSite } from '../../local/site/open-site';
import { leadOf } from '../../local/site/set-up-plumbline';
import type { EvidenceReport } from '../../src/contracts/audits/evidence-contracts';
import { signedContentOf } from '../../src/contracts/audits/signed-content';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import { openDemoSite } from '../demo-site';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-evidence-'));
const now = Date.parse('2026-03-31T09:00:00Z');
const today = Math.floor(now / 86_400_000);
let site: LocalSite;

beforeAll(async () => {
  site = await openDemoSite({ siteFolder: folder, asOf: now });
  await call(leadOf(site), 'audits.startRun', { projectIds: null });
  await site.host.drainQueues();
}, 240_000);

afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the app answers: the method's value, or the code of its refusal. */
async function call<M extends RpcMethod>(accountId: string, method: M, request: RpcRequest<M>): Promise<RpcResponse<M> | string> {
  const context = { moduleType: 'jira:globalPage', moduleKey: 'plumbline', accountId } as const;
  const result = await site.host.invokeResolver('resolver', method, request, context);
  if (!result.ok) throw new Error(`${method}: ${result.message}`);
  const answer = result.value as { ok: boolean; value?: unknown; error?: { code: string } };
  return answer.ok ? (rpcContracts[method].response.parse(answer.value) as RpcResponse<M>) : (answer.error?.code ?? '');
}
async function ask<M extends RpcMethod>(accountId: string, method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> {
  const answer = await call(accountId, method, request);
  if (typeof answer === 'string') throw new Error(`${method}: ${answer}`);
  return answer;
}
const person = (role: string): string => site.notes.people.find((candidate) => candidate.role === role)?.accountId ?? '';
const digestOf = (report: EvidenceReport): string => createHash('sha256').update(signedContentOf(report)).digest('hex');

test('evidence is put together, signed once, and stays what was signed', async () => {
  const lead = leadOf(site);
  const overview = await ask(lead, 'audits.getOverview', { standardId: null, language: 'en' });
  const project = overview.projects.find(({ worst }) => worst.length > 0);
  if (!project) throw new Error('Something fails somewhere in the demo company.');
  const { report } = await ask(lead, 'evidence.create', { projectId: project.projectId, language: 'en' });
  expect(report).toMatchObject({ projectKey: project.key, createdBy: lead, signedBy: null });
  expect(digestOf(report)).toBe(report.digest);
  expect(report.standards.every(({ stage }) => stage !== 'silent')).toBe(true);

  // What the report says of a rule is what the page says, and its samples are the findings that stand longest.
  for (const result of report.results.filter(({ failing }) => failing > 0)) {
    const filter = { standardId: null, checkNos: [result.checkNo], projectIds: [project.projectId] };
    const open = await ask(lead, 'audits.listFindings', { filter: { ...filter, state: 'open' }, after: null, limit: 200 });
    const waived = await ask(lead, 'audits.listFindings', { filter: { ...filter, state: 'waived' }, after: null, limit: 200 });
    if (open.next !== null || waived.next !== null) continue;
    const standing = [...open.findings, ...waived.findings]
      .map(({ subject, firstSeenAt }) => ({
        at: firstSeenAt,
        id: subject.kind === 'issue' ? subject.issueId : subject.kind === 'item' ? subject.itemId : 0,
        name: subject.kind === 'issue' ? subject.issueKey : subject.kind === 'item' ? subject.name : project.key,
      }))
      .sort((a, b) => a.at - b.at || a.id - b.id);
    expect([result.ruleId, result.samples]).toEqual([result.ruleId, standing.slice(0, 10).map(({ name }) => name)]);
  }

  const reportId = report.id;
  expect(await call(person('teamMember'), 'evidence.sign', { reportId, statement: 'Not mine to sign' })).toMatch(/NOT_ALLOWED|NOT_FOUND/);
  const signed = await ask(lead, 'evidence.sign', { reportId, statement: 'Looked at ten issues of each rule.' });
  expect(signed.report).toMatchObject({
    ...report,
    signedBy: lead,
    signedAt: expect.any(Number),
    statement: 'Looked at ten issues of each rule.',
  });
  expect(await call(lead, 'evidence.sign', { reportId, statement: 'Once more' })).toBe('CONFLICT');

  // Jira moves on and is audited again; the report does not.
  await ask(lead, 'audits.startRun', { projectIds: [project.projectId] });
  await site.host.drainQueues();
  const later = await ask(lead, 'evidence.get', { reportId });
  expect(later).toEqual(signed);
  expect(digestOf(later.report)).toBe(report.digest);

  const outsider = person('outsider');
  expect(await call(outsider, 'evidence.get', { reportId })).toBe('NOT_FOUND');
  expect(await ask(outsider, 'evidence.list', { projectId: null })).toMatchObject({ reports: [], canCreate: false });
  const log = await ask(lead, 'auditLog.list', { projectIds: [project.projectId], after: null, limit: 50, language: 'nl' });
  expect(log.entries.find(({ action }) => action === 'evidence.signed')).toMatchObject({
    by: lead,
    projectKey: project.key,
    text: `Het bewijsrapport met controlewaarde ${report.digest.slice(0, 12)}… ondertekend`,
  });
  expect((await ask(outsider, 'auditLog.list', { after: null, limit: 200, language: 'en' })).entries).toEqual([]);
}, 120_000);

test('projects are drawn for review by peers, and the auditor named records the outcome', async () => {
  const lead = leadOf(site);
  const draw = { count: 3, dueDay: today + 30, seed: 2026 };
  const { audits } = await ask(lead, 'auditPlan.draw', draw);
  expect(audits).toHaveLength(3);
  expect(await ask(lead, 'auditPlan.draw', draw)).toEqual({ audits });
  const member = person('director');
  const [first] = audits;
  if (!first) throw new Error('three were drawn');
  const { id, projectId, dueDay, kind } = first;
  const named = { id, projectId, dueDay, kind, auditorAccountId: member, state: 'planned' as const, marks: [], conclusion: '' };
  const { audit } = await ask(lead, 'auditPlan.save', { audit: { ...named, version: first.version } });
  const marks = [{ topic: 'purpose', mark: 4, note: '' }];
  const outcome = { ...named, version: audit.version, marks, conclusion: 'Sound', state: 'done' as const };
  expect(await call(person('outsider'), 'auditPlan.save', { audit: outcome })).toBe('NOT_FOUND');
  expect(await ask(member, 'auditPlan.save', { audit: outcome })).toMatchObject({ audit: { state: 'done', conclusion: 'Sound' } });
  expect(await call(lead, 'auditPlan.save', { audit: { ...outcome, version: audit.version + 1, conclusion: 'Better' } })).toBe('CONFLICT');
  const { audits: listed } = await ask(lead, 'auditPlan.list', { fromDay: today, toDay: today + 60 });
  expect(listed.map(({ state }) => state).sort()).toEqual(['done', 'planned', 'planned']);
}, 60_000);

test('an export for tools holds every finding that stands, each with its rule', async () => {
  const lead = leadOf(site);
  const overview = await ask(lead, 'audits.getOverview', { standardId: 'jira-hygiene', language: 'en' });
  const [run] = (await auditSarif(site, overview)).runs;
  const totals = await Promise.all(
    (['open', 'waived'] as const).map(async (state) => {
      const filter = { standardId: 'jira-hygiene', state };
      return (await ask(lead, 'audits.listFindings', { filter, after: null, limit: 1 })).total;
    }),
  );
  expect(run.results).toHaveLength(totals.reduce((sum, total) => sum + total, 0));
  expect(run.results.length).toBeGreaterThan(100);
  expect(run.results.filter(({ ruleId, ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id !== ruleId)).toEqual([]);
  expect(new Set(run.results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBe(run.results.length);
}, 60_000);
