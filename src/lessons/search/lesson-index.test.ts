import { inMemoryPostingStore } from './index/in-memory-posting-store';
import type { LessonLabels, SearchableLesson } from './index/searchable-lesson';
import { lessonIndex } from './lesson-index';

const lesson = (id: string, text: string, labels: LessonLabels = {}, scope = 'everyone'): SearchableLesson => ({
  id,
  scope,
  fields: { lesson: text },
  labels: { state: ['published'], ...labels },
});
const anyone = { mayFind: (scope: string) => scope === 'everyone', limit: 20 };

async function indexOf(...lessons: SearchableLesson[]) {
  const index = lessonIndex(inMemoryPostingStore());
  await index.rebuild(async () => lessons);
  return index;
}

const shelf = [
  lesson('a', 'supplier was late', { category: ['cost'], phase: ['planning', 'executing'], topic: ['Procurement'] }),
  lesson('b', 'supplier went bankrupt', { category: ['risk'], phase: ['planning'], topic: ['Procurement', 'Finance'] }),
  lesson('c', 'supplier changed hands', { category: ['risk'], phase: ['closing'] }),
  lesson('d', 'cutover was rehearsed', { category: ['risk'], phase: ['closing'] }),
  lesson('e', 'supplier of another project', { category: ['risk'], phase: ['closing'], topic: ['Secret'] }, 'project 9'),
  lesson('f', 'supplier in a draft', { category: ['cost'], state: ['draft'] }, 'unpublished'),
];
const search = async (narrow: LessonLabels, request: object = {}) =>
  (await indexOf(...shelf)).search({
    ...anyone,
    text: 'supplier',
    mode: 'topical',
    narrow,
    count: ['category', 'phase', 'topic'],
    ...request,
  });

test('narrowing keeps what has one of the labels in each facet', async () => {
  const ids = async (narrow: LessonLabels) => (await search(narrow)).hits.map(({ id }) => id).sort();
  expect(await ids({})).toEqual(['a', 'b', 'c']);
  expect(await ids({ phase: ['planning'] })).toEqual(['a', 'b']);
  expect(await ids({ phase: ['executing', 'closing'] })).toEqual(['a', 'c']);
  expect(await ids({ phase: ['planning'], category: ['risk'] })).toEqual(['b']);
  expect(await ids({ topic: ['nothing has this'] })).toEqual([]);
  expect(await ids({ topic: [] })).toEqual(['a', 'b', 'c']);
});

test('a label counts the lessons that match and may be seen, its own facet not narrowed', async () => {
  const { counts, matching } = await search({ category: ['cost'] });
  expect(matching).toBe(1);
  expect(counts).toEqual({
    category: [
      { value: 'risk', count: 2 },
      { value: 'cost', count: 1 },
    ],
    phase: [
      { value: 'executing', count: 1 },
      { value: 'planning', count: 1 },
    ],
    topic: [{ value: 'Procurement', count: 1 }],
  });
});

test('own drafts are found by their owner, and nobody else', async () => {
  const ids = (answer: Awaited<ReturnType<typeof search>>) => answer.hits.map(({ id }) => id).sort();
  expect(ids(await search({}, { ownIds: ['f', 'not there'] }))).toEqual(['a', 'b', 'c', 'f']);
  expect(ids(await search({ state: ['published'] }, { ownIds: ['f'] }))).toEqual(['a', 'b', 'c']);
  expect(ids(await search({ state: ['draft'] }, { mayFind: (scope: string) => scope === 'unpublished' }))).toEqual(['f']);
});

test('pages follow one another without gap or overlap, equals among them', async () => {
  const index = await indexOf(...Array.from({ length: 57 }, (_, number) => lesson(`l${number}`, number < 40 ? 'risk' : 'risk and budget')));
  for (const text of ['risk', '']) {
    const page = async (offset: number, limit: number) =>
      (await index.search({ ...anyone, text, mode: 'lookAlike', offset, limit })).hits.map(({ id }) => id);
    const all = await page(0, 100);
    expect(new Set(all).size).toBe(57);
    expect([...(await page(0, 20)), ...(await page(20, 20)), ...(await page(40, 20)), ...(await page(60, 20))]).toEqual(all);
  }
});

