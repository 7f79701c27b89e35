import { createHash } from 'node:crypto';
import type { ImportMapping } from '../../contracts/lessons/lesson-contracts';
import { aLibrary, author, pmo, VAULT } from '../testing/a-library';
import { guessMapping } from './guess-mapping';
import { type ImportPorts, importLessons, previewImport } from './import-lessons';
import type { ParsedTable } from './import-records';

/** Tables of these tests have no quotation marks. */
const parseTable = (text: string): ParsedTable => ({
  rows: text
    .trim()
    .split('\n')
    .map((line) => line.split(',')),
  problems: [],
});
const ports = (): ImportPorts => ({ ...aLibrary().ports, parseTable, digest: (text) => createHash('sha1').update(text).digest('hex') });

const asLines = (...records: readonly unknown[]): string => records.map((record) => JSON.stringify(record)).join('\n');
const nasa = {
  lesson_id: 58,
  'Driving Event': 'A clamp fell.',
  'Lesson(s) Learned': 'Tools must be tethered.',
  'Recommendation(s)': 'Tether all tools.',
};
const into = { state: 'draft', visibility: { kind: 'everyone' }, sourceProjectId: null, language: 'en' } as const;

test('columns are recognised by their names, in English, in Dutch and as NASA names them', () => {
  expect(guessMapping(Object.keys(nasa))).toMatchObject({
    title: 'Lesson(s) Learned',
    event: 'Driving Event',
    lesson: 'Lesson(s) Learned',
    recommendation: 'Recommendation(s)',
    id: 'lesson_id',
  });
  expect(
    guessMapping(['Nr', 'Titel', 'Wat gebeurde er', 'Beschrijving', 'Les', 'Aanbeveling', 'Fase', 'Datum', 'Trefwoorden']),
  ).toMatchObject({
    title: 'Titel',
    event: 'Wat gebeurde er',
    lesson: 'Les',
    recommendation: 'Aanbeveling',
    phase: 'Fase',
    date: 'Datum',
    topics: 'Trefwoorden',
    id: 'Nr',
  });
  expect(guessMapping([])).toMatchObject({ title: '', lesson: null });
});

test('a preview shows what would come of a file and keeps nothing', async () => {
  const world = ports();
  const preview = await previewImport(world, pmo, { text: asLines(nasa), format: 'jsonl', mapping: null, language: 'nl' });
  expect(preview).toMatchObject({
    value: {
      records: 1,
      alreadyThere: 0,
      problems: [],
      sample: [{ title: 'Tools must be tethered', event: 'A clamp fell.', recommendation: 'Tether all tools.', source: '58' }],
    },
  });
  expect((await world.lessons.page('', 10)).length).toBe(0);
});

test('the same file twice makes no duplicates', async () => {
  const world = ports();
  const file = {
    text: asLines(nasa, { ...nasa, lesson_id: 59 }),
    format: 'jsonl',
    mapping: guessMapping(Object.keys(nasa)),
    ...into,
  } as const;
  expect(await importLessons(world, pmo, file)).toMatchObject({ value: { imported: 2, alreadyThere: 0 } });
  expect(await importLessons(world, pmo, file)).toMatchObject({ value: { imported: 0, alreadyThere: 2 } });
  expect(await previewImport(world, pmo, file)).toMatchObject({ value: { alreadyThere: 2 } });
  const [first] = await world.lessons.page('', 10);
  expect(first?.lesson).toMatchObject({ state: 'draft', ownerAccountId: 'pmo', history: [{ what: 'imported' }] });
});

test('dates, phases, topics and categories are read where they are understood', async () => {
  const world = ports();
  const text = 'title,date,phase,tags,category\nSteel is late,31-03-2026,Planning & execution,steel; cranes,Cost control\nOther,soon,,,';
  const preview = await previewImport(world, pmo, { text, format: 'csv', mapping: null, language: 'en' });
  expect(preview).toMatchObject({
    value: {
      mapping: { title: 'title', date: 'date', phase: 'phase', topics: 'tags', category: 'category' },
      sample: [
        { phases: ['planning', 'executing'], topics: ['steel', 'cranes'], category: 'cost' },
        { phases: [], category: 'quality' },
      ],
    },
  });
  const mapping = guessMapping(['title', 'date', 'phase', 'tags', 'category']);
  await importLessons(world, pmo, { text, format: 'csv', mapping, ...into, state: 'published' });
  const days = (await world.lessons.page('', 10)).map(({ lesson }) => lesson.eventDay);
  expect(new Set(days)).toEqual(new Set([20_543, null]));
});

test('what is wrong in a file is said, and the rest of it is imported', async () => {
  const world = ports();
  const text = `${asLines(nasa)}\nno json\n[1]\n${asLines({ lesson_id: 3 }, { lesson_id: 4, 'Driving Event': 'x'.repeat(1_000_000) })}`;
  const answer = await importLessons(world, pmo, { text, format: 'jsonl', mapping: guessMapping(Object.keys(nasa)), ...into });
  expect(answer).toMatchObject({ value: { imported: 1 } });
  const problems = answer.ok ? answer.value.problems.map(({ record, problem }) => [record, problem.code]) : [];
  expect(problems).toEqual([
    [2, 'import.noJson'],
    [3, 'import.noObject'],
    [4, 'import.noTitle'],
    [5, 'import.tooLong'],
  ]);
});

test.each([
  ['', 'json', 'import.empty'],
  ['<!DOCTYPE html><html>', 'csv', 'import.html'],
  ['{"a": 1}', 'json', 'import.noList'],
  ['[1', 'json', 'import.noJson'],
] as const)('a file that is none: %s', async (text, format, code) => {
  const preview = await previewImport(ports(), pmo, { text, format, mapping: null, language: 'en' });
  expect(preview).toMatchObject({ value: { records: 0, problems: [{ record: 0, problem: { code } }] } });
});

test('a mapping for another file is refused with the columns that there are', async () => {
  const mapping: ImportMapping = { ...guessMapping(['title', 'event']), event: 'Story' };
  expect(await importLessons(ports(), pmo, { text: 'title,event\nSteel,Late', format: 'csv', mapping, ...into })).toMatchObject({
    error: { problem: 'import.unknownColumn', place: 'mapping.event', values: { column: 'Story', columns: 'title, event' } },
  });
  const lines = { text: asLines(nasa), format: 'jsonl', mapping, ...into } as const;
  expect(await importLessons(ports(), pmo, lines)).toMatchObject({ error: { problem: 'import.unknownColumn', place: 'mapping.title' } });
  // Records of a list need not have the same keys.
  const some = { ...guessMapping(Object.keys(nasa)), date: 'when' };
  expect(await importLessons(ports(), pmo, { ...lines, mapping: some })).toMatchObject({ value: { imported: 1 } });
});

test('only PMO administrators import, and only for projects that they may browse', async () => {
  const file = { text: asLines(nasa), format: 'jsonl', mapping: guessMapping(Object.keys(nasa)), ...into } as const;
  expect(await importLessons(ports(), author, file)).toMatchObject({ error: { problem: 'import.notAllowed' } });
  expect(await importLessons(ports(), pmo, { ...file, sourceProjectId: VAULT })).toMatchObject({
    error: { problem: 'lesson.unknownProject' },
  });
});
