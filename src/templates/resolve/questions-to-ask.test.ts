import type { Answers, Question } from '../../contracts/templates/blueprint';
import { parseDay } from '../../shared/epoch';
import { aBlueprint } from '../blueprint/testing/blueprint-builders';
import { questionsToAsk } from './questions-to-ask';

const today = parseDay('2026-11-01')!;
const ask = (
  questions: readonly (Partial<Question> & Pick<Question, 'id' | 'type'>)[],
  answers: Answers = {},
  language: 'en' | 'nl' = 'en',
) =>
  questionsToAsk(aBlueprint({ questions: questions.map((one) => ({ label: one.id, ...one })) }), answers, {
    language,
    accountId: 'me',
    today,
  });
const problems = (...parameters: Parameters<typeof ask>) =>
  ask(...parameters).diagnostics.map(({ code, path, severity }) => `${severity} ${code} ${path}`);
const named: Answers = { name: 'Office move' };

test('name and key are always asked, the key suggested from the name; the start where something depends on it', () => {
  expect(ask([], named)).toMatchObject({
    questions: [
      { id: 'name', label: 'Name of the project' },
      { id: 'key', default: 'OM' },
    ],
    answers: { name: 'Office move', key: 'OM' },
    diagnostics: [],
  });
  const withStart = questionsToAsk(aBlueprint({ versions: [{ id: 'v', name: 'V', release: 'start+5wd' }] }), named, {
    language: 'nl',
    accountId: 'me',
    today,
  });
  // The first of November 2026 is a Sunday.
  expect(withStart.questions.map(({ id, label, default: suggested }) => [id, label, suggested])).toEqual([
    ['name', 'Naam van het project', undefined],
    ['key', 'Sleutel van het project', 'OM'],
    ['start', 'Eerste dag van het project', '2026-11-02'],
  ]);
});

test('a template may ask for the name its own way', () => {
  expect(ask([{ id: 'name', type: 'text', label: 'Which office?' }]).questions.map(({ id, label }) => `${id}: ${label}`)).toEqual([
    'key: Key of the project',
    'name: Which office?',
  ]);
});

test('what an answer makes superfluous is not asked, and its answer counts for nothing', () => {
  const questions = [
    { id: 'bought', type: 'yesNo' as const, default: false },
    { id: 'supplier', type: 'text' as const, when: 'bought' },
  ];
  expect(ask(questions, named).questions.map(({ id }) => id)).toEqual(['name', 'key', 'bought']);
  expect(ask(questions, { ...named, supplier: 'ACME' }).answers).not.toHaveProperty('supplier');
  expect(ask(questions, { ...named, bought: true }).questions.map(({ id }) => id)).toEqual(['name', 'key', 'bought', 'supplier']);
  expect(problems(questions, { ...named, bought: true })).toEqual(['error answerMissing answers.supplier']);
});

test('defaults are worked out from earlier answers, days also from later ones', () => {
  const questions = [
    { id: 'client', type: 'text' as const, default: '{{name}} Ltd' },
    { id: 'budget', type: 'number' as const, default: 1000 },
    { id: 'reserve', type: 'number' as const, default: '{{budget / 10}}' },
    { id: 'begin', type: 'date' as const, default: 'end-2w' },
    { id: 'end', type: 'date' as const, default: 'today+1m' },
    { id: 'owner', type: 'person' as const, default: 'answerer' },
    { id: 'deputy', type: 'person' as const, default: 'question:owner' },
  ];
  expect(ask(questions, { ...named, owner: 'ann' }).answers).toMatchObject({
    client: 'Office move Ltd',
    reserve: 100,
    begin: '2026-11-17',
    end: '2026-12-01',
    deputy: 'ann',
  });
});

test('a question left empty on purpose stays empty', () => {
  const questions = [{ id: 'client', type: 'text' as const, default: 'ACME', required: false }];
  expect(ask(questions, { ...named, client: null }).answers.client).toBeNull();
  expect(ask(questions, named).answers.client).toBe('ACME');
});

test.each<[Partial<Question> & Pick<Question, 'type'>, string | number | boolean, boolean]>([
  [{ type: 'text' }, 'x'.repeat(255), true],
  [{ type: 'text' }, 'x'.repeat(256), false],
  [{ type: 'text', longest: 300 }, 'x'.repeat(300), true],
  [{ type: 'text' }, 'two\nlines', true],
  [{ type: 'text' }, 'bell\u0007', false],
  [{ type: 'text' }, 'half \ud83d', false],
  [{ type: 'text' }, '<img src=x onerror=alert(1)> {{name}} "\'', true],
  [{ type: 'text' }, 'من اليمين إلى اليسار', true],
  [{ type: 'text' }, 7, false],
  [{ type: 'number', minimum: 1, maximum: 5 }, 5, true],
  [{ type: 'number', minimum: 1, maximum: 5 }, 6, false],
  [{ type: 'number' }, 'many', false],
  [{ type: 'yesNo' }, 'yes', false],
  [{ type: 'choice', options: [{ value: 'a', label: 'A' }] }, 'b', false],
  [{ type: 'date' }, '2028-02-29', true],
  [{ type: 'date' }, '2027-02-29', false],
  [{ type: 'person' }, '557058:ab-12', true],
  [{ type: 'person' }, 'not an account', false],
])('%j answered with %j', (question, answer, isRight) => {
  const found = problems([{ id: 'q', ...question }], { ...named, q: answer });
  expect(found).toEqual(isRight ? [] : ['error answerInvalid answers.q']);
});

test('a wrong answer is kept to be mended, and an unknown one is said to be left out', () => {
  const asked = ask([{ id: 'q', type: 'number' }], { ...named, q: 'many', old: 'x' });
  expect(asked.answers).toEqual({ name: 'Office move', key: 'OM', q: 'many' });
  expect(asked.diagnostics).toMatchObject([
    { code: 'answerInvalid', subject: 'many' },
    { code: 'answerUnknown', severity: 'warning' },
  ]);
});

test('names of properties that every object has are questions like others', () => {
  const questions = [{ id: 'constructor', type: 'text' as const, required: false }];
  expect(ask(questions, named)).toMatchObject({ answers: { constructor: null }, diagnostics: [] });
});
