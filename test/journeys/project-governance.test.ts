import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalSite } from '../../local/site/open-site';
import { setUpGovernance } from '../../local/site/set-up-governance';
import { callPlumbline, leadOf } from '../../local/site/set-up-plumbline';
import type { ProjectGovernance } from '../../src/contracts/audits/governance-contracts';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import { openDemoSite } from '../demo-site';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-governance-'));
const now = Date.parse('2026-03-31T09:00:00Z');
const today = Math.floor(now / 86_400_000);
let site: LocalSite;

beforeAll(async () => {
  site = await openDemoSite({ siteFolder: folder, asOf: now });
  await setUpGovernance(site);
  await site.host.drainQueues();
}, 240_000);

afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function call<M extends RpcMethod>(accountId: string, method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> {
  return rpcContracts[method].response.parse(await callPlumbline(site, accountId, method, request)) as RpcResponse<M>;
}
const project = (key: string) => [...site.jira.state.all('projects')].find((candidate) => candidate.key === key)!;
const governanceOf = (key: string): Promise<ProjectGovernance> =>
  call(leadOf(site), 'governance.getProject', { projectId: Number(project(key).id), language: 'en' });
const resultsOf = async (key: string) => {
  const { results, checks } = await call(leadOf(site), 'audits.getProject', { projectId: Number(project(key).id), language: 'en' });
  return new Map(checks.map((check) => [check.ruleId, results.find(({ checkNo }) => checkNo === check.checkNo)]));
};
const audit = async (key: string): Promise<void> => {
  await call(leadOf(site), 'audits.startRun', { projectIds: [Number(project(key).id)] });
  await site.host.drainQueues();
};

test('the demo company’s papers are there, and the audit has read them', async () => {
  const portal = await governanceOf('CLP');
  expect(portal).toMatchObject({
    declared: 'onTrack',
    record: { budget: 2_400_000 },
    baselines: [{ reason: expect.stringContaining('Plan') }],
  });
  expect(portal.calculated.status).not.toBe('onTrack');
  expect(portal.gates.map(({ decisions }) => decisions.length)).toEqual([1, 1, 0, 0]);
  expect((await resultsOf('CLP')).get('declared-status-agrees')?.outcome).toBe('fail');
  expect((await resultsOf('APP')).get('charter-is-complete')?.outcome).toBe('pass');
  expect((await resultsOf('MDM')).get('charter-is-complete')?.outcome).toBe('fail');
  expect((await resultsOf('ERP')).get('rebaseline-has-approved-change')).toMatchObject({ outcome: 'fail', failing: 1 });
});

test('what Jira says of leads, components and sprints was read for the audit', async () => {
  const results = await resultsOf('CLP');
  expect(results.get('project-has-active-lead')?.outcome).toBe('pass');
  expect(results.get('components-have-leads')?.outcome).toMatch(/pass|fail/);
});

test('a gate is blocked by a mandatory rule, passed on conditions, and passed without once the rule is kept', async () => {
  const pmo = leadOf(site);
  for (const { id, version } of (await call(pmo, 'standards.list', {})).standards)
    await call(pmo, 'standards.retire', { standardId: id, version });
  const projectId = Number(project('MDM').id);
  await call(pmo, 'standards.save', {
    basedOn: null,
    content: {
      id: 'charters',
      name: 'Charters',
      description: '',
      stage: 'visible',
      appliesTo: { everything: false, nodeIds: [], categoryIds: [], projectIds: [projectId], templateIds: [], condition: null },
      newWorkFrom: null,
      rules: [{ ruleId: 'charter-is-complete', checkNo: 0, severity: 'shall', weight: 1, options: {} }],
      ownRules: [],
      levels: [],
      waivers: { selfApproval: false, maximumDays: 90, remindDaysBefore: 14 },
    },
  });
  await audit('MDM');

  const before = await governanceOf('MDM');
  const [gate] = before.gates;
  expect(before.nextGate).toMatchObject({ gateId: gate?.id, audited: true, blockers: [{ ruleId: 'charter-is-complete', failing: 3 }] });
  const decide = (decision: Partial<RpcRequest<'governance.decideGate'>['decision']>, version: number) =>
    call(pmo, 'governance.decideGate', {
      projectId,
      gateId: gate?.id ?? '',
      version,
      decision: { decision: 'go', note: '', evidence: [], conditions: [], ...decision },
      language: 'nl',
    });
  await expect(decide({}, before.gatesVersion)).rejects.toThrow('Aan een verplichte regel wordt niet voldaan');

  const condition = { text: 'Complete the charter', ownerAccountId: project('MDM').leadAccountId, dueDay: today + 14, met: false };
  const conditional = await decide({ decision: 'conditional', conditions: [condition] }, before.gatesVersion);
  expect(conditional.gates[0]?.decisions).toMatchObject([{ decision: 'conditional', failingRules: [{ ruleId: 'charter-is-complete' }] }]);

  await call(project('MDM').leadAccountId, 'governance.saveRecord', {
    projectId,
    record: { ...before.record, goal: 'One name for each thing', sponsorAccountId: pmo, budget: 'none' },
    version: before.recordVersion,
    language: 'en',
  });
  await audit('MDM');
  const passed = await decide({ conditions: [{ ...condition, met: true }] }, conditional.gatesVersion);
  expect(passed.gates[0]?.decisions.map(({ decision }) => decision)).toEqual(['conditional', 'go']);
  expect(passed.nextGate?.gateId).toBe(passed.gates[1]?.id);
}, 120_000);
