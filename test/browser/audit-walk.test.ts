import type { Page } from 'playwright-core';
import { callPlumbline, leadOf } from '../../local/site/set-up-plumbline';
import { complianceOverview } from '../../src/contracts/audits/overview';
import { withChromium } from './chromium';
import { seriousViolations } from './serious-violations';
import { appFrame, openSiteInBrowser, type SiteInBrowser } from './site-in-browser';

jest.setTimeout(90_000);

const compliance = '/jira/apps/plumbline/compliance';
const overdue = 'No open issue is past its due date';

withChromium('an audit of the demo company, walked in a browser')('an audit of the demo company', () => {
  let demo: SiteInBrowser;

  beforeAll(async () => {
    demo = await openSiteInBrowser();
    await callPlumbline(demo.site, leadOf(demo.site), 'audits.startRun', { projectIds: null });
    await demo.site.host.drainQueues();
  }, 240_000);
  afterAll(() => demo?.stop());
  afterEach(async () => {
    expect(await demo.closeAll()).toEqual([]);
  });

  const frame = (page: Page) => appFrame(page);
  const panel = (page: Page) => frame(page).getByRole('complementary');
  const dialog = (page: Page) => frame(page).getByRole('dialog');
  /** A project where the rule fails, with how often, as the page's own answer says. */
  const overview = async () =>
    complianceOverview.parse(
      await callPlumbline(demo.site, leadOf(demo.site), 'audits.getOverview', { standardId: null, language: 'en', trendDays: 30 }),
    );
  async function openOverdueCell(page: Page): Promise<number> {
    const cell = frame(page)
      .getByRole('grid')
      .getByRole('gridcell', { name: new RegExp(`${overdue}: \\d+ of \\d+ fail`) })
      .first();
    const failing = Number(/: (\d+) of/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
    await cell.click();
    await panel(page).waitFor();
    return failing;
  }

  it('names the project to talk to first, and a finding leads to its issue in Jira', async () => {
    const page = await demo.open(compliance);
    const { projects, shall } = await overview();
    await frame(page)
      .getByRole('heading', { level: 2, name: `${shall.rules} shall rules fail in ${shall.projects} projects` })
      .waitFor();
    const first = frame(page).getByRole('region', { name: 'Who needs you first' }).getByRole('listitem').first();
    expect(await first.textContent()).toContain(projects[0]?.name);

    const failing = await openOverdueCell(page);
    const opened = page.context().waitForEvent('page');
    await panel(page).getByRole('button', { name: 'Open in Jira', exact: true }).first().click();
    const issues = await opened;
    await issues.getByText(new RegExp(`^\\d+ of ${failing} shown$`)).waitFor();
  });

  it('takes a waiver from a project manager, and the PMO approves it', async () => {
    const manager = await demo.open(`${compliance}?tab=findings`, { role: 'Project manager' });
    await frame(manager)
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await frame(manager).getByRole('menuitem', { name: 'Request waiver' }).click();
    await dialog(manager).getByRole('textbox', { name: 'Reason' }).fill('The supplier names its people in May.');
    await dialog(manager).getByRole('button', { name: 'Request waiver' }).click();
    await dialog(manager).waitFor({ state: 'detached' });

    const lead = await demo.open(`${compliance}?tab=waivers`);
    const row = frame(lead).getByRole('row').filter({ hasText: 'The supplier names its people in May.' });
    await row.getByRole('button', { name: /^Approve/ }).click();
    await dialog(lead).getByRole('button', { name: 'Approve' }).click();
    await row.getByText('Approved').first().waitFor();
  });

  it('says what a stricter standard would find before it is saved', async () => {
    const page = await demo.open(`${compliance}?tab=standards`);
    await frame(page).getByRole('button', { name: 'Jira hygiene', exact: true }).click();
    const dryRun = frame(page).getByRole('region', { name: 'If you saved now' });
    await dryRun.getByText('No finding comes or goes.').waitFor();
    await frame(page)
      .getByRole('spinbutton', { name: /^Every open issue was updated recently/ })
      .fill('14');
    await dryRun.getByText(/^\+[\d,]+ findings in \d+ projects$/).waitFor();
  });

  it('mends all findings of a cell after a preview, and takes it back', async () => {
    const page = await demo.open(compliance);
    await openOverdueCell(page);
    await panel(page).getByRole('button', { name: 'Fix all' }).click();
    await dialog(page).getByLabel('Due date').fill('2031-04-01');
    await dialog(page).getByRole('button', { name: 'Preview' }).click();
    const change = dialog(page).getByRole('button', { name: /^Change \d+ issues?$/ });
    await change.waitFor();
    const planned = Number(/\d+/.exec((await change.textContent()) ?? '')?.[0]);
    expect(planned).toBeGreaterThan(0);
    expect(await seriousViolations(page)).toEqual([]);
    const movedTo = () => [...demo.site.jira.state.all('issues')].filter(({ dueDate }) => dueDate === '2031-04-01').length;
    expect(movedTo()).toBe(0);
    await change.click();
    await dialog(page)
      .getByText(/(was|were) changed\./)
      .waitFor();
    expect(movedTo()).toBe(planned);
    await dialog(page).getByRole('button', { name: 'Undo' }).click();
    await dialog(page)
      .getByText(/changes? (was|were) taken back\./)
      .waitFor();
    expect(movedTo()).toBe(0);
  });
});
