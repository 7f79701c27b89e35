import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lessons } from './lessons';

let folder: string;
const printed: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-lessons-'));
  printed.length = 0;
  jest.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  jest.restoreAllMocks();
});

function file(name: string, ...lines: unknown[]): string {
  const full = path.join(folder, name);
  writeFileSync(full, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return full;
}

const corpus = () =>
  file(
    'corpus.jsonl',
    { _id: 'd1', title: 'Suppliers', text: 'A supplier delivered late.' },
    { _id: 'd2', title: 'Cutover', text: 'Rehearse it, and ask the supplier.' },
  );
const queries = () => file('queries.jsonl', { _id: 'q1', text: 'late suppliers' }, { _id: 'q2', text: 'the' });

test('search prints the best lessons of each query', async () => {
  await lessons(['search', '--corpus', corpus(), '--queries', queries()]);
  expect(printed.map((line) => line.replace(/\d+\.\d+/, '#').trim())).toEqual([
    'q1  late suppliers',
    '#  d1  Suppliers',
    '#  d2  Cutover',
    'q2  the',
  ]);
});

test('eval says how good the rankings are, and --run keeps them', async () => {
  file('qrels.tsv', 'query-id\tcorpus-id\tscore', 'q1\td1\t2', 'q2\td2\t1');
  const run = path.join(folder, 'a.run');
  await lessons(['eval', '--corpus', corpus(), '--queries', queries(), '--run', run]);
  expect(JSON.parse(printed.join(''))).toEqual({ lessons: 2, queries: 2, mode: 'topical', ndcg10: 0.5, mrr: 0.5, recall100: 0.5 });
  const lines = readFileSync(run, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => line.replace(/\d+\.\d+/, '#'))).toEqual(['q1 Q0 d1 1 # plumbline', 'q1 Q0 d2 2 # plumbline']);
});

test.each([
  ['a line that is no JSON', '{"_id": "d3"', /corpus2\.jsonl:2: no JSON/],
  ['a lesson without text', { _id: 'd3' }, /corpus2\.jsonl:2: text: /],
  ['a number for an id', { _id: 3, text: '' }, /corpus2\.jsonl:2: _id: /],
  ['an id that stands there twice', { _id: 'd1', text: 'again' }, /corpus2\.jsonl:2: the _id "d1" stands in line 1 already/],
])('%s is refused by file and line', async (_, line, message) => {
  const bad = file('corpus2.jsonl', { _id: 'd1', title: '', text: 'good' }, line);
  await expect(lessons(['search', '--corpus', bad, '--queries', queries()])).rejects.toThrow(message);
});

test('what is missing or unknown is named', async () => {
  await expect(lessons([])).rejects.toThrow('"lessons search" and "lessons eval"');
  await expect(lessons(['search', '--corpus', 'nowhere.jsonl', '--queries', queries()])).rejects.toThrow(
    'nowhere.jsonl: there is no such file',
  );
  await expect(lessons(['search', '--corpus', folder, '--queries', queries()])).rejects.toThrow('cannot be read');
  await expect(lessons(['search', '--corpus', file('empty.jsonl'), '--queries', queries()])).rejects.toThrow('is empty');
  await expect(lessons(['search', '--mode', 'magic'])).rejects.toThrow('topical and lookAlike');
  await expect(lessons(['search', '--colour', 'red'])).rejects.toThrow('--colour');
  file('qrels.tsv', 'query-id\tcorpus-id\tscore', 'q1\td1\tgood');
  await expect(lessons(['eval', '--corpus', corpus(), '--queries', queries()])).rejects.toThrow(/qrels\.tsv:2/);
});
