import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalSite } from '../../local/site/open-site';
import { callPlumbline, leadOf } from '../../local/site/set-up-plumbline';
import { findingPage } from '../../src/contracts/audits/finding';
import { type FixPlan, fixContracts, type IssueCheckRow } from '../../src/contracts/audits/fix-contracts';
import { complianceOverview } from '../../src/contracts/audits/overview';
import { waiverRow } from '../../src/contracts/audits/waiver';
import type { RpcRequest } from '../../src/contracts/rpc';
import { openDemoSite } from '../demo-site';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-fixes-'));
const asOf = Date.parse('2026-03-31T09:00:00Z');
const today = Math.floor(asOf / 86_400_000);
const language = 'en';
const ruleId = 'open-issue-has-estimate';
const choice = { kind: 'seconds', seconds: 14_400 } as const;
let site: LocalSite;

beforeAll(async () => {
  site = await openDemoSite({ siteFolder: folder, asOf });
}, 180_000);

afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Calls again as long as the plan says that there is more to do. */
async function workOn(accountId: string, method: 'fixes.apply' | 'fixes.undo', planId: string): Promise<FixPlan> {
  for (;;) {
    const { plan } = fixContracts[method].response.parse(await callPlumbline(site, accountId, method, { planId, language }));
    if (plan.state !== 'applying' && plan.state !== 'undoing') return plan;
  }
}

const planOf = async (accountId: string, request: Omit<RpcRequest<'fixes.plan'>, 'language'>): Promise<FixPlan> =>
  fixContracts['fixes.plan'].response.parse(await callPlumbline(site, accountId, 'fixes.plan', { ...request, language })).plan;

async function checkOf(accountId: string, issueId: number, rule: string): Promise<IssueCheckRow | undefined> {
  const answer = await callPlumbline(site, accountId, 'issues.getChecks', { issueId, language });
  return fixContracts['issues.getChecks'].response.parse(answer).checks.find((row) => row.ruleId === rule);
}

const issue = (issueId: number) => {
  const found = site.jira.state.get('issues', String(issueId));
  if (!found) throw new Error('The issue is there.');
  return found;
};

/** Somebody who may edit a project and does not run the PMO, with the project's open findings of a rule: the most that one person has. */
async function busiestManager(rule: string) {
  const { checkNo } = (await callPlumbline(site, leadOf(site), 'standards.get', { standardId: 'jira-hygiene' }).then((answer) =>
    (answer as { standard: { rules: { ruleId: string; checkNo: number }[] } }).standard.rules.find((chosen) => chosen.ruleId === rule),
  )) ?? { checkNo: 0 };
  const managers = site.notes.people.filter(({ role }) => role === 'projectManager').map(({ accountId }) => accountId);
  let best: { accountId: string; projectId: number; issueIds: number[] } = { accountId: '', projectId: 0, issueIds: [] };
  for (const accountId of managers) {
    const editable = site.jira.services.permissions.projectsWith({ accountId, appId: undefined, asApp: false }, 'EDIT_ISSUES');
    for (const id of editable) {
      const filter = { standardId: null, state: 'open' as const, checkNos: [checkNo], projectIds: [Number(id)] };
      const page = findingPage.parse(await callPlumbline(site, accountId, 'audits.listFindings', { filter, after: null, limit: 200 }));
      const issueIds = page.findings.flatMap(({ subject }) => (subject.kind === 'issue' ? [subject.issueId] : []));
      if (issueIds.length > best.issueIds.length) best = { accountId, projectId: Number(id), issueIds };
    }
  }
  return best;
}

/** Rules whose findings stand on an issue, as the Findings page lists them. */
async function standingFindings(accountId: string, issueKey: string): Promise<readonly string[]> {
  const filter = { standardId: null, state: 'open' as const, issueKey };
  const page = findingPage.parse(await callPlumbline(site, accountId, 'audits.listFindings', { filter, after: null, limit: 200 }));
  const overview = await callPlumbline(site, accountId, 'audits.getOverview', { standardId: null, language, trendDays: 7 });
  const { checks } = complianceOverview.parse(overview);
  return page.findings.map(({ checkNo }) => checks.find((check) => check.checkNo === checkNo)?.ruleId ?? '');
}

test('a project manager mends an issue, sees the check pass, and takes it back', async () => {
  const { accountId, projectId, issueIds } = await busiestManager('open-issue-not-overdue');
  const [issueId = 0] = issueIds;
  const before = issue(issueId);
  expect(await checkOf(accountId, issueId, 'open-issue-not-overdue')).toMatchObject({ outcome: 'fail', fix: 'day', waiver: null });

  const plan = await planOf(accountId, {
    ruleId: 'open-issue-not-overdue',
    projectId,
    issueIds: [issueId],
    choice: { kind: 'day', day: today + 30 },
  });
  expect(plan).toMatchObject({ state: 'planned', steps: [{ issueKey: before.key, field: 'Due date', after: 'Apr 30, 2026' }], calls: 2 });
  expect(issue(issueId)).toEqual(before);

  await workOn(accountId, 'fixes.apply', plan.id);
  expect(issue(issueId).dueDate).toBe('2026-04-30');
  expect(await checkOf(accountId, issueId, 'open-issue-not-overdue')).toMatchObject({ outcome: 'pass' });
  await site.host.drainQueues();
  expect(await standingFindings(accountId, before.key)).not.toContain('open-issue-not-overdue');

  await workOn(accountId, 'fixes.undo', plan.id);
  expect(issue(issueId).dueDate).toBe(before.dueDate);
  await site.host.drainQueues();
  expect(await standingFindings(accountId, before.key)).toContain('open-issue-not-overdue');
  expect(await checkOf(accountId, issueId, 'open-issue-not-overdue')).toMatchObject({ outcome: 'fail' });
});

