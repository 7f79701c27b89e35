import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildFrontEnds } from './build-front-ends';
import { launchChromium, withChromium } from './chromium';
import { type StubSite, startStubSite } from './portfolio-stub-site';
import { seriousViolations } from './serious-violations';

/** The bridge's feature-flag client says so wherever no flags are served; it is not ours to change. */
const isForeignNoise = (text: string): boolean => /feature gate|statsig/i.test(text);
/** Set to a folder, the test leaves pictures there to look at. */
const pictures = process.env.PLUMBLINE_PICTURES;

jest.setTimeout(120_000);

withChromium('audit plan, log and evidence in a browser')('audit plan, audit log and evidence in a browser', () => {
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
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
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

  const open = async (tab: string, query = '') => {
    await page.goto(`${site.url}?${query}&at=${encodeURIComponent(`/compliance?tab=${tab}`)}`);
    await page.getByRole('tabpanel').getByRole('table').or(page.getByRole('tabpanel').getByRole('heading')).first().waitFor();
  };
  const picture = async (name: string) => {
    if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  };
  const isWiderThanScreen = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

  it('draws a sample for review by peers, and records what a review came to', async () => {
    await open('auditPlan');
    await picture('plan');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByText('4 days late').waitFor();
    await page.getByRole('button', { name: 'Draw a sample' }).click();
    const draw = page.getByRole('dialog');
    await draw.getByLabel('How many projects').fill('60');
    await draw.getByRole('button', { name: 'Draw a sample' }).click();
    await draw.getByText('Give a number from 1 to 50.').waitFor();
    await draw.getByLabel('How many projects').fill('2');
    await draw.getByRole('button', { name: 'Draw a sample' }).click();
    await draw.waitFor({ state: 'detached' });
    const rows = page.getByRole('region', { name: 'Planned audits' }).getByRole('row');
    await rows.nth(5).waitFor();
    expect(await rows.count()).toBe(6);

    await page.getByRole('button', { name: /^Record the outcome\W+ERP rollout North/ }).click();
    const record = page.getByRole('dialog');
    await record.getByLabel('Purpose: everybody can say').selectOption('4');
    await record.getByLabel('Follow-up: risks').selectOption('3');
    await picture('record');
    await record.getByLabel('The audit is done').check();
    await record.getByRole('button', { name: 'Record the outcome' }).click();
    await record.getByText('Say what the audit came to.').waitFor();
    await record.getByLabel('Conclusion').fill('Sound; give every risk an owner.');
    await record.getByRole('button', { name: 'Record the outcome' }).click();
    await record.waitFor({ state: 'detached' });
    await page.getByText('3.5 of 5 on average').waitFor();
  });

  it('creates a report, signs it once, and prints it black on white whatever the theme', async () => {
    await open('auditPlan', 'theme=dark');
    await page.getByLabel('Project of the report').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Create a report' }).click();
    await page.getByRole('heading', { level: 1, name: 'Evidence of compliance' }).waitFor();
    // The stub does not know how to calculate a digest: the page finds out.
    await page.getByRole('alert').getByText('it does not match').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture('report-dark');
    await page.getByRole('button', { name: 'Sign' }).click();
    await page.getByRole('dialog').getByLabel('Your statement').fill('Looked at ten issues of each rule.');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
    // The words stand in the form as well, until the report is signed and the form gone.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Looked at ten issues of each rule.').waitFor();
    expect(await page.getByRole('button', { name: 'Sign' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await picture('report-print');
    const colours = await page.evaluate(() => {
      const article = document.querySelector('.pl-evidence')!;
      const parts = [document.body, ...article.querySelectorAll('h1, h2, dt, dd, th, td, code, span')];
      const shown = (at: Element) => getComputedStyle(at);
      return {
        ink: [...new Set(parts.map((part) => shown(part).color))],
        paper: [...new Set(parts.map((part) => shown(part).backgroundColor))].sort(),
      };
    });
    expect(colours.ink).toEqual(['rgb(0, 0, 0)']);
    expect(colours.paper).toEqual(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].sort());
    expect(await page.getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('region', { name: 'Evidence reports' }).first().getByText('Signed', { exact: true }).waitFor();
  });

  it('saves findings for programs', async () => {
    await open('findings');
    await page.getByRole('button', { name: 'Export for programs' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /^SARIF/ }).click()]);
    expect(download.suggestedFilename()).toMatch(/^findings-2026-03-\d\d\.sarif$/);
    const log = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Plumbline' } } }] });
    expect(log.runs[0].results.length).toBeGreaterThan(100);
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('shows the log page by page', async () => {
    await open('auditLog');
    await page.getByText('50 entries').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture('log');
    await page.getByRole('button', { name: 'Show older entries' }).click();
    await page.getByText('100 entries').waitFor();
    await page.getByRole('button', { name: 'Show older entries' }).click();
    await page.getByText('120 entries').waitFor();
    expect(await page.getByRole('button', { name: 'Show older entries' }).count()).toBe(0);
  });

  it.each(['auditPlan', 'auditLog'])('%s fits a narrow screen, in Dutch and in the dark', async (tab) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await open(tab, 'locale=nl-NL&theme=dark');
    expect(await isWiderThanScreen()).toBe(false);
    expect(await seriousViolations(page)).toEqual([]);
    await picture(`${tab}-narrow`);
  });

  it('teaches what plan and log are for while they are empty', async () => {
    await open('auditPlan', 'audit=clean');
    await page.getByRole('heading', { name: 'No audit is planned' }).waitFor();
    await picture('plan-empty');
    await open('auditLog', 'audit=clean');
    await page.getByRole('heading', { name: 'Nothing is written down yet' }).waitFor();
  });
});
