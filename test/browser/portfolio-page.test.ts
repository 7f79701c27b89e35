import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildFrontEnds } from './build-front-ends';
import { launchChromium, withChromium } from './chromium';
import { type StubSite, startStubSite } from './portfolio-stub-site';
import { seriousViolations } from './serious-violations';

/** The bridge's feature-flag client says so wherever no flags are served; it is not ours to change. */
const isForeignNoise = (text: string): boolean => /feature gate|statsig/i.test(text);

interface StubHost {
  readonly history: { readonly location: { readonly pathname: string; readonly search: string }; goBack(): void };
  readonly flags: readonly { readonly title: string; readonly actions?: readonly { readonly onClick: () => void }[] }[];
  readonly opened: readonly { readonly url: string }[];
  readonly calls: readonly string[];
}
declare const stubHost: StubHost;

jest.setTimeout(120_000);

withChromium('the portfolio page in a browser')('the portfolio page in a browser', () => {
  let site: StubSite;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    buildFrontEnds();
    site = await startStubSite();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
      screen: { width: 1440, height: 900 },
    });
    page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error' && !isForeignNoise(line.text())) complaints.push(line.text());
    });
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  const open = async (query = '', at = '/portfolio') => {
    await page.goto(`${site.url}?${query}&at=${encodeURIComponent(at)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const grid = () => page.getByRole('treegrid');
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
  const focusedText = () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? document.activeElement?.getAttribute('data-stop'));
  const query = () => page.evaluate(() => stubHost.history.location.search);

  it('says first which projects need attention, then lists them as a tree', async () => {
    await open();
    await grid().waitFor();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('15 of 40 projects need attention');
    expect(await grid().getAttribute('aria-rowcount')).toBe('55');
    expect(await row('Customer programme').first().getAttribute('aria-level')).toBe('2');
    expect(await page.title()).toBe('Portfolio · Plumbline');
  });

  it('explains a figure, opens its issues in Jira, and Back closes the panel', async () => {
    await open();
    await page.getByRole('button', { name: /^Overdue of Digital transformation: 438/ }).click();
    const panel = page.getByRole('complementary', { name: 'Overdue: Digital transformation' });
    await panel.getByText('2 of 3 projects visible to you').waitFor();
    await panel.getByRole('img', { name: /^From / }).waitFor();
    await panel.getByRole('button', { name: 'Open in Jira' }).click();
    const opened = await page.evaluate(() => stubHost.opened[0]?.url);
    expect(decodeURIComponent(opened ?? '')).toMatch(/^\/issues\/\?jql=project in \(/);
    expect(await query()).toBe('?panel=overdue.n%7Ep0');
    await page.evaluate(() => stubHost.history.goBack());
    await panel.waitFor({ state: 'detached' });
  });

  it('gives the focus back to the figure when Escape closes its panel', async () => {
    await open();
    const figure = page.getByRole('button', { name: /^Blocked of Supply chain/ });
    await figure.click();
    await page.getByRole('complementary').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('reproduces a view from its address', async () => {
    await open('', '/portfolio?q=erp&sort=-overdue&panel=details.p~10000');
    await page.getByRole('complementary', { name: 'ERP rollout North' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('erp');
    expect(await page.getByRole('columnheader', { name: 'Overdue' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('finds, filters and says how much it shows', async () => {
    await open();
    await grid().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('data hub');
    await page.getByText('Showing 4 of 40 projects.').waitFor();
    await page.waitForFunction(() => stubHost.history.location.search === '?q=data+hub');
    await page.getByRole('searchbox').fill('no such project');
    await page.getByRole('heading', { name: 'No project matches' }).waitFor();
    await page.locator('.pl-nothing').getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('search').getByRole('button', { name: 'Status' }).click();
    await page.getByRole('checkbox', { name: 'Off track' }).check();
    await page.getByText(/^Showing \d+ of 40 projects/).waitFor();
    expect(await query()).toBe('?status=offTrack');
  });

  it('is walked with the keyboard alone', async () => {
    await open('projects=1000');
    await grid().waitFor();
    await page.locator('[data-row="/p0"]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focusedText()).toBe('/p0/g0');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[data-row="/p0/g0"]').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focusedText()).toBe('status.health');
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('aria-rowindex'))).toBe(
      await grid().getAttribute('aria-rowcount'),
    );
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('[data-row="/p0"]').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Digital transformation' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  });

  it('draws few of 1,000 rows and shows them soon', async () => {
    await open('projects=1000&delay=0', `/portfolio?x=${Array.from({ length: 8 }, (_, at) => `g${at}`).join('.')}`);
    await grid().waitFor();
    expect(Number(await grid().getAttribute('aria-rowcount'))).toBeGreaterThan(1000);
    expect(await page.locator('[data-row]').count()).toBeLessThan(45);
    await grid().evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await page.locator(`[aria-rowindex="${await grid().getAttribute('aria-rowcount')}"]`).waitFor();
  });

  it('lets a PMO administrator create, change and delete, and undo the deletion', async () => {
    await open();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Portfolio' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await dialog.getByText('Give it a name of 1 to 120 characters.').waitFor();
    await dialog.getByLabel('Name', { exact: true }).fill('New wave');
    await dialog.getByRole('searchbox', { name: /Find a project/ }).fill('erp');
    await dialog.getByRole('checkbox', { name: /ERP rollout North/ }).check();
    await dialog.getByText('1 project you can see belongs to it').waitFor();
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill('erp rollout north');
    await row('New wave').waitFor();

    await page.getByRole('button', { name: 'Actions for New wave' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await dialog.getByText('Its 1 project stays as it is in Jira.').waitFor();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await row('New wave').waitFor({ state: 'detached' });
    await page.evaluate(() => stubHost.flags.at(-1)?.actions?.[0]?.onClick());
    await row('New wave').waitFor();
  });

  it('keeps what was typed when somebody else was faster', async () => {
    await open('state=conflict');
    await page.getByRole('button', { name: 'Actions for Digital transformation' }).click();
    await page.getByRole('menuitem', { name: 'Edit name and projects' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Digital change');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Somebody else changed this').waitFor();
    await dialog.getByRole('button', { name: 'Load the present version' }).click();
    await dialog.getByText('Somebody else changed this').waitFor({ state: 'detached' });
    expect(await dialog.getByLabel('Name', { exact: true }).inputValue()).toBe('Digital change');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => stubHost.flags.at(-1)?.title)).toBe('Digital change was saved');
  });

  it('offers what was typed and not saved when the tab was closed, until somebody gives it up', async () => {
    const openEditor = async () => {
      await page.getByRole('button', { name: 'Actions for Digital transformation' }).click();
      await page.getByRole('menuitem', { name: 'Edit name and projects' }).click();
    };
    const dialog = page.getByRole('dialog');
    const nameField = dialog.getByLabel('Name', { exact: true });
    await open();
    await openEditor();
    await nameField.fill('Digital future');
    await open();
    await openEditor();
    await dialog.getByText('You have changes that were not saved').waitFor();
    expect(await nameField.inputValue()).toBe('Digital transformation');
    await dialog.getByRole('button', { name: 'Continue with them' }).click();
    expect(await nameField.inputValue()).toBe('Digital future');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await openEditor();
    await nameField.waitFor();
    expect(await dialog.getByText('You have changes that were not saved').count()).toBe(0);

    await open('', '/settings');
    await page.getByLabel('Stale after').fill('60');
    await open('', '/settings');
    await page.getByRole('button', { name: 'Discard them' }).click();
    expect(await page.getByLabel('Stale after').inputValue()).toBe('30');
  });

  it('shows readers no way to edit', async () => {
    await open('reader');
    await grid().waitFor();
    expect(await page.getByRole('button', { name: /^(Create|Actions for)/ }).count()).toBe(0);
  });

  it('makes the first portfolio from the categories with one click', async () => {
    await open('state=noPortfolio');
    await page.getByRole('button', { name: 'Create a portfolio with 3 programmes from your categories' }).click();
    await row('Our portfolio').waitFor();
    // Head, portfolio, three programmes, the group of those without a category, and each of the 40 projects once.
    await page.waitForFunction(() => document.querySelector('[role=treegrid]')?.getAttribute('aria-rowcount') === '46');
  });

  it('says what failed and loads again on request', async () => {
    await open('state=error');
    await page.getByRole('alert').getByText('The figures could not be read from the database.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await grid().waitFor();
  });

  it('teaches while there is nothing yet, and starts the first collection', async () => {
    await open('state=empty');
    await page.getByRole('heading', { name: 'Your projects will appear here' }).waitFor();
    await page.getByRole('button', { name: 'Collect from Jira now' }).click();
    await page.getByRole('heading', { name: 'Part of the data is still missing' }).waitFor();
  });

  it('says in Dutch how much is still missing', async () => {
    await open('state=partial&locale=nl-NL');
    await page.getByText('128 van de 500 projecten zijn verzameld, nog ongeveer 2 uur.').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nl');
  });

  it('exports what it shows', async () => {
    await open('', '/portfolio?q=erp');
    await grid().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('portfolio-2026-03-12.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFType,Part of,Key,Name,Status,Done,/);
    expect(lines.filter((text) => text.includes('ERP rollout North'))).toHaveLength(1);
  });

  it('changes settings, and only what a number of days can be', async () => {
    await open('', '/settings');
    const days = page.getByLabel('Stale after');
    await days.fill('0');
    await page.getByText('Enter a whole number from 1 to 3650.').waitFor();
    await days.fill('45');
    await page.getByRole('checkbox', { name: 'Depends (is needed by)' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForFunction(() => stubHost.flags.at(-1)?.title === 'Settings saved');
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });

  it('shows which issue types play a role, takes a choice, and refuses a mailbox that is no issue', async () => {
    await open('', '/settings');
    const risks = page.getByRole('group', { name: 'Risks' });
    await risks.getByText('Detected: Risk').waitFor();
    await page.getByRole('group', { name: 'Lessons' }).getByText('None detected').waitFor();
    await risks.getByLabel('Risks: detected or chosen').selectOption('Choose');
    await risks.getByRole('combobox', { name: 'Risks', exact: true }).fill('Task (5');
    await page.keyboard.press('Enter');
    await risks.getByText('Task (5)', { exact: true }).waitFor();
    const mailbox = page.getByLabel('Mailbox issue');
    await mailbox.fill('the PMO');
    await page.getByText('Enter the key of one issue, like PMO-1, or nothing.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await mailbox.evaluate((element) => element === document.activeElement)).toBe(true);
    await mailbox.fill('pmo-1');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForFunction(() => stubHost.flags.at(-1)?.title === 'Settings saved');
    expect(await mailbox.inputValue()).toBe('PMO-1');
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });

  it('shows settings to readers with an explanation instead of a way to save', async () => {
    await open('reader', '/settings');
    await page.getByText('You can read these settings, not change them').waitFor();
    expect(await page.getByLabel('Stale after').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /Save|Collect again/ }).count()).toBe(0);
  });

  it('fits 320 pixels without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open();
    await grid().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await grid().evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['light', 'projects=6', '/portfolio'],
    ['dark', 'projects=6&theme=dark', '/portfolio?panel=overdue.n~p0'],
    ['details', 'projects=6', '/portfolio?panel=details.p~10002'],
    ['partial', 'projects=6&state=partial', '/portfolio'],
    ['empty', 'state=empty', '/portfolio'],
    ['settings', 'theme=dark', '/settings'],
  ])('has no serious accessibility violation: %s', async (_name, options, at) => {
    await open(options, at);
    await page.waitForTimeout(600);
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('has no serious accessibility violation in the editor and on a narrow screen', async () => {
    await open('projects=6');
    await page.getByRole('button', { name: 'Actions for Digital transformation' }).click();
    await page.getByRole('menuitem', { name: 'Edit name and projects' }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(500);
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.waitForTimeout(300);
    expect(await seriousViolations(page)).toEqual([]);
  });
});
