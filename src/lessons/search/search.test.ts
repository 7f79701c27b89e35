import fc from 'fast-check';
import { inMemoryPostingStore } from './index/in-memory-posting-store';
import type { SearchableLesson } from './index/searchable-lesson';
import { rebuildIndex, updateIndex } from './index/update-index';
import { explainHit } from './query/explain-hit';
import { type SearchRequest, searchLessons } from './query/search-lessons';

const lesson = (id: string, title: string, text = '', scope = 'everyone'): SearchableLesson => ({
  id,
  scope,
  fields: { title, lesson: text },
});
const anyone: Pick<SearchRequest, 'mayFind' | 'limit' | 'mode'> = { mayFind: () => true, limit: 20, mode: 'topical' };

async function indexOf(...lessons: SearchableLesson[]) {
  const store = inMemoryPostingStore();
  await rebuildIndex(store, async () => lessons);
  const search = (text: string, request: Partial<SearchRequest> = {}) => searchLessons(store, { text, ...anyone, ...request });
  return { store, search, found: async (...args: Parameters<typeof search>) => (await search(...args)).hits.map(({ id }) => id) };
}

const shelf = [
  lesson(
    'contract',
    'Agree acceptance criteria with the supplier',
    'The supplier delivered late because the criteria were never written down.',
  ),
  lesson(
    'levering',
    'Leg vast wanneer de leverancier levert',
    'De leveringen van de leverancier kwamen te laat omdat niemand de planning had.',
  ),
  lesson('cutover', 'Rehearse the cutover', 'A rehearsal of the migration found three scripts that failed.'),
  lesson('jira', 'JiraCloud needs an owner', 'Nobody managed permissions; management noticed in the audit.'),
];

test.each([
  ['suppliers', ['contract']],
  ['rehearsing migrations', ['cutover']],
  ['levering', ['levering']],
  ['leveranciers', ['levering']],
  ['jira cloud', ['jira']],
  ['jiracloud', ['jira']],
  ['CUTOVER!', ['cutover']],
])('%s finds %j', async (text, expected) => expect(await (await indexOf(...shelf)).found(text)).toEqual(expected));

test.each([
  ['manegement', ['jira']],
  ['suplier', ['contract']],
  ['leverancer', ['levering']],
  ['rehersal', ['cutover']],
])('%s, mistyped, finds %j', async (text, expected) => {
  const { found } = await indexOf(...shelf);
  expect(await found(text)).toEqual(expected);
  // A word of a text to be matched as it stands is a name, not a mistake.
  expect(await found(text, { mode: 'lookAlike' })).toEqual([]);
});

test('a word that lessons have is not corrected to another', async () => {
  const { found } = await indexOf(lesson('a', 'Testing tools'), lesson('b', 'Casting molds'));
  expect(await found('casting')).toEqual(['b']);
});

test('a word is found while it is being typed, and only the last one counts as unfinished', async () => {
  const { found } = await indexOf(...shelf);
  expect(await found('manageme', { typing: true })).toEqual(['jira']);
  expect(await found('supp', { typing: true })).toEqual(['contract']);
  expect(await found('supp', { typing: false })).toEqual([]);
  expect(await found('supp ', { typing: true })).toEqual([]);
});

test('a title counts for more than a text', async () => {
  const { found } = await indexOf(lesson('b', 'Contracts', 'risk'), lesson('a', 'Risk', 'contracts'));
  expect(await found('contract')).toEqual(['b', 'a']);
});

test.each([
  ['', 'noWords'],
  ['🚀 ?!', 'noWords'],
  ['what did we do with the', 'onlyStopWords'],
  ['hoe gaat het met de', 'onlyStopWords'],
])('"%s" says that nothing can be looked for, and lists all lessons, newest first', async (text, problem) => {
  const { search } = await indexOf(...shelf.map((one, at) => ({ ...one, at: at * 60 })));
  const answer = await search(text, { limit: 3 });
  expect(answer).toMatchObject({ matching: 4, problem });
  expect(answer.hits).toEqual(['jira', 'cutover', 'levering'].map((id) => ({ id, score: 0 })));
});

test('what nobody wrote about is an empty answer, also in an empty index', async () => {
  expect(await (await indexOf(...shelf)).search('photosynthesis')).toMatchObject({ hits: [], matching: 0 });
  expect(await (await indexOf()).search('photosynthesis of plants in greenhouses')).toMatchObject({ hits: [], matching: 0 });
});

