import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { callPlumbline, leadOf } from '../../local/site/set-up-plumbline';
import { lessonCollection } from '../../src/contracts/lessons/lesson-contracts';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import { appFrame, openSiteInBrowser, type SiteInBrowser, seriousViolations, withChromium } from './site-in-browser';

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

  /** Passes a page's calls on, and takes the title of a row out of the first that saves several lessons. */
  const withoutTitleOfRow = (number: number) => {
    let isDone = false;
    return async (route: Route): Promise<void> => {
      const call = route.request().postDataJSON();
      if (isDone || call.payload?.functionKey !== 'lessons.saveMany') return route.continue();
      isDone = true;
      call.payload.payload.lessons[number - 1].content.title = '';
      await route.continue({ postData: JSON.stringify(call) });
    };
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
    const lead = leadOf(demo.site);
    const { issue, project } = issueOfTheirs();
    const page = await lessonsPage('PMO lead');
    const app = appFrame(page);
    const start = () => ask(lead, 'lessons.getStart', { language: 'en' });

    const mail = app.getByRole('region', { name: 'Weekly mail about new lessons' });
    await mail.getByText('No topic chosen: you get no mail.').waitFor({ timeout: 60_000 });
    await mail.getByRole('button', { name: 'Topics for the mail' }).click();
    const choice = mail.getByRole('checkbox').first();
    await choice.check();
    await mail.getByText(/^✓ Saved\. You get a mail about/).waitFor();
    await picture(page, 'weekly-mail');
    await page.keyboard.press('Escape');
    await mail.getByLabel('Another topic').fill('lifts and stairs');
    await mail.getByLabel('Another topic').press('Enter');
    await mail.getByText(/^✓ Saved\..* and lifts and stairs\.$/).waitFor();
    expect((await start()).subscribed).toEqual([expect.any(String), 'lifts and stairs']);
    await mail.getByRole('button', { name: 'Stop the mail' }).click();
    await mail.getByText(/^✓ Saved\. No topic chosen/).waitFor();
    expect((await start()).subscribed).toEqual([]);

    const collections = app.getByRole('region', { name: 'Collections and reading lists' });
    await collections.getByRole('button', { name: 'New collection' }).click();
    const making = app.getByRole('dialog', { name: 'New collection' });
    await making.getByRole('button', { name: 'Save' }).click();
    await making.getByText('Give the collection a name.').waitFor();
    await making.getByLabel('Name').fill('Moving an office');
    await making.getByLabel('Find lessons to add').fill('goods lift landlord');
    await making.getByRole('button', { name: `Add “${title}”` }).click();
    await making.getByLabel('Find lessons to add').fill('risk');
    const others = making.getByRole('list', { name: 'Lessons to add' }).getByRole('button', { name: /^Add “/ });
    await others.first().click();
    const order = making.getByRole('list', { name: 'Lessons in reading order' }).getByRole('listitem');
    await order.nth(1).waitFor();
    await making.getByRole('button', { name: `Move “${title}” down` }).press('Enter');
    await making.getByText(`“${title}” is number 2 of 2 now.`).waitFor();
    expect(await order.nth(1).textContent()).toContain(title);
    await picture(page, 'collection');
    await making.getByRole('button', { name: 'Save' }).click();
    await making.waitFor({ state: 'detached' });
    const change = collections.getByRole('button', { name: 'Change “Moving an office”' });
    await change.click();
    const changing = app.getByRole('dialog', { name: 'Change the collection' });
    const made = (await start()).collections.find(({ name }) => name === 'Moving an office');
    expect(made).toMatchObject({ shipped: false, lessonIds: [expect.any(String), expect.any(String)] });
    const ofAnother = lessonCollection
      .omit({ shipped: true })
      .strip()
      .parse({ ...made, description: 'Read it a month ahead.' });
    await ask(lead, 'lessons.saveCollection', { collection: ofAnother });
    await changing.getByLabel('Name').fill('Moving to another office');
    await changing.getByRole('button', { name: 'Save' }).click();
    await changing.getByText('Somebody else changed this collection').waitFor();
    await picture(page, 'collection-conflict');
    await changing.getByRole('button', { name: 'Load the present version' }).click();
    await changing.getByText(/^The present version is loaded/).waitFor();
    expect(await changing.getByLabel('Description').inputValue()).toBe('Read it a month ahead.');
    await changing.getByRole('button', { name: 'Save' }).click();
    await changing.waitFor({ state: 'detached' });
    await collections.getByRole('button', { name: 'Delete “Moving to another office”' }).click();
    const deleting = app.getByRole('dialog', { name: 'Delete “Moving to another office”' });
    await picture(page, 'collection-delete');
    await deleting.getByRole('button', { name: 'Delete' }).click();
    await deleting.waitFor({ state: 'detached' });
    await collections.getByRole('button', { name: 'Moving to another office' }).first().waitFor({ state: 'detached' });
    await collections.getByRole('button', { name: 'New collection' }).waitFor();

    await app.getByRole('region', { name: 'New', exact: true }).getByRole('button', { name: title }).click();
    await app.getByRole('button', { name: 'Add to a collection' }).click();
    const adding = app.getByRole('dialog', { name: 'Add to a collection' });
    await adding.getByLabel('Name').fill('Before a move');
    await adding.getByRole('button', { name: 'Add the lesson' }).click();
    await adding.waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Lessons', exact: true }).click();
    await collections.getByRole('button', { name: 'Change “Before a move”' }).waitFor();

    await app.getByRole('button', { name: 'Write a lesson' }).click();
    const form = app.getByRole('dialog', { name: 'Write a lesson' });
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Give the lesson a title.').waitFor();
    await form.getByText('Before it can be reviewed it needs: what happened, what we learned, what to do, a topic, a phase.').waitFor();
    await form.getByLabel('Title').fill('Badges of the new office came after the people');
    await form.getByLabel('What was expected?').fill('Badges on the first day.');
    await form.getByLabel('What happened instead?').fill('The reception wrote sixty visitor passes.');
    await form.getByLabel('Why?').fill('Photographs were asked for in the week of the move.');
    await form.getByLabel('What did we learn?').fill('Badges need photographs, and photographs need weeks.');
    await form.getByLabel('What should others do next time?').fill('Ask for photographs six weeks ahead.');
    await form.getByLabel('Topics').fill('office move');
    await form.getByLabel('Planning').check();
    await form.getByLabel('people (for the worse)').check();
    await form.getByLabel('Issue', { exact: true }).fill('no key');
    await form.getByLabel('Issue', { exact: true }).press('Enter');
    await form.getByText('This is not the key of an issue.', { exact: false }).waitFor();
    await form.getByLabel('Issue', { exact: true }).fill(issue.key);
    await form.getByLabel('Issue', { exact: true }).press('Enter');
    await form.getByRole('listitem').filter({ hasText: issue.key }).waitFor();
    await form.getByLabel('Day of the event').fill('2026-03-02');
    await form.getByLabel('Those who see its portfolio').check();
    await form.getByLabel('Portfolio or programme').selectOption({ index: 1 });
    await form.getByLabel('Send it to review when it is saved').check();
    await picture(page, 'form');
    await form.getByRole('button', { name: 'Save' }).click();
    await app.getByRole('heading', { level: 1, name: 'Badges of the new office came after the people' }).waitFor();
    await app.getByRole('button', { name: new RegExp(`^${issue.key} `) }).waitFor();
    await picture(page, 'written');
    const written = await lessonNamed('Badges of the new office came after the people');
    expect((await ask(lead, 'lessons.get', { lessonId: written?.id ?? '', language: 'en' })).lesson).toMatchObject({
      state: 'inReview',
      ownerAccountId: lead,
      visibility: { kind: 'portfolio' },
      impacts: [{ on: 'people', effect: 'negative' }],
      event:
        'What was expected: Badges on the first day.\n\nWhat happened: The reception wrote sixty visitor passes.\n\nWhy: Photographs were asked for in the week of the move.',
    });

    const projectPage = await demo.open(`/jira/projects/${project.key}/apps/plumbline-project`, { role: 'PMO lead' });
    const frame = appFrame(projectPage);
    await frame.getByRole('button', { name: 'Several lessons at once' }).click({ timeout: 60_000 });
    const several = () => frame.getByRole('dialog', { name: 'Several lessons at once' });
    const row = (number: number) => several().getByRole('group', { name: `Lesson ${number}`, exact: true });
    await row(1).getByLabel('What we learned').fill('Plants are nobody’s until they are on a list.');
    await row(2).getByLabel('What happened').fill('The kitchen had no water for two days.');
    await row(3).getByRole('button', { name: 'Remove lesson 3' }).press('Enter');
    await several().getByRole('button', { name: 'Add a lesson' }).press('Enter');
    await projectPage.keyboard.type('Parking places were given twice.');
    expect(await row(3).getByLabel('What happened').inputValue()).toBe('Parking places were given twice.');
    await several().getByRole('button', { name: 'Cancel' }).click();
    await frame.getByRole('button', { name: 'Several lessons at once' }).click();
    await several().getByRole('button', { name: 'Continue with them' }).click();
    await several().getByLabel('Send those that are complete to review').check();
    await row(2).getByText('Stays a draft until it says: what we learned, what to do.').waitFor();
    await row(1).getByLabel('What happened').fill('Forty plants came to the old address.');
    await row(1).getByLabel('What to do next time').fill('Put plants on the list of the movers.');
    await several().getByLabel('Topics').fill('office move');
    await several().getByLabel('Closing').check();
    expect(await seriousViolations(projectPage)).toEqual([]);
    // On the way a row loses its title, so that the app refuses it.
    await projectPage.route('**/__host/frames/*/bridge', withoutTitleOfRow(2));
    await several().getByRole('button', { name: 'Save 3 lessons' }).click();
    await row(2).getByText('Refused: one of its texts is empty or too long.').waitFor();
    await picture(projectPage, 'retrospective-refused');
    expect(await row(1).getByLabel('What to do next time').inputValue()).toBe('Put plants on the list of the movers.');
    await several().getByRole('button', { name: 'Save 3 lessons' }).click();
    await several().waitFor({ state: 'detached' });
    const captured = await ask(lead, 'lessons.getProject', { projectId: Number(project.id), language: 'en' });
    expect(captured.captured.map((hit) => [hit.title.text, hit.state])).toEqual(
      expect.arrayContaining([
        ['Forty plants came to the old address', 'inReview'],
        ['The kitchen had no water for two days', 'draft'],
        ['Parking places were given twice', 'draft'],
      ]),
    );

    const narrow = await lessonsPage('PMO lead', '', { locale: 'nl-NL', theme: 'dark', width: 320 });
    const small = appFrame(narrow);
    await small
      .getByRole('region', { name: 'Wekelijkse mail over nieuwe lessen' })
      .getByRole('button')
      .first()
      .waitFor({ timeout: 60_000 });
    await picture(narrow, 'narrow-start');
    for (const [button, name] of [
      ['Nieuwe verzameling', 'collection'],
      ['Les schrijven', 'form'],
      ['Meerdere lessen tegelijk', 'retrospective'],
    ] as const) {
      await small.getByRole('button', { name: button }).click();
      const dialog = small.getByRole('dialog');
      await dialog.getByRole('heading', { level: 1, name: button }).waitFor();
      expect(await dialog.evaluate((element) => element.ownerDocument.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await picture(narrow, `narrow-${name}`);
      await dialog.getByRole('button', { name: 'Annuleren' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
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
