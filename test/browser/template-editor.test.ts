import path from 'node:path';
import type { Page } from 'playwright-core';
import { stringify } from 'yaml';
import { ManualClock } from '../../local/clock';
import { seedIds } from '../../local/jira/site/seed-ids';
import { callPlumbline } from '../../local/site/set-up-plumbline';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import { withChromium } from './chromium';
import { seriousViolations } from './serious-violations';
import { appFrame, openSiteInBrowser, type SiteInBrowser } from './site-in-browser';

jest.setTimeout(120_000);

const templates = '/jira/apps/plumbline/templates';

/** A template as it was published first, and a year later. */
const first = {
  id: 'till-change',
  name: 'Change of tills',
  summary: 'A change in two steps.',
  project: { type: 'software' },
  components: [
    { id: 'data', name: 'Data', description: 'Tables and reports' },
    { id: 'people', name: 'People', description: 'Training' },
  ],
  issues: [
    { id: 'plan', type: 'Task', summary: 'Plan the change' },
    { id: 'close', type: 'Task', summary: 'Close the change', rule: { keep: 'exists', why: 'A change ends with its lessons' } },
  ],
};
const second = {
  ...first,
  questions: [{ id: 'reviewer', label: 'Who reviews?', type: 'text' }],
  components: [
    { id: 'data', name: 'Data', description: 'Tables, reports and their owners' },
    { id: 'people', name: 'People', description: 'Training and support' },
    { id: 'security', name: 'Security' },
  ],
  issues: [{ id: 'plan', type: 'Task', summary: 'Plan the change with {{reviewer}}' }, ...first.issues.slice(1)],
};

