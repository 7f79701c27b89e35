import type { FrameLocator, Page } from 'playwright-core';
import { withChromium } from './chromium';
import { seriousViolations } from './serious-violations';
import { openSiteInBrowser, type SiteInBrowser } from './site-in-browser';

jest.setTimeout(120_000);

withChromium('the issue panel')('the issue panel', () => {
  let demo: SiteInBrowser;

  beforeAll(async () => {
    demo = await openSiteInBrowser();
  }, 180_000);
  afterAll(() => demo?.stop());
  afterEach(async () => expect(await demo.closeAll()).toEqual([]));

  const panel = (page: Page): FrameLocator => page.locator('.context-panel').frameLocator('iframe');
  const dueDate = 'No open issue is past its due date';

  /** An overdue, open issue of a project that the person may edit. */
  function overdueIssue(accountId: string, nth: number) {
    const { state, services } = demo.site.jira;
    const editable = services.permissions.projectsWith({ accountId, appId: undefined, asApp: false }, 'SCHEDULE_ISSUES');
    const today = new Date(demo.site.clock.now()).toISOString().slice(0, 10);
    const found = [...state.all('issues')].filter(
      (issue) =>
        issue.dueDate !== undefined &&
        issue.dueDate < today &&
        issue.securityLevelId === undefined &&
        editable.has(issue.projectId) &&
        state.get('statuses', issue.statusId)?.category !== 'done' &&
        state.get('projects', issue.projectId)?.archivedAt === undefined,
    );
    const issue = found[nth];
    if (!issue) throw new Error('The demo company has work that is late.');
    return issue;
  }

  const dueOf = (key: string) => demo.site.jira.state.one('issues.key', key)?.dueDate;
  const accountOf = (role: string) => demo.site.notes.people.find((person) => person.role === role)?.accountId ?? '';

  /** A day in three weeks: as Jira keeps it, as a person types it, and as the panel shows it. */
  function inThreeWeeks(): readonly [iso: string, typed: string, shown: string] {
    const date = new Date(demo.site.clock.now() + 21 * 86_400_000);
    const iso = date.toISOString().slice(0, 10);
    const [year, month, day] = iso.split('-');
    const shown = new Intl.DateTimeFormat('en', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(date);
    return [iso, `${month}/${day}/${year}`, shown];
  }

  /** The part of the panel about one rule. */
  const cardOf = (checks: FrameLocator, title: string) =>
    checks
      .locator('div')
      .filter({ has: checks.getByText(title, { exact: true }), hasText: 'How to fix' })
      .last();

  test('a project manager mends an issue from the panel, sees what changes before, and takes it back', async () => {
    const issue = overdueIssue(accountOf('projectManager'), 0);
    const page = await demo.open(`/browse/${issue.key}`, { role: 'Project manager' });
    const checks = panel(page);
    await checks.getByText(/\d+ of \d+ checks fails?/).waitFor({ timeout: 60_000 });
    const [iso, typed, shown] = inThreeWeeks();
    await cardOf(checks, dueDate).getByRole('button', { name: 'How to fix' }).click();
    await checks.getByText('If the work is finished, move the issue to done.').waitFor();
    await cardOf(checks, dueDate).getByRole('button', { name: 'Fix', exact: true }).click();
    await checks.getByLabel('Due date').fill(typed);
    await checks.getByLabel('Due date').press('Enter');
    await checks.getByRole('button', { name: 'Preview' }).click();
    await checks.getByText(`→ ${shown}`).waitFor();
    expect(dueOf(issue.key)).toBe(issue.dueDate);
    expect(await seriousViolations(page)).toEqual([]);
    await checks.getByRole('button', { name: 'Change it' }).click();
    await checks.getByText('Changed', { exact: true }).waitFor();
    expect(dueOf(issue.key)).toBe(iso);
    await checks.getByText(dueDate, { exact: true }).waitFor({ state: 'detached' });

    await checks.getByText('Undo', { exact: true }).click();
    await checks.getByText('Taken back', { exact: true }).waitFor();
    expect(dueOf(issue.key)).toBe(issue.dueDate);
    await checks.getByText(dueDate, { exact: true }).waitFor();
  });

  test('a waiver is asked for from the panel with a reason, and from the menu for another rule, in Dutch and in the dark', async () => {
    const issue = overdueIssue(accountOf('projectManager'), 1);
    const page = await demo.open(`/browse/${issue.key}`, { role: 'Project manager', locale: 'nl-NL', theme: 'dark' });
    const checks = panel(page);
    await checks.getByText(/\d+ van \d+ controles (faalt|falen)/).waitFor({ timeout: 60_000 });
    await checks.getByRole('button', { name: 'Ontheffing aanvragen' }).first().click();
    await checks.getByLabel('Reden').fill('Kort');
    await checks.getByRole('button', { name: 'Ontheffing aanvragen' }).nth(1).click();
    await checks.getByText(/Schrijf minstens 10 tekens/).waitFor();
    await checks.getByLabel('Reden').fill('De leverancier levert pas na de zomer.');
    expect(await seriousViolations(page)).toEqual([]);
    await checks.getByRole('button', { name: 'Ontheffing aanvragen' }).nth(1).click();
    await checks.getByText('Ontheffing aangevraagd').waitFor();

    await page.getByRole('button', { name: 'Acties' }).click();
    await page.getByText('Een ontheffing aanvragen').click();
    const action = page.frameLocator('iframe[title="Een ontheffing aanvragen"]').getByRole('dialog', { name: 'Een ontheffing aanvragen' });
    await action.getByLabel('Regel').click();
    await page.frameLocator('iframe[title="Een ontheffing aanvragen"]').getByRole('option').first().click();
    await action.getByLabel('Reden').fill('Ook dit wacht op de leverancier.');
    await action.getByRole('button', { name: 'Ontheffing aanvragen' }).click();
    await action.waitFor({ state: 'detached' });
  });
});
