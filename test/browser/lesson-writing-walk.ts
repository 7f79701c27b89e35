import type { FrameLocator, Page, Route } from 'playwright-core';
import { lessonCollection } from '../../src/contracts/lessons/lesson-contracts';
import type { RpcMethod, RpcRequest, RpcResponse } from '../../src/contracts/rpc';
import { seriousViolations } from './serious-violations';

/** A PMO lead at a screen with Plumbline on it. */
export interface LessonWalk {
  readonly page: Page;
  readonly app: FrameLocator;
  readonly accountId: string;
  /** Asks Plumbline as the same person, beside the screen. */
  readonly ask: <M extends RpcMethod>(method: M, request: RpcRequest<M>) => Promise<RpcResponse<M>>;
  readonly picture: (page: Page, name: string) => Promise<void>;
}

/** Topics are chosen and typed, each kept at once, and given up. */
export async function subscribeToTopics(walk: LessonWalk): Promise<void> {
  const { page, app, picture } = walk;
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
  expect((await walk.ask('lessons.getStart', { language: 'en' })).subscribed).toEqual([expect.any(String), 'lifts and stairs']);
  await mail.getByRole('button', { name: 'Stop the mail' }).click();
  await mail.getByText(/^✓ Saved\. No topic chosen/).waitFor();
  expect((await walk.ask('lessons.getStart', { language: 'en' })).subscribed).toEqual([]);
}

/** A collection is made of found lessons in an order, changed against somebody else, deleted; another is begun from a lesson. */
export async function collectLessons(walk: LessonWalk, title: string): Promise<void> {
  const { page, app, picture } = walk;
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
  const made = (await walk.ask('lessons.getStart', { language: 'en' })).collections.find(({ name }) => name === 'Moving an office');
  expect(made).toMatchObject({ shipped: false, lessonIds: [expect.any(String), expect.any(String)] });
  const ofAnother = lessonCollection
    .omit({ shipped: true })
    .strip()
    .parse({ ...made, description: 'Read it a month ahead.' });
  await walk.ask('lessons.saveCollection', { collection: ofAnother });
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
  await collections.locator('button:focus', { hasText: 'New collection' }).waitFor();

  await app.getByRole('region', { name: 'New', exact: true }).getByRole('button', { name: title }).click();
  await app.getByRole('button', { name: 'Add to a collection' }).click();
  const adding = app.getByRole('dialog', { name: 'Add to a collection' });
  await adding.getByLabel('Name').fill('Before a move');
  await adding.getByRole('button', { name: 'Add the lesson' }).click();
  await adding.waitFor({ state: 'detached' });
  await app.getByRole('button', { name: 'Lessons', exact: true }).click();
  await collections.getByRole('button', { name: 'Change “Before a move”' }).waitFor();
}

/** A lesson is written with all its parts, and sent to review with the same press. */
export async function writeWholeLesson(walk: LessonWalk, issueKey: string): Promise<void> {
  const { page, app, picture } = walk;
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
  await form.getByLabel('Issue', { exact: true }).fill(issueKey);
  await form.getByLabel('Issue', { exact: true }).press('Enter');
  await form.getByRole('listitem').filter({ hasText: issueKey }).waitFor();
  await form.getByLabel('Day of the event').fill('2026-03-02');
  await form.getByLabel('Those who see its portfolio').check();
  await form.getByLabel('Portfolio or programme').selectOption({ index: 1 });
  await form.getByLabel('Send it to review when it is saved').check();
  await picture(page, 'form');
  await form.getByRole('button', { name: 'Save' }).click();
  await app.getByRole('heading', { level: 1, name: 'Badges of the new office came after the people' }).waitFor();
  await app.getByRole('button', { name: new RegExp(`^${issueKey} `) }).waitFor();
  await picture(page, 'written');
  const { mine } = await walk.ask('lessons.getStart', { language: 'en' });
  const written = mine.find((hit) => hit.title.text === 'Badges of the new office came after the people');
  expect((await walk.ask('lessons.get', { lessonId: written?.id ?? '', language: 'en' })).lesson).toMatchObject({
    state: 'inReview',
    ownerAccountId: walk.accountId,
    visibility: { kind: 'portfolio' },
    impacts: [{ on: 'people', effect: 'negative' }],
    event:
      'What was expected: Badges on the first day.\n\nWhat happened: The reception wrote sixty visitor passes.\n\nWhy: Photographs were asked for in the week of the move.',
  });
}

