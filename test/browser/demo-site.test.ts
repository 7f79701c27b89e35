import type { Download, Locator, Page } from 'playwright-core';
import { callPlumbline, leadOf } from '../../local/site/set-up-plumbline';
import { defaultSettings } from '../../src/contracts/settings';
import { withChromium } from './chromium';
import { seriousViolations } from './serious-violations';
import { appFrame, openSiteInBrowser, type SiteInBrowser } from './site-in-browser';

jest.setTimeout(60_000);

const portfolio = '/jira/apps/plumbline/portfolio';
const settingsPage = '/jira/apps/plumbline/settings';

withChromium('Plumbline on the demo company in a browser')('Plumbline on the demo company', () => {
  let demo: SiteInBrowser;

  beforeAll(async () => {
    demo = await openSiteInBrowser();
  }, 180_000);
  afterAll(() => demo?.stop());
  afterEach(async () => {
    expect(await demo.closeAll()).toEqual([]);
  });

  const grid = (page: Page) => appFrame(page).getByRole('treegrid');
  const row = (page: Page, name: string) =>
    grid(page)
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name, exact: true }) });
  const panel = (page: Page) => appFrame(page).getByRole('complementary');
  const search = (page: Page) => appFrame(page).getByRole('searchbox');
  const figure = (page: Page, of: string) => appFrame(page).getByRole('button', { name: new RegExp(`^${of}: `) });
  const numberOf = async (button: Locator) =>
    Number(/: ([\d,]+)/.exec((await button.getAttribute('aria-label')) ?? '')?.[1]?.replace(',', ''));
  /** Text of the page and of all of its frames. */
  const everything = async (page: Page) =>
    (await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.documentElement.outerHTML)))).join('\n');

  it('says what needs attention, and every figure leads to the issues it counts', async () => {
    const page = await demo.open(portfolio);
    await appFrame(page)
      .getByRole('heading', { level: 2, name: /^\d+ of 38 projects need attention$/ })
      .waitFor();
    expect(await row(page, 'Digital transformation').getAttribute('aria-level')).toBe('1');
    expect(await row(page, 'Customer programme').getAttribute('aria-level')).toBe('2');
    expect(await row(page, 'Claims portal').getAttribute('aria-level')).toBe('3');

    const overdue = figure(page, 'Overdue of Digital transformation');
    const shown = await numberOf(overdue);
    expect(shown).toBeGreaterThan(0);
    await overdue.click();
    const jql = (await panel(page).locator('code, pre').first().textContent()) ?? '';
    const counted = await page.request.post(`${demo.server.url}/rest/api/3/search/approximate-count`, {
      data: { jql: jql.replace(/ ORDER BY .*/, '') },
      headers: { origin: demo.server.url },
    });
    expect(await counted.json()).toEqual({ count: shown });

    const opened = page.context().waitForEvent('page');
    await panel(page).getByRole('button', { name: 'Open in Jira' }).click();
    const issues = await opened;
    await issues.getByText(new RegExp(`^\\d+ of ${shown} shown$`)).waitFor();
  });

  it('keeps its state in the address: a link shows the same again, and Back works', async () => {
    const page = await demo.open(portfolio);
    await search(page).fill('claims');
    await appFrame(page)
      .getByText(/^Showing \d+ of 38 projects/)
      .waitFor();
    await figure(page, 'Status of Claims portal').click();
    await panel(page).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('claims');
    const heading = await panel(page).getByRole('heading').first().textContent();

    await page.reload();
    await panel(page).waitFor();
    expect(await panel(page).getByRole('heading').first().textContent()).toBe(heading);
    expect(await search(page).inputValue()).toBe('claims');
    await page.goBack();
    await panel(page).waitFor({ state: 'detached' });
    expect(await search(page).inputValue()).toBe('claims');
  });

  it('lets the PMO create a programme, see it and delete it', async () => {
    const page = await demo.open(portfolio);
    const frame = appFrame(page);
    await frame.getByRole('button', { name: 'Create', exact: true }).click();
    await frame.getByRole('menuitem', { name: 'Programme' }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Quiet rooms');
    await dialog.getByRole('searchbox', { name: /Find a project/ }).fill('facilities');
    await dialog.getByRole('checkbox', { name: /Facilities requests/ }).check();
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await search(page).fill('facilities');
    await row(page, 'Quiet rooms').waitFor();
    await frame.getByRole('button', { name: 'Actions for Quiet rooms' }).click();
    await frame.getByRole('menuitem', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await row(page, 'Quiet rooms').waitFor({ state: 'detached' });
    await row(page, 'Facilities requests').waitFor();
  });

  it('exports the rows of the table', async () => {
    const page = await demo.open(`${portfolio}?q=claims`);
    await row(page, 'Claims portal').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      appFrame(page).getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    const lines = (await textOf(download)).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFType,Part of,Key,Name,/);
    const names = await grid(page).getByRole('row').getByRole('rowheader').allTextContents();
    expect(lines).toHaveLength(names.length + 1);
    expect(lines.filter((line) => line.includes(',CLP,Claims portal,'))).toHaveLength(1);
  });

  it('needs no mouse', async () => {
    const page = await demo.open(portfolio);
    await grid(page).waitFor();
    const inFrame = page.frames().at(-1)!;
    const focused = () =>
      inFrame.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('data-row') ?? at?.closest('[data-row]')?.getAttribute('data-row') ?? at?.tagName;
      });
    const tabUntil = async (reached: () => Promise<boolean>) => {
      for (let step = 0; step < 40; step += 1) {
        if (await reached()) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('Tab does not get there.');
    };
    await tabUntil(() => page.evaluate(() => document.activeElement?.tagName === 'IFRAME'));
    await page.keyboard.press('/');
    expect(await focused()).toBe('INPUT');
    await page.keyboard.type('portal');
    await appFrame(page)
      .getByText(/^Showing \d of 38 projects/)
      .waitFor();
    await tabUntil(async () => (await focused())?.startsWith('/') === true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const project = await focused();
    expect(project?.split('/').length).toBeGreaterThan(3);
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    expect(await focused()).toBe(project);
  });

  it('shows each person what this person may browse', async () => {
    const [director, lead, outsider] = await Promise.all([
      demo.open(`${portfolio}?q=falcon`, { role: 'Director' }),
      demo.open(portfolio),
      demo.open(portfolio, { role: 'Outsider, without access' }),
    ]);
    await row(director, 'Project Falcon').waitFor();
    await grid(lead).waitFor();
    expect(await everything(lead)).not.toMatch(/falcon/i);
    await search(lead).fill('falcon');
    await appFrame(lead).getByRole('heading', { name: 'No project matches' }).waitFor();

    await appFrame(outsider).getByRole('heading', { name: 'You may not see any project yet' }).waitFor();
    const seen = await everything(outsider);
    const names = [...demo.site.jira.state.all('projects')].map(({ name }) => name);
    expect(names.length).toBeGreaterThan(38);
    expect(names.filter((name) => seen.includes(name))).toEqual([]);
  });

  it('stands on a dashboard, shows what it is told to, in light and dark', async () => {
    const dashboard = `/jira/dashboards/${[...demo.site.jira.state.all('dashboards')][0]!.id}`;
    const page = await demo.open(dashboard);
    const frame = page.frameLocator('iframe[title^="Portfolio"]');
    await frame.getByRole('heading', { name: /^\d+ of 38 projects need attention$/ }).waitFor();
    await page.frameLocator('iframe[title^="Lessons"]').getByRole('button', { name: 'Open Lessons' }).waitFor();
    await frame.getByRole('row', { name: /^Digital transformation/ }).waitFor();
    expect(await frame.getByRole('columnheader', { name: 'Overdue' }).count()).toBe(1);
    expect(await seriousViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Actions: Portfolio' }).click();
    await page.getByRole('menuitem', { name: 'Configure' }).click();
    await frame.getByLabel('Show', { exact: true }).click();
    await frame.getByRole('option', { name: 'Customer programme' }).click();
    await frame.getByRole('checkbox', { name: 'Overdue' }).uncheck();
    await frame.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Actions: Portfolio' }).waitFor();
    await frame.getByRole('row', { name: /^Claims portal/ }).waitFor();
    expect(await frame.getByRole('columnheader', { name: 'Overdue' }).count()).toBe(0);
    expect(await frame.locator('[data-unsupported], [data-failed]').count()).toBe(0);

    const dark = await demo.open(dashboard, { theme: 'dark' });
    await dark
      .frameLocator('iframe[title^="Portfolio"]')
      .getByRole('row', { name: /^Claims portal/ })
      .waitFor();
    expect(await seriousViolations(dark)).toEqual([]);
  });

  it('counts anew after a change in the settings', async () => {
    const stale = `${portfolio}?cols=status.stale`;
    const before = await demo.open(stale);
    const days30 = await numberOf(figure(before, 'Stale of Digital transformation'));
    const page = await demo.open(settingsPage);
    await appFrame(page).getByLabel('Stale after').fill('3');
    expect(await seriousViolations(page)).toEqual([]);
    await appFrame(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Settings saved').waitFor();
    await demo.site.host.drainQueues();
    const after = await demo.open(stale);
    await figure(after, 'Stale of Digital transformation').waitFor();
    expect(await numberOf(figure(after, 'Stale of Digital transformation'))).toBeGreaterThan(days30);
    await callPlumbline(demo.site, leadOf(demo.site), 'settings.save', { settings: defaultSettings });
    await demo.site.host.drainQueues();
  });

  it('speaks Dutch', async () => {
    const page = await demo.open(`${portfolio}?panel=overdue.all`, { locale: 'nl-NL' });
    await appFrame(page)
      .getByRole('heading', { name: /^\d+ van de 38 projecten vragen aandacht$/ })
      .waitFor();
    await panel(page).getByRole('button', { name: 'Openen in Jira' }).waitFor();
    await page.getByRole('link', { name: 'Instellingen' }).first().waitFor();
    expect(
      await page
        .frames()
        .at(-1)!
        .evaluate(() => document.documentElement.lang),
    ).toBe('nl');
  });

  it('fits 400 and 320 pixels without scrolling sideways', async () => {
    const page = await demo.open(portfolio, { width: 400, height: 700 });
    await grid(page).waitFor();
    for (const width of [400, 320]) {
      await page.setViewportSize({ width, height: 700 });
      for (const frame of page.frames()) {
        await frame.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
      }
    }
  });

  it('has no serious accessibility violation', async () => {
    const page = await demo.open(`${portfolio}?q=claims&panel=overdue.all`);
    await panel(page).getByRole('button', { name: 'Open in Jira' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