withChromium('templates written, projects compared with them and brought up to date, in a browser')('the Templates page', () => {
  let demo: SiteInBrowser;
  let projectId: number;
  let otherId: number;

  beforeAll(async () => {
    demo = await openSiteInBrowser({ asOf: Date.parse('2026-03-31T09:00:00Z') });
    const draftVersion = await publish(first, 0);
    projectId = await provision('New till', 'TILL');
    otherId = await provision('Old till', 'OLDT');
    await byHand('POST', `/rest/api/3/project/TILL/role/${seedIds.roles.administrator}`, { user: [person('siteAdmin')] });
    await byHand('PUT', `/rest/api/3/component/${componentOf('People').id}`, { description: 'Training, by the team' });
    await byHand('DELETE', `/rest/api/3/issue/${issues().find(({ summary }) => summary === 'Close the change')?.id}`);
    await byHand('POST', '/rest/api/3/component', { name: 'Party', project: 'TILL' });
    await publish(second, draftVersion);
    await later(86_400);
    await demo.site.host.runSchedule('daily');
    await demo.site.host.drainQueues();
  }, 240_000);
  afterAll(() => demo?.stop());
  afterEach(async () => {
    expect(await demo.closeAll()).toEqual([]);
  });

  const person = (role: string) => demo.site.notes.people.find((candidate) => candidate.role === role)?.accountId ?? '';
  const call = async <M extends RpcMethod>(method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> =>
    rpcContracts[method].response.parse(await callPlumbline(demo.site, person('pmoLead'), method, request)) as RpcResponse<M>;
  const issues = () => [...demo.site.jira.state.all('issues')].filter((issue) => Number(issue.projectId) === projectId);
  const components = () => [...demo.site.jira.state.all('components')].filter((one) => Number(one.projectId) === projectId);
  const componentOf = (name: string) => {
    const found = components().find((component) => component.name === name);
    if (!found) throw new Error(`There is no component ${name}.`);
    return found;
  };

  async function publish(blueprint: object, draftVersion: number): Promise<number> {
    const saved = await call('templates.saveDraft', {
      text: stringify(blueprint),
      format: 'yaml',
      draftVersion,
      audience: { groups: [], accountIds: [] },
      ownerAccountId: null,
      language: 'en',
    });
    const published = await call('templates.publish', {
      templateId: first.id,
      draftVersion: saved.draftVersion,
      note: 'For the browser',
      language: 'en',
    });
    return published.draftVersion;
  }

  /** Lets time pass: what people may see is asked again, and projects are collected and compared. */
  async function later(seconds: number): Promise<void> {
    const { clock, host } = demo.site;
    if (!(clock instanceof ManualClock)) throw new Error('the clock does not stand still');
    clock.advance(seconds * 1000);
    await host.runSchedule('sweep');
    await host.drainQueues();
  }

  async function provision(name: string, key: string): Promise<number> {
    const answers = { name, key, start: '2026-04-06' };
    const chosen = { templateId: first.id, version: null, answers, projectId: null, language: 'en' as const };
    const { plan } = await call('provision.plan', chosen);
    const { run } = await call('provision.start', { ...chosen, digest: plan.digest, note: '' });
    await demo.site.host.drainQueues();
    const done = await call('provision.getRun', { runId: run.id, withPlan: false });
    await later(600);
    if (done.run.projectId === null) throw new Error(done.run.problem);
    return done.run.projectId;
  }

  /** What an administrator of the project does in Jira. */
  async function byHand(method: string, path: string, body: object | null = null): Promise<void> {
    const answer = await demo.site.product.handle({
      method,
      path,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      principal: { kind: 'browser', accountId: person('siteAdmin') },
    });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status}`);
  }

  /** Where somebody wants to look at the screens: `PLUMBLINE_PICTURES` names a folder. */
  const picture = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.PLUMBLINE_PICTURES;
    if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  };
  const dialog = (page: Page) => appFrame(page).getByRole('dialog');

  it('names an error with its line while a template is typed, shows what it makes, and publishes it', async () => {
    const page = await demo.open(templates);
    const frame = appFrame(page);
    await frame.getByRole('button', { name: 'New template' }).click();
    await frame.getByRole('button', { name: 'Begin: With a small example' }).click();
    const text = frame.getByLabel('The template as YAML');
    await frame.getByText('No errors. It can be published.').waitFor();
    const good = (await text.inputValue()).replace('id: my-template', 'id: office-move').replace('"New template"', 'Office move');
    const wrong = good.replace('start+10wd', 'begin+10wd');
    const line = wrong.split('\n').findIndex((one) => one.includes('begin+10wd')) + 1;
    await text.fill(wrong);
    await frame.getByRole('button', { name: `Error Line ${line} · stages[0].due` }).click();
    expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(
      '    due: begin+10wd',
    );
    expect(await frame.locator(':focus').getAttribute('id')).toBe(await text.getAttribute('id'));
    expect(await seriousViolations(page)).toEqual([]);
    // What was typed is there again after the tab was closed.
    await page.reload();
    await frame.getByRole('button', { name: 'Continue with them' }).click();
    expect(await text.inputValue()).toBe(wrong);
    await text.fill(good);
    await frame.getByText('No errors. It can be published.').waitFor();
    await frame.getByRole('treegrid', { name: 'What is created' }).getByText('Write the plan').waitFor();
    await text.press('Control+s');
    await frame.getByText('Draft saved').waitFor();
    await frame.getByRole('button', { name: 'Publish' }).click();
    await dialog(page).getByLabel('What is new in it').fill('First edition');
    await dialog(page).getByRole('button', { name: 'Publish' }).click();
    await frame.getByText('As published in version 1').waitFor();
    const { templates: cards } = await call('templates.list', { language: 'en' });
    expect(cards.find(({ id }) => id === 'office-move')).toMatchObject({ version: 1, state: 'published', stages: ['Prepare', 'Deliver'] });
  });

  it('says by name for whom a template is', async () => {
    const page = await demo.open(`${templates}?tab=editor&template=office-move`);
    const frame = appFrame(page);
    const whom = frame.getByRole('region', { name: 'For whom' });
    const { displayName, accountId } = demo.site.notes.people.find(({ role }) => role === 'projectManager') ?? {
      displayName: '',
      accountId: '',
    };
    await whom.getByLabel('People who may use it').fill(displayName.slice(0, 5));
    await frame.getByRole('option', { name: displayName }).click();
    await whom.getByText('One person is named').waitFor();
    await whom.getByRole('listitem').getByText(displayName).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await whom.getByRole('listitem').scrollIntoViewIfNeeded();
    await picture(page, 'audience');
    await frame.getByRole('button', { name: 'Save draft' }).click();
    await frame.getByText('Draft saved').waitFor();
    const saved = async () => (await call('templates.list', { language: 'en' })).templates.find(({ id }) => id === 'office-move')?.audience;
    expect(await saved()).toEqual({ groups: [], accountIds: [accountId] });
    await whom.getByRole('button', { name: `Remove ${displayName}` }).click();
    // The button is gone; the search has the focus.
    expect(await frame.locator(':focus').getAttribute('id')).toBe(await whom.getByLabel('People who may use it').getAttribute('id'));
    await frame.getByRole('button', { name: 'Save draft' }).click();
    await frame.getByText('Draft saved').waitFor();
    expect(await saved()).toEqual({ groups: [], accountIds: [] });
    const { entries } = await call('auditLog.list', { language: 'en', after: null, limit: 10 });
    expect(entries.map(({ text }) => text)).toContain('Published version 1 of the template “Office move”');
  });

  it('shows gates and versions of a plan on its scale of time', async () => {
    const page = await demo.open(`${templates}?tab=editor&template=pm2-project`);
    const frame = appFrame(page);
    await frame.getByRole('tab', { name: 'Calendar' }).click();
    const milestones = frame.getByRole('list', { name: 'Milestones' });
    const marks = milestones.getByRole('button');
    const names = await marks.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    expect(names.filter((name) => name.startsWith('Gate: '))).toHaveLength(4);
    expect(names.filter((name) => name.startsWith('Version: '))).toHaveLength(4);
    // No mark covers another.
    const boxes = await marks.evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()));
    const covers = boxes.filter((one, at) =>
      boxes.some(
        (other, index) => index > at && Math.abs(one.x - other.x) < one.width - 0.5 && Math.abs(one.y - other.y) < one.height - 0.5,
      ),
    );
    expect(covers).toEqual([]);
    await marks.first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await frame.locator(':focus').getAttribute('aria-label')).toBe(names[1]);
    await page.keyboard.press('End');
    await frame.getByText(names.at(-1) ?? '', { exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'calendar');

    const narrow = await demo.open(`${templates}?tab=editor&template=pm2-project`, { theme: 'dark', locale: 'nl-NL', width: 320 });
    await appFrame(narrow).getByRole('tab', { name: 'Kalender' }).click();
    await appFrame(narrow).getByRole('list', { name: 'Mijlpalen' }).getByRole('button').first().click();
    expect(await seriousViolations(narrow)).toEqual([]);
    const frameOf = narrow.frames()[1];
    expect(await frameOf?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await picture(narrow, 'calendar-narrow');
  });

  it('asks before it saves over what somebody else saved', async () => {
    const page = await demo.open(`${templates}?tab=editor&template=${first.id}`);
    const frame = appFrame(page);
    const text = frame.getByLabel('The template as YAML');
    const mine = (await text.inputValue()).replace('A change in two steps.', 'A change, step by step.');
    const opened = await call('templates.get', { templateId: first.id, version: null, format: 'yaml', language: 'en' });
    await call('templates.saveDraft', {
      text: opened.text.replace('A change in two steps.', 'Two steps.'),
      format: 'yaml',
      draftVersion: opened.draftVersion,
      audience: { groups: [], accountIds: [] },
      ownerAccountId: null,
      language: 'en',
    });
    await text.fill(mine);
    await frame.getByRole('button', { name: 'Save draft' }).click();
    await frame.getByRole('heading', { name: 'Somebody else saved this template' }).waitFor();
    expect(await text.inputValue()).toBe(mine);
    await frame.getByRole('button', { name: 'Keep my text, save over theirs' }).click();
    await frame.getByText('Draft saved').waitFor();
    await frame.getByText('Versions and use').click();
    await frame.getByLabel('From').selectOption('1');
    await frame.getByRole('button', { name: 'Compare' }).click();
    await frame.getByRole('cell', { name: 'Tables, reports and their owners' }).waitFor();
  });

  it('makes a template of a project, and says what it left out', async () => {
    const page = await demo.open(`${templates}?tab=editor`);
    const frame = appFrame(page);
    await frame.getByRole('button', { name: 'Begin: From a project' }).click();
    await dialog(page).getByRole('combobox', { name: 'Project' }).fill('New till');
    await dialog(page).getByRole('option', { name: 'New till (TILL)' }).click();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Make the template' }).click();
    await frame.getByRole('heading', { name: 'What was left out' }).waitFor();
    expect(await frame.getByLabel('The template as YAML').inputValue()).toContain('Plan the change');
  });

  it('makes a template of a CSV file, and says which column it has no place for', async () => {
    const page = await demo.open(`${templates}?tab=editor`);
    const frame = appFrame(page);
    await frame.getByRole('button', { name: 'Begin: From a CSV file' }).click();
    const buffer = Buffer.from('Summary,Issue Type,Mood\nOrder the boxes,Task,glad\n');
    await dialog(page).getByLabel('CSV file').setInputFiles({ name: 'Office move.csv', mimeType: 'text/csv', buffer });
    await dialog(page).getByRole('button', { name: 'Make the template' }).click();
    await frame.getByText('Columns that a template has no place for: Mood').waitFor();
    expect(await frame.getByLabel('The template as YAML').inputValue()).toContain('Order the boxes');
  });

  it('starts a template from another one, and says what it inherits and overrides', async () => {
    const page = await demo.open(`${templates}?tab=editor`);
    const frame = appFrame(page);
    await frame.getByRole('button', { name: 'Begin: From another template' }).click();
    await dialog(page).getByLabel('Template to start from').selectOption(first.id);
    await dialog(page).getByLabel('Name', { exact: true }).fill('Change of scales');
    await dialog(page).getByRole('button', { name: 'Make the template' }).click();
    await frame.getByText('This template starts from Change of tills.').waitFor();
    const text = frame.getByLabel('The template as YAML');
    await text.fill(`${await text.inputValue()}\ncomponents:\n  - id: data\n    name: Measured data\n`);
    await frame.getByText('One part overridden').click();
    await frame.getByText('component/data').waitFor();
  });

  it('shows where a project deviates, waives a deviation, and brings the project half up to date', async () => {
    const page = await demo.open(`${templates}?tab=drift`);
    const frame = appFrame(page);
    await frame.getByRole('region', { name: 'Projects and their deviations' }).getByRole('button', { name: 'New till' }).waitFor();
    await frame.getByRole('button', { name: 'Check all now' }).click();
    await frame.getByText('0 of 2 projects are compared.').waitFor();
    expect(await frame.getByRole('button', { name: 'Check all now' }).isDisabled()).toBe(true);
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'checking');
    await demo.site.host.drainQueues();
    await frame.getByText('All 2 projects were compared just now.').waitFor();
    await picture(page, 'checked');
    await frame.getByRole('region', { name: 'Projects and their deviations' }).getByRole('button', { name: 'New till' }).click();
    await frame.getByRole('heading', { name: 'New till against Change of tills' }).waitFor();
    await frame.getByText('A change ends with its lessons', { exact: false }).waitFor();
    await frame.getByRole('button', { name: 'Waive Party' }).click();
    await dialog(page).getByLabel('Why the project keeps it').fill('The team celebrates every release.');
    expect(await seriousViolations(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Waive' }).click();
    await frame.getByText('3 deviations, 1 waived', { exact: false }).waitFor();

    await frame.getByRole('button', { name: 'All projects' }).click();
    await frame.getByLabel('Choose New till').check();
    await frame.getByLabel('Choose Old till').check();
    await frame.getByRole('button', { name: 'Bring up to date' }).click();
    await frame.getByLabel('Who reviews?').fill('the board');
    await frame.getByRole('button', { name: 'Go on' }).click();
    await frame.getByRole('heading', { name: 'Bring New till from version 1 to version 2' }).waitFor();
    const choice = (title: string) => frame.getByRole('group', { name: `What happens with ${title}` });
    expect(await choice('People').getByRole('radio', { name: 'Keep the project’s' }).isChecked()).toBe(true);
    expect(await choice('Data').getByRole('radio', { name: 'Take the template’s' }).isChecked()).toBe(true);
    await choice('Security').getByRole('radio', { name: 'Leave it out' }).check();
    await frame.getByLabel('Why the project keeps what is rejected').fill('Agreed with the team');
    expect(await seriousViolations(page)).toEqual([]);
    await frame.getByRole('button', { name: 'See the plan' }).click();
    await frame.getByRole('heading', { name: 'New till (TILL): 2 changes' }).waitFor();
    // Fields go by the names people know, and nothing is said of bulks where there are none.
    await frame.getByRole('button', { name: 'Open all' }).click();
    await frame.getByText('Description: Tables and reports → Tables, reports and their owners').waitFor();
    await frame.getByText('Summary: Plan the change → Plan the change with the board').waitFor();
    expect(await frame.getByText('bulk size').count()).toBe(0);
    await picture(page, 'upgrade-plan');
    await frame.getByRole('button', { name: 'Start', exact: true }).click();
    await frame.getByRole('heading', { name: 'The change of New till has started' }).waitFor();
    await frame.getByRole('heading', { name: 'Bring Old till from version 1 to version 2' }).waitFor();
    await demo.site.host.drainQueues();
    await frame.getByRole('button', { name: 'Watch it under Runs' }).click();
    await frame.getByRole('heading', { level: 2, name: /^New till \(TILL\)/ }).waitFor();
    expect(
      components()
        .map(({ name, description }) => `${name}: ${description ?? ''}`)
        .sort(),
    ).toEqual(['Data: Tables, reports and their owners', 'Party: ', 'People: Training, by the team']);
    expect(issues().map(({ summary }) => summary)).toEqual(['Plan the change with the board']);

    const project = await demo.open('/jira/projects/TILL/apps/plumbline-project');
    await appFrame(project).getByText('Change of tills, version 2', { exact: false }).waitFor();
    await appFrame(project).getByRole('button', { name: 'See deviations' }).click();
    await appFrame(project).getByRole('heading', { name: 'New till against Change of tills' }).waitFor();
  });

  it.each(['?tab=editor', '?tab=editor&template=pm2-project', '?tab=drift', 'project', 'upgrade'])(
    'is accessible in the dark, narrow and in Dutch: %s',
    async (query) => {
      const asked = { project: `?tab=drift&of=${projectId}`, upgrade: `?tab=drift&of=${projectId}&bring=${projectId}.${otherId}` };
      const at = query === 'project' || query === 'upgrade' ? asked[query] : query;
      const page = await demo.open(templates + at, { theme: 'dark', locale: 'nl-NL', width: 320 });
      await appFrame(page).getByRole('heading', { level: 1 }).waitFor();
      await appFrame(page).getByRole('heading', { level: 2 }).first().or(appFrame(page).getByRole('table').first()).first().waitFor();
      await appFrame(page).getByRole('status', { name: 'Laden' }).waitFor({ state: 'detached' });
      expect(await seriousViolations(page)).toEqual([]);
      const frame = page.frames()[1];
      await picture(page, `narrow-${query.replaceAll(/\W+/g, '-')}`);
      expect(await frame?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    },
  );
});