/** On the page of a project a retrospective becomes lessons: begun, left, continued, refused in one row, kept. */
export async function captureRetrospective(walk: LessonWalk, projectId: number): Promise<void> {
  const { page, app, picture } = walk;
  await app.getByRole('button', { name: 'Several lessons at once' }).click({ timeout: 60_000 });
  const several = () => app.getByRole('dialog', { name: 'Several lessons at once' });
  const row = (number: number) => several().getByRole('group', { name: `Lesson ${number}`, exact: true });
  await row(1).getByLabel('What we learned').fill('Plants are nobody’s until they are on a list.');
  await row(2).getByLabel('What happened').fill('The kitchen had no water for two days.');
  await row(3).getByRole('button', { name: 'Remove lesson 3' }).press('Enter');
  await several().getByRole('button', { name: 'Add a lesson' }).press('Enter');
  await page.keyboard.type('Parking places were given twice.');
  expect(await row(3).getByLabel('What happened').inputValue()).toBe('Parking places were given twice.');
  await several().getByRole('button', { name: 'Cancel' }).click();
  await app.getByRole('button', { name: 'Several lessons at once' }).click();
  await several().getByRole('button', { name: 'Continue with them' }).click();
  await several().getByLabel('Send those that are complete to review').check();
  await row(2).getByText('Stays a draft until it says: what we learned, what to do.').waitFor();
  await row(1).getByLabel('What happened').fill('Forty plants came to the old address.');
  await row(1).getByLabel('What to do next time').fill('Put plants on the list of the movers.');
  await several().getByLabel('Topics').fill('office move');
  await several().getByLabel('Closing').check();
  expect(await seriousViolations(page)).toEqual([]);
  // On the way a row loses its title, so that the app refuses it.
  await page.route('**/__host/frames/*/bridge', withoutTitleOfRow(2));
  await several().getByRole('button', { name: 'Save 3 lessons' }).click();
  await row(2).getByText('Refused: one of its texts is empty or too long.').waitFor();
  await picture(page, 'retrospective-refused');
  expect(await row(1).getByLabel('What to do next time').inputValue()).toBe('Put plants on the list of the movers.');
  await several().getByRole('button', { name: 'Save 3 lessons' }).click();
  await several().waitFor({ state: 'detached' });
  const captured = await walk.ask('lessons.getProject', { projectId, language: 'en' });
  expect(captured.captured.map((hit) => [hit.title.text, hit.state])).toEqual(
    expect.arrayContaining([
      ['Forty plants came to the old address', 'inReview'],
      ['The kitchen had no water for two days', 'draft'],
      ['Parking places were given twice', 'draft'],
    ]),
  );
}

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

/** On a narrow screen in Dutch each form fits. */
export async function lookAtNarrowForms({ page, app, picture }: LessonWalk): Promise<void> {
  await app.getByRole('region', { name: 'Wekelijkse mail over nieuwe lessen' }).getByRole('button').first().waitFor({ timeout: 60_000 });
  await picture(page, 'narrow-start');
  for (const [button, name] of [
    ['Nieuwe verzameling', 'collection'],
    ['Les schrijven', 'form'],
    ['Meerdere lessen tegelijk', 'retrospective'],
  ] as const) {
    await app.getByRole('button', { name: button }).click();
    const dialog = app.getByRole('dialog');
    await dialog.getByRole('heading', { level: 1, name: button }).waitFor();
    expect(await dialog.evaluate((element) => element.ownerDocument.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture(page, `narrow-${name}`);
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