/** Opens so many more issues of a project again, with nobody assigned. */
function reopened(projectId: number, count: number, like: number): readonly number[] {
  const { state } = site.jira;
  const home = [...state.all('issues')].filter((one) => one.projectId === String(projectId) && one.securityLevelId === undefined);
  return home
    .filter(({ assigneeId }) => assigneeId !== undefined)
    .slice(0, count)
    .map(({ assigneeId: _, ...rest }) => {
      state.put('issues', { ...rest, statusId: issue(like).statusId });
      return Number(rest.id);
    });
}

test('sixty findings are mended at once but for the waived one, and what Jira lets be undone is undone', async () => {
  const { accountId, projectId, issueIds } = await busiestManager('open-issue-has-assignee');
  expect(issueIds.length).toBeGreaterThan(20);
  const [waivedId = 0] = issueIds;
  const others = [...issueIds.slice(1), ...reopened(projectId, 61 - issueIds.length, waivedId)];
  const asked = await callPlumbline(site, accountId, 'waivers.request', {
    ruleId: 'open-issue-has-assignee',
    scope: { kind: 'issue', projectId, issueId: waivedId, issueKey: issue(waivedId).key },
    reason: 'The supplier takes it over next month.',
    untilDay: today + 60,
    language,
  });
  const waiver = waiverRow.parse((asked as { waiver: unknown }).waiver);
  await callPlumbline(site, leadOf(site), 'waivers.decide', { waiverId: waiver.id, version: 1, decision: 'approve', note: '', language });

  const { options } = fixContracts['fixes.getChoices'].response.parse(
    await callPlumbline(site, accountId, 'fixes.getChoices', { ruleId: 'open-issue-has-assignee', projectId, query: '', language }),
  );
  const [person] = options;
  const plan = await planOf(accountId, {
    ruleId: 'open-issue-has-assignee',
    projectId,
    issueIds: [waivedId, ...others],
    choice: { kind: 'person', accountId: person?.id ?? '' },
  });
  expect(plan.steps).toHaveLength(60);
  expect(plan.leftAlone).toEqual([{ issueId: waivedId, issueKey: issue(waivedId).key, reason: 'waived' }]);
  expect(plan.steps.map(({ issueId }) => issueId).sort()).toEqual([...others].sort());
  expect(plan.steps[0]).toMatchObject({ field: 'Assignee', before: '', after: person?.label });

  // Without a choice of issues it is all that the last audit found, the waived one last.
  const all = await planOf(accountId, {
    ruleId: 'open-issue-has-assignee',
    projectId,
    issueIds: null,
    choice: { kind: 'person', accountId: person?.id ?? '' },
  });
  expect(all.steps.map(({ issueId }) => issueId)).toEqual(issueIds.slice(1));
  expect(all.leftAlone.map(({ issueId }) => issueId)).toEqual([waivedId]);

  const applied = await workOn(accountId, 'fixes.apply', plan.id);
  expect(new Set(applied.steps.map(({ state }) => state))).toEqual(new Set(['applied']));
  expect(new Set(others.map((id) => issue(id).assigneeId))).toEqual(new Set([person?.id]));
  expect(issue(waivedId).assigneeId).toBeUndefined();
  expect(await checkOf(accountId, waivedId, 'open-issue-has-assignee')).toMatchObject({
    outcome: 'fail',
    waiver: { id: waiver.id, state: 'approved' },
  });

  await workOn(accountId, 'fixes.undo', plan.id);
  expect(new Set(others.map((id) => issue(id).assigneeId))).toEqual(new Set([undefined]));
}, 60_000);

test('somebody who may look but not edit gets a plan that changes nothing', async () => {
  const { projectId, issueIds } = await busiestManager(ruleId);
  const canBrowse = site.notes.people
    .map(({ accountId }) => accountId)
    .find((accountId) => {
      const caller = { accountId, appId: undefined, asApp: false };
      const { permissions } = site.jira.services;
      return (
        permissions.hasInProject(caller, 'BROWSE_PROJECTS', String(projectId)) &&
        !permissions.hasInProject(caller, 'EDIT_ISSUES', String(projectId))
      );
    });
  if (canBrowse === undefined) throw new Error('The demo company has people who only look.');
  const plan = await planOf(canBrowse, { ruleId, projectId, issueIds: issueIds.slice(0, 5), choice });
  expect(plan.steps).toEqual([]);
  expect(new Set(plan.leftAlone.map(({ reason }) => reason))).toEqual(new Set(['notEditable']));
});