test('a megabyte of text is indexed and searched for', async () => {
  const text = 'supplier delivery zzz '.repeat(50_000);
  const { found } = await indexOf(lesson('long', 'Long', text), ...shelf);
  expect(await found('zzz')).toEqual(['long']);
  expect((await found(text, { mode: 'lookAlike' }))[0]).toBe('long');
});

test('markup and script are words like any other', async () => {
  const { found } = await indexOf(lesson('xss', '<script>alert("budget")</script>'));
  expect(await found('<b>budget</b>')).toEqual(['xss']);
});

test('an explanation names words and fields, adds up to the score, and says what to highlight', async () => {
  const { search } = await indexOf(...shelf);
  const answer = await search('why did the supliers fail the acceptance criteria');
  const explained = explainHit(answer, shelf[0]!);
  expect(explained.score).toBeCloseTo(answer.hits[0]!.score, 12);
  expect(explained.reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(explained.reasons.find(({ word }) => word === 'supliers')).toMatchObject({
    relation: 'typo',
    matched: ['supplier'],
    fields: ['title', 'lesson'],
  });
  const { title = '' } = shelf[0]!.fields;
  expect(explained.highlights.title?.map(({ start, end }) => title.slice(start, end))).toEqual(['acceptance', 'criteria', 'supplier']);
});

test('highlights of names in camel case do not overlap', async () => {
  const { search } = await indexOf(...shelf);
  const { highlights } = explainHit(await search('JiraCloud'), shelf[3]!);
  expect(highlights.title).toEqual([{ start: 0, end: 9 }]);
});

const words = [
  'risk',
  'risks',
  'supplier',
  'schedule',
  'scheduling',
  'budget',
  'leverancier',
  'planning',
  'the',
  'de',
  'testPlan',
  'ISO9001',
];
const anyText = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' '));
const anyLesson = fc.record({
  id: fc.integer({ min: 0, max: 15 }).map(String),
  scope: fc.constantFrom('everyone', 'project:1', 'project:2', 'unpublished'),
  title: anyText,
  text: anyText,
});
const anyEdit = fc.record({
  put: fc.array(anyLesson, { maxLength: 4 }),
  remove: fc.array(fc.integer({ min: 0, max: 15 }).map(String), { maxLength: 2 }),
});
const anyRequest = fc.record({
  text: fc.oneof(anyText, fc.constantFrom('shedule', 'suplier risk', 'plan', 'sch', 'budgt', 'riks')),
  mode: fc.constantFrom('topical' as const, 'lookAlike' as const),
  typing: fc.boolean(),
});

test('an index grown by edits answers as one built anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEdit, { maxLength: 40 }),
      fc.array(anyRequest, { minLength: 1, maxLength: 5 }),
      async (edits, requests) => {
        const grown = inMemoryPostingStore();
        const kept = new Map<string, SearchableLesson>();
        for (const { put, remove } of edits) {
          const changed = put.map(({ id, scope, title, text }) => lesson(id, title, text, scope));
          const gone = remove.filter((id) => put.every((one) => one.id !== id));
          await updateIndex(grown, { put: changed, remove: gone });
          for (const one of changed) kept.set(one.id, one);
          for (const id of gone) kept.delete(id);
        }
        const { search } = await indexOf(...kept.values());
        for (const request of requests)
          expect(await searchLessons(grown, { ...anyone, ...request, limit: 5 })).toEqual(
            await search(request.text, { ...request, limit: 5 }),
          );
      },
    ),
    { numRuns: 60 },
  );
});

const maySee = (scope: string): boolean => scope === 'everyone' || scope === 'project:1';

test('a lesson that the viewer may not see leaves no trace in the answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLesson, { maxLength: 30 }), anyRequest, async (written, request) => {
      const all = [...new Map(written.map(({ id, scope, title, text }) => [id, lesson(id, title, text, scope)])).values()];
      const everything = await indexOf(...all);
      const visible = await indexOf(...all.filter(({ scope }) => maySee(scope)));
      expect(await everything.search(request.text, { ...request, mayFind: maySee })).toEqual(await visible.search(request.text, request));
    }),
    { numRuns: 200 },
  );
});
