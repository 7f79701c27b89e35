import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildFrontEnds } from './build-front-ends';
import { launchChromium, withChromium } from './chromium';
import { type StubSite, startStubSite } from './portfolio-stub-site';
import { seriousViolations } from './serious-violations';

/** The bridge's feature-flag client says so wherever no flags are served; it is not ours to change. */
const isForeignNoise = (text: string): boolean => /feature gate|statsig/i.test(text);

interface StubHost {
  readonly history: { readonly location: { readonly pathname: string; readonly search: string }; goBack(): void };
  readonly flags: readonly { readonly title: string }[];
  readonly opened: readonly { readonly url: string }[];
  readonly calls: readonly string[];
}
declare const stubHost: StubHost;

jest.setTimeout(120_000);

withChromium('the compliance page in a browser')('the compliance page in a browser', () => {
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
      acceptDownloads: true,
    });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
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

  const open = async (query = '', inside = '') => {
    await page.goto(`${site.url}?${query}&at=${encodeURIComponent(`/compliance${inside}`)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const grid = () => page.getByRole('grid');
  const panel = () => page.getByRole('complementary');
  const tab = (name: string) => page.getByRole('tab', { name });
  const query = () => page.evaluate(() => stubHost.history.location.search);
  const opened = async () => decodeURIComponent((await page.evaluate(() => stubHost.opened.at(-1)?.url)) ?? '');
  const lastFlag = () => page.evaluate(() => stubHost.flags.at(-1)?.title);
  const place = () => page.evaluate(() => document.activeElement?.getAttribute('data-place'));

  it('says which projects to talk to, and why', async () => {
    await open();
    await page.getByRole('heading', { level: 2, name: '8 shall rules fail in 37 projects' }).waitFor();
    await page.getByText('−3 since last week').waitFor();
    const first = page.getByRole('region', { name: 'Who needs you first' }).getByRole('listitem').first();
    expect(await first.textContent()).toMatch(/^Mobile app South31.*No open issue is past its due date.*Cheapest way to Bronze/);
    await first.getByRole('button', { name: 'Mobile app South' }).click();
    await panel().getByText('Cheapest way up').waitFor();
    expect(await query()).toMatch(/^\?panel=project\.\d+$/);
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
  });

  it('opens the findings of a cell with what Jira tells the viewer, and the rule in Jira', async () => {
    await open();
    await grid()
      .getByRole('gridcell', { name: /^Mobile app South, No open issue is past its due date: 90 of 135 fail/ })
      .click();
    await panel().getByText('Load test of the booking service').first().waitFor();
    await panel().getByRole('button', { name: 'Open in Jira', exact: true }).first().click();
    expect(await opened()).toBe('/issues/?jql=project = "MOB13" AND (statusCategory != Done AND due < startOfDay())');
    await panel().getByRole('button', { name: 'MOB13-84 Open in Jira' }).click();
    expect(await opened()).toBe('/browse/MOB13-84');
    await page.evaluate(() => stubHost.history.goBack());
    await panel().waitFor({ state: 'detached' });
  });

  it('says of a cell that was not judged that this is not a pass, and why', async () => {
    await open();
    await grid()
      .getByRole('gridcell', { name: /: No data$/ })
      .first()
      .click();
    await panel().getByText('This is not a pass', { exact: false }).waitFor();
    await panel().getByText('Not one activity has a start date.').waitFor();
  });

  it('is walked with the keyboard alone', async () => {
    await open('projects=1000&checks=60');
    await grid().waitFor();
    expect(await grid().getAttribute('aria-rowcount')).toBe('1001');
    expect(await grid().getAttribute('aria-colcount')).toBe('61');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await grid().locator('[tabindex="0"]').first().focus();
    expect(await place()).toBe('0.0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await place()).toBe('1.1');
    await page.keyboard.press('Control+End');
    expect(await place()).toBe('999.59');
    expect(await grid().locator('[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Home');
    expect(await place()).toBe('999.-1');
    await page.keyboard.press('Enter');
    await panel().waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await place()).toBe('999.-1');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  });

  it('draws a map of 1,000 projects and 60 rules without drawing all of it', async () => {
    await open('projects=1000&checks=60');
    await grid().waitFor();
    expect(await grid().getByRole('gridcell').count()).toBeLessThan(900);
  });

  it('follows an audit by name, and it can be stopped', async () => {
    await open();
    await page.getByRole('button', { name: 'Audit now' }).click();
    await page.getByText('0 of 40 projects judged · ERP rollout North').waitFor();
    await page.getByText(/^10 of 40 projects judged · /).waitFor();
    await page.getByRole('button', { name: 'Stop the audit' }).click();
    await page.getByText('The audit was stopped').waitFor();
  });

  it('asks for a waiver only with a reason and an end, and somebody else decides', async () => {
    await open('', '?tab=findings');
    await page
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Request waiver' }).click();
    const dialog = page.getByRole('dialog', { name: 'Request a waiver' });
    await dialog.getByRole('button', { name: 'Request waiver' }).click();
    await dialog.getByText('Write at least 10 characters', { exact: false }).waitFor();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The supplier names its people in May.');
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Request waiver' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await lastFlag()).toBe('The waiver was requested');

    await tab('Waivers').click();
    const mine = page.getByRole('row').filter({ hasText: 'The supplier names its people in May.' });
    await mine.getByText('You asked for it yourself; somebody else decides.').waitFor();
    expect(await mine.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
    const other = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Approve/ }) });
    await other.getByRole('button', { name: /^Approve/ }).click();
    await page.getByRole('dialog', { name: 'Approve' }).getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('row').filter({ hasText: 'ERP rollout North' }).getByText('Approved').first().waitFor();
  });

  it('tells who leads projects in one line what came and went in them, and opens to each', async () => {
    await open();
    const line = page.getByRole('button', { name: /^Your projects on / });
    await page.getByText('4 new, 4 fixed · 1 waiver ends soon').waitFor();
    expect(await line.getAttribute('aria-expanded')).toBe('false');
    await line.press('Enter');
    await page.getByText('ERP0: the waiver of “Every open issue has an assignee” ends in 3 days').waitFor();
    const first = page.getByRole('listitem').filter({ hasText: '4 new, 1 fixed, 31 open · 2 mandatory rules fail' });
    await first.getByRole('button', { name: 'ERP rollout North' }).click();
    await panel().getByRole('heading', { name: 'ERP rollout North' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('offers a standard the rules that come with Plumbline and are not in it', async () => {
    await open('', '?tab=standards&edit=governance');
    const chosen = page.getByRole('row', { name: /Stories in a sprint are ready/ });
    expect(await chosen.count()).toBe(0);
    await page.getByText('1 rule that comes with Plumbline is not in this standard:').waitFor();
    await page.getByRole('button', { name: 'Add the rule' }).click();
    await chosen.waitFor();
    expect(await page.getByRole('button', { name: 'Add the rule' }).count()).toBe(0);
  });

  it('keeps what was typed when the tab closes', async () => {
    await open('', '?tab=standards&edit=pmo-baseline');
    await page.getByRole('textbox', { name: 'Name' }).fill('PMO baseline of 2027');
    await open('', '?tab=standards&edit=pmo-baseline');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('PMO baseline of 2027');
  });

  it('shows while a standard is edited what would change on live data, and keeps versions', async () => {
    await open('', '?tab=standards');
    await page.getByRole('button', { name: 'PMO baseline', exact: true }).click();
    const dryRun = page.getByRole('region', { name: 'If you saved now' });
    await dryRun.getByText('No finding comes or goes.').waitFor();
    await page.getByRole('spinbutton', { name: /^Open issues are updated regularly/ }).fill('30');
    await dryRun.getByText('+526 findings in 15 projects').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Actions for PMO baseline' }).click();
    await page.getByRole('menuitem', { name: 'Versions' }).click();
    await page.getByRole('dialog').getByText('Present version').waitFor();
    expect(
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Open this version/ })
        .count(),
    ).toBe(1);
  });

  it('counts an own rule while it is written, and says in its place what Jira rejects', async () => {
    await open('', '?tab=standards&edit=pmo-baseline');
    await page.getByRole('button', { name: 'Write an own rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Write an own rule' });
    await dialog.getByText(/^\d+ of \d+ issues break it now$/).waitFor();
    await dialog.getByRole('textbox', { name: 'What a good project does' }).fill('Every epic has a budget');
    await dialog.getByRole('radio', { name: /^With JQL/ }).check();
    await dialog.getByRole('textbox', { name: 'Breaks the rule (JQL)' }).fill('nosuch is EMPTY');
    await dialog.getByRole('alert').getByText("Field 'nosuch' does not exist", { exact: false }).waitFor();
    await dialog.getByRole('textbox', { name: 'Breaks the rule (JQL)' }).fill('Budget is EMPTY');
    await dialog.getByText(/^\d+ of \d+ issues break it now$/).waitFor();
    await dialog.getByRole('button', { name: 'Take it over' }).click();
    await page.getByRole('row').filter({ hasText: 'Every epic has a budget' }).getByText('own rule').waitFor();
  });

  it('previews a fix, applies it and takes it back', async () => {
    await open();
    await grid()
      .getByRole('gridcell', { name: /^Mobile app South, No open issue is past its due date/ })
      .click();
    await panel().getByRole('button', { name: 'Fix all' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Due date').fill('2026-04-01');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText('87 changes', { exact: false }).waitFor();
    await dialog.getByText('3 issues are left alone').waitFor();
    await dialog.getByRole('button', { name: 'Change 87 issues' }).click();
    await dialog.getByText('87 issues were changed.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText('87 changes were taken back.').waitFor();
  });

  it('filters, groups and saves all findings that fit', async () => {
    await open('', '?tab=findings&severity=shall');
    await page.getByText(/^50 of [\d,]+ findings$/).waitFor();
    const total = Number((await page.getByText(/^50 of [\d,]+ findings$/).textContent())?.replace(/^50 of |\D/g, ''));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const stream = await (await download).createReadStream();
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    expect(text.trimEnd().split('\r\n')).toHaveLength(total + 1);
    await page.getByLabel('Group by').selectOption('Project');
    await page.getByRole('tabpanel').getByRole('button', { name: 'Network renewal North' }).click();
    expect(await query()).toBe('?tab=findings&severity=shall&project=10006');
  });

  it('chooses several findings to assign them together', async () => {
    await open('', '?tab=findings');
    await page.getByRole('checkbox', { name: 'Choose all that are shown' }).check();
    await page.getByRole('button', { name: 'Assign', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Assign 50 findings' });
    await dialog.getByRole('combobox', { name: 'Owner' }).fill('Chiara');
    await page.getByRole('option', { name: 'Chiara Rossi' }).click();
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await lastFlag()).toBe('50 findings assigned');
    await page.getByRole('row').filter({ hasText: 'CLA1-38' }).getByText('Chiara Rossi').waitFor();
  });

  it.each([
    ['audit=noStandard', 'Say what good looks like'],
    ['audit=noRun', 'Nothing was audited yet'],
    ['audit=clean', 'Nothing fails'],
  ])('teaches where there is nothing to show: %s', async (state, heading) => {
    await open(`${state}&projects=8&checks=10`);
    await page.getByRole('heading', { level: 2, name: heading }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('says what failed and tries again', async () => {
    await open('audit=failing');
    await page.getByRole('alert').getByText('The results could not be read from the database.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await grid().waitFor();
  });

  it.each(['', '?tab=findings&key=CLA1-38', '?tab=standards', '?tab=waivers', '?tab=rules&rule=risk-has-owner', '?panel=score'])(
    'is accessible in the light, in the dark and narrow, in Dutch: %s',
    async (inside) => {
      for (const [look, width] of [
        ['theme=light', 1440],
        ['theme=dark&locale=nl-NL', 320],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        // Axe looks at every cell: a small company is as accessible as a large one.
        await open(`${look}&projects=8&checks=10`, inside);
        await page.getByRole('tabpanel').waitFor();
        await page.getByRole('status', { name: /^(Loading|Laden)$/ }).waitFor({ state: 'detached' });
        expect(await seriousViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    },
  );
});
