import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { callPlumbline, leadOf } from '../../local/site/set-up-plumbline';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import { withChromium } from './chromium';
import {
  captureRetrospective,
  collectLessons,
  type LessonWalk,
  lookAtNarrowForms,
  subscribeToTopics,
  writeWholeLesson,
} from './lesson-writing-walk';
import { seriousViolations } from './serious-violations';
import { appFrame, openSiteInBrowser, type SiteInBrowser } from './site-in-browser';

jest.setTimeout(120_000);

/** Real lessons, which stay where they are. */
const real = path.resolve(__dirname, '../../../shared/data/retrieval/nasa-llis-250.jsonl');
const hasReal = existsSync(real);
if (!hasReal) console.warn('Left out: importing real lessons. ../shared/data/retrieval is not here.');

const title = 'The lift was booked for another company on our moving day';
const words = {
  event:
    'The goods lift was expected to be ours. On the day it had been booked by the tenant above us, and forty crates stood in the hall.',
  lesson: 'A shared lift belongs to whoever booked it first, and the landlord does not tell.',
  recommendation: 'Book the goods lift in writing with the landlord four weeks ahead and confirm it the week before.',
};

/** A lesson from the issue where it was learned to the rule that it changed. */
withChromium('lessons')('lessons', () => {
  let demo: SiteInBrowser;

  beforeAll(async () => {
    demo = await openSiteInBrowser();
  }, 180_000);
  afterAll(() => demo?.stop());
  afterEach(async () => expect(await demo.closeAll()).toEqual([]));

  const accountOf = (role: string) => demo.site.notes.people.find((person) => person.role === role)?.accountId ?? '';
  const ask = async <M extends RpcMethod>(accountId: string, method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> =>
    rpcContracts[method].response.parse(await callPlumbline(demo.site, accountId, method, request)) as RpcResponse<M>;
  const lessonNamed = async (name: string) => {
    const found = await ask(leadOf(demo.site), 'lessons.search', {
      text: name,
      facets: { states: ['draft', 'inReview', 'published'] },
      limit: 5,
      language: 'en',
    });
    return found.hits.find((hit) => hit.title.text === name);
  };

  /** An issue of a project that the project manager leads. */
  function issueOfTheirs() {
    const { state } = demo.site.jira;
    const project = [...state.all('projects')].find(
      ({ leadAccountId, archivedAt }) => leadAccountId === accountOf('projectManager') && archivedAt === undefined,
    );
    const issue = [...state.all('issues')].find(
      ({ projectId, securityLevelId }) => projectId === project?.id && securityLevelId === undefined,
    );
    if (!project || !issue) throw new Error('The demo company’s project manager leads a project with issues.');
    return { project, issue };
  }

  /** Where somebody wants to look at the screens: `PLUMBLINE_PICTURES` names a folder. */
  const picture = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.PLUMBLINE_PICTURES;
    if (folder !== undefined) await page.screenshot({ path: path.join(folder, `lessons-${name}.png`), fullPage: true });
  };

  const lessonsPage = async (role: string, query = '', look: Parameters<SiteInBrowser['open']>[1] = {}): Promise<Page> => {
    const page = await demo.open(`/jira/apps/plumbline/lessons${query}`, { role, ...look });
    await appFrame(page).getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
    return page;
  };

  test('a lesson is captured from an issue with what the issue says, and goes to review', async () => {
    const { issue } = issueOfTheirs();
    const page = await demo.open(`/browse/${issue.key}`, { role: 'Project manager' });
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByText('Capture a lesson').click();
    const form = page.frameLocator('iframe[title="Capture a lesson"]').getByRole('dialog', { name: 'Capture a lesson' });
    await form.getByLabel('Title').waitFor({ timeout: 60_000 });
    expect(await form.getByLabel('What happened').inputValue()).toContain(issue.key);
    await form.getByLabel('Title').fill(title);
    await form.getByLabel('What happened').fill(words.event);
    await form.getByLabel('What we learned').fill(words.lesson);
    await form.getByLabel('What to do next time').fill(words.recommendation);
    await form.getByLabel('Topics').fill('office move, landlord');
    await form.getByLabel('Planning').check();
    expect(await seriousViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Send to review' }).click();
    await form.waitFor({ state: 'detached' });
    expect(await lessonNamed(title)).toMatchObject({ state: 'inReview' });
  });

  test('somebody else reviews and publishes it', async () => {
    const page = await lessonsPage('PMO lead', '?tab=review');
    const app = appFrame(page);
    await app.getByRole('button', { name: title }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'review');
    await app.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'Review', exact: true }).click();
    const dialog = app.getByRole('dialog', { name: 'Review of a lesson' });
    for (const question of [/^significant/, /^valid/, /^applicable/]) await dialog.getByLabel(question).check();
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await lessonNamed(title)).toMatchObject({ state: 'published' });
  });

  test('it is offered on a new issue that looks like it, with why, and answered there', async () => {
    const { project } = issueOfTheirs();
    const created = await demo.site.product.handle({
      method: 'POST',
      path: '/rest/api/3/issue',
      headers: { 'content-type': 'application/json' },
      principal: { kind: 'browser', accountId: accountOf('projectManager') },
      body: JSON.stringify({
        fields: {
          project: { id: String(project.id) },
          issuetype: { name: 'Task' },
          summary: 'Goods lift for moving the crates: ask the landlord',
        },
      }),
    });
    const { key } = JSON.parse(created.body) as { key: string };
    const page = await demo.open(`/browse/${key}`, { role: 'Project manager' });
    const panel = page.locator('.context-panel').frameLocator('iframe');
    await panel.getByText(title).waitFor({ timeout: 60_000 });
    await panel
      .getByText(/^Because it says/)
      .first()
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'issue');
    await panel.getByRole('button', { name: 'Applied' }).first().click();
    await panel.getByText('Noted for the project.', { exact: false }).first().waitFor();
  });

  test('it is found while typing, and asks for a change of a rule that the PMO makes', async () => {
    const page = await lessonsPage('PMO lead');
    const app = appFrame(page);
    await app.getByRole('textbox', { name: 'Search lessons' }).fill('goods lift landl');
    await app.getByRole('button', { name: title }).click();
    await app.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await app.getByRole('button', { name: 'Ask for a change' }).click();
    const dialog = app.getByRole('dialog', { name: 'Ask for a change' });
    await dialog.getByLabel('Which one').fill('required-documents-are-present');
    await dialog.getByLabel('Change', { exact: true }).fill('The landlord’s confirmation is a document of every move.');
    await dialog.getByRole('button', { name: 'Ask for a change' }).click();
    await dialog.waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Decide' }).click();
    const decide = app.getByRole('dialog', { name: 'Decide' });
    await decide.getByLabel('Done').check();
    await decide.getByLabel('What was changed').fill('Version 2 of the move template asks for it.');
    await decide.getByRole('button', { name: 'Save' }).click();
    await decide.waitFor({ state: 'detached' });
    await app.getByText('Version 2 of the move template asks for it.', { exact: true }).waitFor();
    const behind = await ask(leadOf(demo.site), 'lessons.behind', {
      target: { kind: 'rule', id: 'required-documents-are-present' },
      language: 'en',
    });
    expect(behind.lessons.map((lesson) => lesson.title)).toContain(title);
  });

  test('the project answers lessons at its gate', async () => {
    const { project } = issueOfTheirs();
    const page = await demo.open(`/jira/projects/${project.key}/apps/plumbline-project`, { role: 'Project manager' });
    const lessons = appFrame(page).getByRole('region', { name: 'Lessons' });
    await lessons.getByText(/lessons? to answer/).waitFor({ timeout: 60_000 });
    await lessons.getByRole('button', { name: 'Does not apply' }).first().click();
    await lessons.getByLabel('Why does it not apply?').fill('We move within the building.');
    await lessons.getByRole('button', { name: 'Save the answer' }).click();
    await lessons.getByText(/Answered: [1-9]/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the PMO sees which lessons help; narrow, in Dutch and in the dark it fits', async () => {
    const page = await lessonsPage('PMO lead', '?tab=insight', { locale: 'nl-NL', theme: 'dark', width: 360 });
    const app = appFrame(page);
    await app.getByText(/Lessen zijn \d+ keer toegepast/).waitFor();
    await app.getByRole('button', { name: title }).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the PMO subscribes, collects, writes a lesson whole, and captures a retrospective at once', async () => {
    const { issue, project } = issueOfTheirs();
    const accountId = leadOf(demo.site);
    const walkOn = (page: Page): LessonWalk => ({
      page,
      app: appFrame(page),
      accountId,
      ask: (method, request) => ask(accountId, method, request),
      picture,
    });
    const lessons = walkOn(await lessonsPage('PMO lead'));
    await subscribeToTopics(lessons);
    await collectLessons(lessons, title);
    await writeWholeLesson(lessons, issue.key);
    const ofProject = await demo.open(`/jira/projects/${project.key}/apps/plumbline-project`, { role: 'PMO lead' });
    await captureRetrospective(walkOn(ofProject), Number(project.id));
    await lookAtNarrowForms(walkOn(await lessonsPage('PMO lead', '', { locale: 'nl-NL', theme: 'dark', width: 320 })));
  }, 240_000);

  (hasReal ? test : test.skip)('real lessons are previewed, imported, found, and offered on an issue like them', async () => {
    const page = await lessonsPage('PMO lead');
    const app = appFrame(page);
    await app.getByRole('button', { name: 'Import' }).click();
    const dialog = app.getByRole('dialog', { name: 'Import' });
    await dialog.getByLabel('File').setInputFiles(real);
    await dialog.getByText('250 lessons in the file, 0 of them here already.').waitFor({ timeout: 60_000 });
    expect(await dialog.getByLabel('What happened').inputValue()).toBe('Driving Event');
    expect(await dialog.getByLabel('Recommendation').inputValue()).toBe('Recommendation(s)');
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'import');
    await dialog.getByRole('button', { name: 'Import 250 lessons' }).click();
    await dialog.getByText('250 lessons imported; 0 were here already.').waitFor({ timeout: 90_000 });
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await app.getByRole('textbox', { name: 'Search lessons' }).fill('tethered tools at height');
    const found = app.getByRole('list', { name: 'Lessons found' }).getByRole('listitem');
    await found
      .first()
      .getByText(/tether/i)
      .first()
      .waitFor({ timeout: 30_000 });
    await picture(page, 'found');

    const { project } = issueOfTheirs();
    const created = await demo.site.product.handle({
      method: 'POST',
      path: '/rest/api/3/issue',
      headers: { 'content-type': 'application/json' },
      principal: { kind: 'browser', accountId: accountOf('projectManager') },
      body: JSON.stringify({
        fields: {
          project: { id: String(project.id) },
          issuetype: { name: 'Task' },
          summary: 'A clamp fell from a beam: tools of the repair crew were not tethered',
        },
      }),
    });
    const { key } = JSON.parse(created.body) as { key: string };
    const issue = await demo.open(`/browse/${key}`, { role: 'Project manager' });
    const panel = issue.locator('.context-panel').frameLocator('iframe');
    await panel.getByText('Lessons that fit this issue').waitFor({ timeout: 60_000 });
    await panel
      .getByText(/^Because it says .*tether/)
      .first()
      .waitFor();
    await picture(issue, 'offered');
  });
});