test('a lesson is like itself, less like its variation, and not like what shares a common word', async () => {
  const first = 'The supplier delivered the steel six weeks late because nobody had ordered the drawings';
  const index = await indexOf(
    lesson('same', first),
    lesson('near', 'Steel came six weeks late from the supplier: the drawings had not been ordered'),
    lesson('far', 'A supplier of food for the canteen was chosen by vote'),
    lesson('hidden', first, {}, 'project 9'),
    ...Array.from({ length: 20 }, (_, number) => lesson(`other${number}`, `Budget number ${number} was spent on travel`)),
  );
  const alike = await index.findAlike({ ...anyone, text: first });
  expect(alike.map(({ id }) => id)).toEqual(['same', 'near', 'far']);
  const [same, near, far] = alike.map(({ likeness }) => likeness);
  expect(same).toBeGreaterThan(0.95);
  expect(near).toBeGreaterThan(0.5);
  expect(far).toBeLessThan(0.2);
  expect((await index.findAlike({ ...anyone, text: first, except: 'same' })).map(({ id }) => id)).toEqual(['near', 'far']);
  for (const text of ['', 'the of', '🚀', '<br>']) expect(await index.findAlike({ ...anyone, text })).toEqual([]);
});

test('a text of a megabyte is a question like any other', async () => {
  const index = await indexOf(...shelf);
  const text = 'supplier bankrupt '.repeat(60_000);
  const labels = [{ facet: 'topic', values: ['procurement'], weight: 1 }] as const;
  expect((await index.search({ ...anyone, text, mode: 'lookAlike' })).hits[0]?.id).toBe('b');
  expect((await index.findAlike({ ...anyone, text }))[0]?.id).toBe('b');
  expect((await index.candidates({ ...anyone, text, wordsWeight: 1, labels }))[0]).toMatchObject({
    id: 'b',
    words: { found: ['bankrupt', 'supplier'] },
    topics: ['Procurement', 'Finance'],
    labels: [{ facet: 'topic', found: ['Procurement'], score: 0.5 }],
  });
});

test('candidates have a part of the score from each thing that matched, and labels need no words', async () => {
  const index = await indexOf(...shelf);
  const found = await index.candidates({
    ...anyone,
    text: 'cutover',
    wordsWeight: 2,
    labels: [
      { facet: 'topic', values: ['PROCUREMENT', 'finance', 'Secret'], weight: 0.8 },
      { facet: 'phase', values: [], weight: 9 },
    ],
    narrow: { state: ['published'] },
  });
  expect(found.map(({ id }) => id)).toEqual(['d', 'b', 'a']);
  for (const { score, words, labels } of found)
    expect(score).toBeCloseTo(words.score + labels.reduce((sum, label) => sum + label.score, 0));
  expect(found[0]?.words.score).toBeGreaterThan(1.8);
  expect(found[1]).toMatchObject({ words: { found: [], score: 0 }, labels: [{ found: ['Procurement', 'Finance'] }] });
  expect(found[1]?.score).toBeCloseTo(0.6);
  expect(await index.candidates({ ...anyone, text: '', wordsWeight: 1, labels: [] })).toEqual([]);
});

test('an index says whether it is there', async () => {
  const index = lessonIndex(inMemoryPostingStore());
  expect(await index.isCurrent()).toBe(false);
  expect(await index.search({ ...anyone, text: 'supplier', mode: 'topical', count: ['topic'] })).toMatchObject({
    hits: [],
    matching: 0,
    counts: { topic: [] },
  });
  await index.rebuild(async () => []);
  expect(await index.isCurrent()).toBe(true);
});
