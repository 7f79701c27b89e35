import type { Page } from 'playwright-core';
import { withChromium } from './chromium';
import { seriousViolations } from './serious-violations';
import { openSiteInBrowser, type SiteInBrowser } from './site-in-browser';

jest.setTimeout(90_000);

withChromium('a transition guarded by rules')('a transition guarded by rules of a standard', () => {
  let demo: SiteInBrowser;
  let page: Page;
  let issueKey = '';
  let transition = '';

  /** An unassigned issue that nobody began, and the move of its workflow that begins it. */
  function findWork(): { readonly workflowId: string } {
    const { state } = demo.site.jira;
    const category = (statusId: string | undefined) => (statusId === undefined ? undefined : state.get('statuses', statusId)?.category);
    for (const issue of state.all('issues')) {
      if (issue.assigneeId !== undefined || issue.securityLevelId !== undefined || category(issue.statusId) !== 'new') continue;
      const scheme = state.get('workflowSchemes', state.get('projects', issue.projectId)?.workflowSchemeId ?? '');
      const workflow = state.get('workflows', scheme?.workflowIdByIssueTypeId[issue.issueTypeId] ?? scheme?.defaultWorkflowId ?? '');
      const begin = workflow?.transitions.find(({ toStatusId }) => category(toStatusId) === 'indeterminate');
      if (!workflow || workflow.projectId !== undefined || !begin) continue;
      issueKey = issue.key;
      transition = begin.name;
      return { workflowId: workflow.id };
    }
    throw new Error('The demo company has work that nobody began.');
  }

  beforeAll(async () => {
    demo = await openSiteInBrowser();
    page = await demo.open('/jira/settings', { role: 'Jira administrator' });
  }, 180_000);
  afterAll(() => demo?.stop());

  const dialog = (name: string) => page.getByRole('dialog', { name });

  test('an administrator chooses the rules of a transition', async () => {
    const { workflowId } = findWork();
    await page.goto(`${demo.server.url}/jira/settings/workflows/${workflowId}`);
    await page.getByRole('button', { name: `Add a rule to ${transition}`, exact: true }).click();
    await page.getByRole('menuitem', { name: /Plumbline rules hold/ }).click();
    const create = dialog('Plumbline rules hold').frameLocator('iframe');
    await create.getByRole('checkbox', { name: /issue in progress has an assignee/i }).waitFor();
    await dialog('Plumbline rules hold').getByRole('button', { name: 'Add' }).click();
    await create.getByText('Choose at least one rule.').waitFor();
    await create.getByRole('checkbox', { name: /issue in progress has an assignee/i }).check();
    await create.getByText(/^\d+ of 1,000 characters/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog('Plumbline rules hold').getByRole('button', { name: 'Add' }).click();
    await page.getByRole('region', { name: transition, exact: true }).frameLocator('iframe').getByText('Guarded by').waitFor();
  });

  test('the work item stays, is told why, and passes once somebody is assigned', async () => {
    const { state } = demo.site.jira;
    const before = state.one('issues.key', issueKey)?.statusId;
    page = await demo.open(`/browse/${issueKey}`, { role: 'PMO lead' });
    await page.getByRole('button', { name: 'Move' }).click();
    await page.getByRole('menuitem', { name: transition }).click();
    await page.getByText(/issue in progress has an assignee/i).waitFor();
    expect(state.one('issues.key', issueKey)?.statusId).toBe(before);

    const person = demo.site.notes.people.find(({ role }) => role === 'pmoLead');
    const assigned = await page.request.put(`${demo.server.url}/rest/api/3/issue/${issueKey}/assignee`, {
      data: { accountId: person?.accountId },
      headers: { origin: demo.server.url },
    });
    expect(assigned.status()).toBe(204);
    await page.reload();
    await page.getByRole('button', { name: 'Move' }).click();
    const moved = page.waitForResponse((response) => response.url().endsWith('/transitions') && response.request().method() === 'POST');
    await page.getByRole('menuitem', { name: transition }).click();
    expect((await moved).status()).toBe(204);
    expect(state.one('issues.key', issueKey)?.statusId).not.toBe(before);
  });
});
