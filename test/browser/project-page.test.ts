import { setUpGovernance } from '../../local/site/set-up-governance';
import { withChromium } from './chromium';
import { seriousViolations } from './serious-violations';
import { appFrame, openSiteInBrowser, type SiteInBrowser } from './site-in-browser';

jest.setTimeout(240_000);

withChromium('the project page in a browser')('the project page in a browser', () => {
  let browser: SiteInBrowser;

  beforeAll(async () => {
    browser = await openSiteInBrowser({ asOf: Date.parse('2026-03-31T09:00:00Z') });
    await setUpGovernance(browser.site);
    await browser.site.host.drainQueues();
  });
  afterAll(() => browser?.stop());
  afterEach(async () => expect(await browser.closeAll()).toEqual([]));

  const at = (key: string) => `/jira/projects/${key}/apps/plumbline-project`;

  it('says how the project stands and what is in the way of its next gate, and records a decision on conditions', async () => {
    const page = await browser.open(at('CLP'));
    const frame = appFrame(page);
    await frame.getByText('The report is rosier than the figures.').waitFor();
    await frame.getByRole('heading', { name: 'Next gate: Ready for closing' }).waitFor();
    await frame.getByText(/mandatory rules? fails?\. “Go” is not possible/).waitFor();
    await frame.getByText(/rules? fails?$/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await frame.getByRole('button', { name: 'Decide', exact: true }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Go ·/ }).check();
    await dialog.getByRole('button', { name: 'Record the decision' }).click();
    await dialog.getByText(/Mend (it|them), or decide on conditions/).waitFor();

    await dialog.getByRole('radio', { name: /^Go on conditions/ }).check();
    await dialog.getByRole('button', { name: 'Record the decision' }).click();
    await dialog.getByText('Every condition needs words, an owner and a date.').waitFor();
    await dialog.getByLabel('Condition 1: what must still be done').fill('Bring the plan up to date');
    await dialog.getByLabel('Until').fill('2026-04-30');
    await dialog.getByLabel('By whom').click();
    await frame.getByRole('option').first().click();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Record the decision' }).click();
    await frame.getByRole('heading', { name: 'Next gate: Closed' }).waitFor();
    await frame.getByText('Bring the plan up to date, until Apr 30').waitFor();
  });

  it('begins a report with the figures, keeps what was typed, and publishes it', async () => {
    const page = await browser.open(at('MDM'));
    const frame = appFrame(page);
    await frame.getByText('Nobody has reported on this project yet.').waitFor();
    await frame.getByRole('button', { name: 'Write report' }).click();
    const summary = frame.getByLabel('Summary');
    expect(await summary.inputValue()).toMatch(/^\d+ of \d+ issues are done\.\nIn the last four weeks/);
    await summary.fill('Names are agreed for customers and brokers.');
    await page.reload();
    await frame.getByRole('button', { name: 'Write report' }).click();
    expect(await summary.inputValue()).toBe('Names are agreed for customers and brokers.');
    await frame.getByRole('radio', { name: 'At risk' }).check();
    await frame.getByRole('button', { name: 'Publish' }).click();
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    await frame.getByRole('article').getByText('Names are agreed for customers and brokers.').waitFor();
  });

  it('fits a telephone, in the dark and in Dutch, and offers nothing that a reader may not do', async () => {
    const page = await browser.open(at('VHZ'), { role: 'Team member', locale: 'nl-NL', theme: 'dark', width: 320, height: 800 });
    const frame = appFrame(page);
    await frame.getByRole('heading', { name: /^Volgend beslismoment/ }).waitFor();
    await frame.getByText('Brandweer keurt de vluchtroutes goed, uiterlijk 14 apr').waitFor();
    expect(await frame.getByRole('button', { name: 'Dossier bewerken' }).count()).toBe(0);
    const overflow = await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBe(0);
    await page.setViewportSize({ width: 1024, height: 800 });
    expect(await seriousViolations(page)).toEqual([]);
  });
});
