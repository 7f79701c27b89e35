import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalSite } from '../../local/site/open-site';
import { callPlumbline, leadOf } from '../../local/site/set-up-plumbline';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import type { Answers } from '../../src/contracts/templates/blueprint';
import { shippedBlueprints } from '../../src/templates/shipped';
import { openDemoSite } from '../demo-site';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-shipped-'));
let site: LocalSite;

beforeAll(async () => {
  site = await openDemoSite({ siteFolder: folder, asOf: Date.parse('2026-03-31T09:00:00Z') });
}, 180_000);
afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async <M extends RpcMethod>(method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> =>
  rpcContracts[method].response.parse(await callPlumbline(site, leadOf(site), method, request)) as RpcResponse<M>;

const person = (role: string): string => site.notes.people.find((candidate) => candidate.role === role)!.accountId;

/** What the wizard asks for without a suggestion of its own. */
const said = (sponsor: string): Answers => ({
  goal: 'Passengers from the north reach the centre in twenty minutes.',
  owner: sponsor,
  sponsor,
  serviceowner: sponsor,
  chair: sponsor,
  deliverable1: 'Timetable',
  service: 'Ticket shop',
  user: 'A traveller',
  outcome1: 'see when the next tram comes',
  category: site.jira.state.all('projectCategories').next().value?.name ?? '',
});

/** Answers by question: what was said, where it is asked, and otherwise the suggestions. */
async function answersFor(templateId: string, key: string, language: 'en' | 'nl'): Promise<Answers> {
  const given = { name: `Tram line ${key}`, key };
  const { questions } = await ask('provision.ask', { templateId, version: null, answers: given, projectId: null, language });
  const known = said(person('director'));
  const mine = questions.flatMap(({ id }) => (Object.hasOwn(known, id) ? [[id, known[id] ?? null] as const] : []));
  const asked = await ask('provision.ask', {
    templateId,
    version: null,
    answers: { ...given, ...Object.fromEntries(mine) },
    projectId: null,
    language,
  });
  expect(asked.diagnostics).toEqual([]);
  return asked.answers;
}

const blueprintOf = (templateId: string) => shippedBlueprints.find(({ id }) => id === templateId)!;
const cases = shippedBlueprints.map(({ id }, index) => [id, `TRAM${index + 1}`, index % 2 === 0 ? 'en' : 'nl'] as const);

/** Advice that a project cannot follow on its first day, and why. */
const notYet = {
  'open-issue-has-description': 'points of checklists say all in their summary',
  'project-has-baseline': 'a baseline keeps approved dates; nobody has approved them yet',
  'dcma-high-duration': 'meetings of a whole year stand in the schedule as one long task, among few others',
};

describe.each(cases)('%s as the project %s in %s', (templateId, key, language) => {
  let projectId: number;

  test('is created as planned, and planned again there is nothing left to do', async () => {
    const chosen = { templateId, version: null, answers: await answersFor(templateId, key, language), projectId: null, language };
    const { plan } = await ask('provision.plan', chosen);
    expect(plan.diagnostics).toEqual([]);
    const { run } = await ask('provision.start', { ...chosen, digest: plan.digest, note: '' });
    await site.host.drainQueues();
    const done = await ask('provision.getRun', { runId: run.id, withPlan: false });
    expect(done.run).toMatchObject({ state: 'done', failed: 0 });
    expect(done.journal.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(plan.cost.issueCalls).toBe(plan.cost.leastIssueCalls);
    projectId = done.run.projectId!;

    const again = await ask('provision.plan', { ...chosen, projectId });
    const open = again.plan.changes.filter(({ action }) => action !== 'keep').map(({ ref, action }) => `${action} ${ref}`);
    expect(open.sort()).toEqual((blueprintOf(templateId).automation ?? []).map(({ id }) => `manual automation/${id}`).sort());
  }, 60_000);

  test('breaks no mandatory rule and is at silver in every standard of its template from the first minute', async () => {
    await site.host.runSchedule('sweep');
    await site.host.drainQueues();
    await ask('audits.startRun', { projectIds: [projectId] });
    await site.host.drainQueues();
    const { checks, results } = await ask('audits.getProject', { projectId, language });
    const ruleOf = new Map(checks.map((check) => [check.checkNo, check]));
    const failing = results.filter(({ outcome }) => outcome === 'fail').map(({ checkNo }) => ruleOf.get(checkNo));
    expect(failing.filter((check) => check?.severity === 'shall').map((check) => check?.ruleId)).toEqual([]);
    const advice = failing.filter((check) => check?.severity === 'should').map((check) => check?.ruleId ?? '');
    expect(advice.filter((rule) => !Object.hasOwn(notYet, rule))).toEqual([]);
    const judged = new Set(results.filter(({ outcome }) => outcome === 'pass').map(({ checkNo }) => ruleOf.get(checkNo)?.ruleId));
    for (const rule of [
      'charter-is-complete',
      'open-risk-has-owner',
      'open-risk-has-response',
      'open-risk-has-review-date',
      'project-has-active-lead',
    ])
      expect([rule, judged.has(rule)]).toEqual([rule, true]);

    for (const standardId of blueprintOf(templateId).standards ?? []) {
      // Sprints and cycle times are not there on the first day.
      if (standardId === 'agile-delivery') continue;
      const { projects } = await ask('audits.getOverview', { standardId, language });
      const standing = projects.find((project) => project.projectId === projectId);
      expect([standardId, standing?.score.level]).toEqual([standardId, expect.stringMatching(/^(silver|gold)$/)]);
    }
  }, 60_000);

  test('knows its template', async () => {
    const { drift, items } = await ask('drift.getProject', { projectId, language });
    expect(drift).toMatchObject({ templateId, version: 1, missing: 0, changed: 0 });
    expect(items).toEqual([]);
  });
});
