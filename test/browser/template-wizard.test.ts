import type { Page } from 'playwright-core';
import { jiraSwitches, type LimitSwitches } from '../../local/jira/limits/limit-switches';
import { withChromium } from './chromium';
import { seriousViolations } from './serious-violations';
import { appFrame, openSiteInBrowser, type SiteInBrowser } from './site-in-browser';

jest.setTimeout(240_000);

const templates = '/jira/apps/plumbline/templates';
const smallProject = 'Small project (p3.express)';

withChromium('a project made from a template, in a browser')('the Templates page', () => {
  let demo: SiteInBrowser;

  beforeAll(async () => {
    // At a moment of its own the site's clock goes on when a queue waits: a run that Jira holds up takes no time here.
    demo = await openSiteInBrowser({ asOf: Date.parse('2026-03-31T09:00:00Z') });
  }, 240_000);
  afterAll(() => demo?.stop());
  afterEach(async () => {
    expect(await demo.closeAll()).toEqual([]);
  });

  const dialog = (page: Page) => appFrame(page).getByRole('dialog');
  const heading = (page: Page, name: RegExp) => appFrame(page).getByRole('heading', { level: 2, name });
  const projects = (key: string) => [...demo.site.jira.state.all('projects')].filter((project) => project.key === key);
  const issuesOf = (key: string) => {
    const ids = new Set(projects(key).map(({ id }) => id));
    return [...demo.site.jira.state.all('issues')].filter(({ projectId }) => ids.has(projectId));
  };
  const switches = (change: Partial<LimitSwitches>) => demo.site.product.switches.set({ ...jiraSwitches, ...change });

  /** From the catalogue to the plan; answers with how many issues it will make. */
  async function answerQuestions(page: Page, name: string): Promise<number> {
    const frame = appFrame(page);
    await frame.getByRole('button', { name: `Create a project from ${smallProject}` }).click();
    await frame.getByLabel('Name of the project').fill(name);
    await frame.getByLabel('What will be better when the project is done?').fill('Everybody finds a file within a minute.');
    await frame.getByLabel('Main deliverable').fill('A searchable archive');
    const next = frame.getByRole('button', { name: 'Next' });
    await next.click();
    await frame.getByText('Please answer this.').waitFor();
    // What is missing has the focus.
    expect(await frame.locator(':focus').getAttribute('id')).toBe(await frame.getByLabel('Sponsor').getAttribute('id'));
    await page.keyboard.type('Ma');
    await frame.getByRole('option').first().click();
    await next.click();
    await frame.getByRole('radio', { name: 'We will do this' }).first().check();
    await frame.getByRole('button', { name: 'See the plan' }).click();
    const sentence = await frame.getByRole('heading', { name: /^The project .* with \d+ issues$/ }).textContent();
    return Number(/with (\d+) issues/.exec(sentence ?? '')?.[1]);
  }

  it('is asked for by a project manager, approved by the PMO with the plan in sight, made, and undone', async () => {
    const manager = await demo.open(templates, { role: 'Project manager' });
    const planned = await answerQuestions(manager, 'Atlas archive');
    expect(await seriousViolations(manager)).toEqual([]);
    expect(projects('AA')).toEqual([]);
    await appFrame(manager).getByRole('button', { name: 'Ask for approval' }).click();
    await dialog(manager).getByLabel('What the approver should know').fill('The office moves in May.');
    await dialog(manager).getByRole('button', { name: 'Ask for approval' }).click();
    await heading(manager, /^Atlas archive \(AA\) waits for approval/).waitFor();
    await demo.site.host.drainQueues();
    expect(projects('AA')).toEqual([]);

    const lead = await demo.open(templates);
    const frame = appFrame(lead);
    await frame.getByRole('heading', { name: 'One request waits for your approval' }).waitFor();
    await frame.getByRole('button', { name: 'Look at it' }).click();
    await frame.getByRole('button', { name: 'Open the run for Atlas archive' }).click();
    await frame.getByText('The office moves in May.', { exact: false }).waitFor();
    await frame.getByRole('treegrid', { name: 'What is created' }).waitFor();
    expect(await seriousViolations(lead)).toEqual([]);
    await frame.getByRole('button', { name: 'Approve' }).click();
    await dialog(lead).getByRole('button', { name: 'Approve' }).click();
    await heading(lead, /^Atlas archive \(AA\) is being created/).waitFor();
    await demo.site.host.drainQueues();
    await heading(lead, /^Atlas archive \(AA\) is ready/).waitFor();
    await heading(manager, /^Atlas archive \(AA\) is ready/).waitFor();
    // What was said of a lesson before there was a project is the project's answer now.
    await appFrame(manager).getByText('Your answer to one lesson was kept with the project.').waitFor({ state: 'attached' });
    expect(issuesOf('AA')).toHaveLength(planned);
    expect(await appFrame(manager).getByRole('region', { name: 'The next things to do' }).getByRole('listitem').count()).toBe(3);

    await frame.getByRole('button', { name: 'Undo' }).click();
    await dialog(lead).getByText(`${planned} issues`).waitFor();
    expect(await seriousViolations(lead)).toEqual([]);
    await dialog(lead)
      .getByRole('button', { name: /^Remove \d+ things$/ })
      .click();
    await heading(lead, /^Atlas archive \(AA\) is being undone/).waitFor();
    await demo.site.host.drainQueues();
    await heading(lead, /^Atlas archive \(AA\) was undone/).waitFor();
    expect(issuesOf('AA')).toEqual([]);
  });

  it('says when Jira stops a run, and resumes it without making anything twice', async () => {
    const page = await demo.open(templates);
    const frame = appFrame(page);
    const planned = await answerQuestions(page, 'Borealis archive');
    expect(
      switches({
        faults: [{ method: 'POST', path: '/rest/api/3/issue/bulk', kind: '503', every: 1, stage: 'before', retryAfterSeconds: 1 }],
      }),
    ).toEqual(expect.objectContaining({ ok: true }));
    await frame.getByRole('button', { name: 'Create project' }).click();
    await heading(page, /^Borealis archive \(BA\) is being created/).waitFor();
    await demo.site.host.drainQueues();
    await heading(page, /^Borealis archive \(BA\): Jira stopped it/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    switches({});
    await frame.getByRole('button', { name: 'Resume' }).click();
    await heading(page, /^Borealis archive \(BA\) is being created/).waitFor();
    await demo.site.host.drainQueues();
    await heading(page, /^Borealis archive \(BA\) is ready/).waitFor();
    expect(issuesOf('BA')).toHaveLength(planned);
    expect(new Set(issuesOf('BA').map(({ summary }) => summary)).size).toBeGreaterThan(planned / 2);
  });

  it('keeps what was typed in a closed tab, and says while typing what does not fit', async () => {
    const page = await demo.open(`${templates}?tab=create&template=p3express-small`);
    const frame = appFrame(page);
    await frame.getByLabel('Name of the project').fill('Cirrus');
    await frame.getByLabel('Key of the project').fill('1X');
    await frame.getByText('A key has 2 to 10 capitals and digits', { exact: false }).waitFor();
    await page.reload();
    await frame.getByText('Your answers from', { exact: false }).waitFor();
    expect(await frame.getByLabel('Name of the project').inputValue()).toBe('Cirrus');
    await frame.getByRole('button', { name: 'Start over' }).click();
    expect(await frame.getByLabel('Name of the project').inputValue()).toBe('');
  });

  it('opens from Jira’s command palette', async () => {
    const page = await demo.open('/jira/projects');
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.getByRole('menuitem', { name: 'Create project from template' }).click();
    await appFrame(page)
      .getByRole('button', { name: `Use the template ${smallProject}` })
      .click();
    await appFrame(page).getByLabel('Name of the project').waitFor();
  });

  it.each(['?template=pm2-project', '?tab=runs', '?tab=create', '?tab=create&template=pm2-project'])(
    'is accessible in the dark, narrow and in Dutch: %s',
    async (query) => {
      const page = await demo.open(templates + query, { theme: 'dark', locale: 'nl-NL', width: 320 });
      await appFrame(page).getByRole('heading', { level: 1 }).waitFor();
      await appFrame(page).getByRole('status', { name: 'Laden' }).waitFor({ state: 'detached' });
      expect(await seriousViolations(page)).toEqual([]);
      const frame = page.frames()[1];
      expect(await frame?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    },
  );
});
