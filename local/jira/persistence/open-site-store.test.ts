import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { openSiteStore } from './open-site-store';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'site-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const group = (id: string, name = id) => ({ id, name });
const groupsOf = (store: { state: ReturnType<typeof openSiteStore>['state'] }) =>
  [...store.state.all('groups')].map((one) => `${one.id}=${one.name}`).sort();

test('keeps writes and deletions over a restart', () => {
  const first = openSiteStore(folder);
  expect(first.isNew).toBe(true);
  first.state.put('groups', group('a'));
  first.state.put('groups', group('b'));
  first.state.put('groups', group('a', 'renamed'));
  first.state.remove('groups', 'b');
  first.close();
  const second = openSiteStore(folder);
  expect(second.isNew).toBe(false);
  expect(groupsOf(second)).toEqual(['a=renamed']);
  second.close();
});

test('cuts a journal back to its last whole line', () => {
  const first = openSiteStore(folder);
  first.state.put('groups', group('a'));
  first.close();
  appendFileSync(path.join(folder, 'journal.0.jsonl'), '{"t":"groups","i":"b","v":{"id":"b","na');
  const second = openSiteStore(folder);
  expect(groupsOf(second)).toEqual(['a=a']);
  second.state.put('groups', group('c'));
  second.close();
  const third = openSiteStore(folder);
  expect(groupsOf(third)).toEqual(['a=a', 'c=c']);
  third.close();
});

test('refuses a journal that is damaged in the middle, with its line', () => {
  writeFileSync(
    path.join(folder, 'journal.0.jsonl'),
    '{"t":"groups","i":"a","v":{"id":"a","name":"a"}}\nnonsense\n{"t":"groups","i":"b"}\n',
  );
  expect(() => openSiteStore(folder)).toThrow(/journal\.0\.jsonl, line 2/);
});

test('compaction keeps the state, the ids already used, and one pair of files', () => {
  const first = openSiteStore(folder);
  const id = first.state.nextId('projectCategories');
  first.state.put('projectCategories', { id, name: 'Gone', description: '' });
  first.state.remove('projectCategories', id);
  first.state.put('groups', group('a'));
  first.compact();
  first.state.put('groups', group('b'));
  first.close();
  expect(readdirSync(folder).sort()).toEqual(['journal.1.jsonl', 'snapshot.1.jsonl']);
  const second = openSiteStore(folder);
  expect(groupsOf(second)).toEqual(['a=a', 'b=b']);
  expect(Number(second.state.nextId('projectCategories'))).toBeGreaterThan(Number(id));
  second.close();
});

test('a half-written snapshot does not count', () => {
  const first = openSiteStore(folder);
  first.state.put('groups', group('a'));
  first.close();
  writeFileSync(path.join(folder, 'snapshot.1.jsonl.tmp'), '{"format":1,');
  const second = openSiteStore(folder);
  expect(groupsOf(second)).toEqual(['a=a']);
  second.close();
});

test('after a cut at any byte, the state is that of a prefix of the writes', () => {
  const first = openSiteStore(folder);
  for (let i = 0; i < 20; i++) first.state.put('groups', group(`g${i}`, 'Ünïcode ✓'));
  first.close();
  const journal = path.join(folder, 'journal.0.jsonl');
  const whole = readFileSync(journal);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length }), (length) => {
      writeFileSync(journal, whole);
      truncateSync(journal, length);
      const store = openSiteStore(folder);
      const count = store.state.count('groups');
      store.close();
      const wholeLines = whole.subarray(0, length).toString('utf8').split('\n').length - 1;
      expect(count).toBe(wholeLines);
    }),
    { numRuns: 60 },
  );
});
