import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { inMemoryPostingStore } from '../../src/lessons/search/index/in-memory-posting-store';
import { emptyManifest, type PostingRow, type PostingStore } from '../../src/lessons/search/index/posting-store';
import type { SearchableLesson } from '../../src/lessons/search/index/searchable-lesson';
import { lessonIndex } from '../../src/lessons/search/lesson-index';
import { forgeSqlPostingStore } from '../../src/platform/lessons/forge-sql-posting-store';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

let mariaDb: MariaDb;
let sql: MariaDbSql;
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-postings-'));

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
  sql = await createMariaDbSql(mariaDb, 'lessons');
}, 60_000);

afterAll(async () => {
  await sql?.close();
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function emptySqlStore(): Promise<PostingStore> {
  sql.beforeStatement = undefined;
  await sql.execute('DELETE FROM lesson_posting');
  await sql.execute('DELETE FROM app_record');
  return forgeSqlPostingStore(sql);
}

const row = (segment: number, key: string, part: number, ...bytes: number[]): PostingRow => ({
  segment,
  key,
  part,
  blob: Uint8Array.from(bytes),
});
const inOrder = (rows: readonly PostingRow[]): string[] =>
  rows.map(({ segment, key, part, blob }) => `${segment} ${key} ${part} ${Buffer.from(blob).toString('hex')}`).sort();
const whole = { documents: 1, labelBytes: 0 };

describe.each<readonly [string, () => Promise<PostingStore>]>([
  ['in memory', async () => inMemoryPostingStore()],
  ['in Forge SQL', emptySqlStore],
])('a posting store %s', (_, open) => {
  test('answers the rows asked for, with the bytes that were written', async () => {
    const store = await open();
    const rows = [
      row(1, 'risk', 0, 0, 255, 128, 10),
      row(1, 'risk', 1, 7),
      row(1, 'risque', 0, 1),
      row(2, 'risk', 0, 2),
      row(2, '#words/ë', 0, 3),
      row(3, 'risk', 0, 9),
    ];
    await store.write(rows);
    await store.write(rows.slice(0, 2));
    const found = await store.read([
      {
        segments: [
          { id: 1, ...whole },
          { id: 2, ...whole },
        ],
        keys: ['risk', 'none'],
      },
      { segments: [{ id: 2, ...whole }], keys: ['#words/ë'] },
    ]);
    expect(inOrder(found)).toEqual(inOrder(rows.filter(({ segment, key }) => segment < 3 && key !== 'risque')));
    expect(inOrder(await store.readSegment(1))).toEqual(inOrder(rows.slice(0, 3)));
    expect(await store.read([])).toEqual([]);
    expect(await store.read([{ segments: [], keys: ['risk'] }])).toEqual([]);
  });

  test('tells keys apart by case, accents and endings', async () => {
    const store = await open();
    const rows = ['cafe', 'café', 'Cafe', 'cafes', '教訓', '𝔘'].map((key, index) => row(1, key, 0, index));
    await store.write(rows);
    for (const one of rows)
      expect(inOrder(await store.read([{ segments: [{ id: 1, ...whole }], keys: [one.key] }]))).toEqual(inOrder([one]));
  });

  test('reads a segment that is larger than an answer may be', async () => {
    const store = await open();
    const large = (key: string, part: number) => ({ segment: 4, key, part, blob: new Uint8Array(48_000).fill(part) });
    const rows = Array.from({ length: 150 }, (__, index) => large(`term${Math.floor(index / 7)}`, index % 7));
    await store.write([...rows, row(5, 'term1', 0, 1)]);
    expect(inOrder(await store.readSegment(4))).toEqual(inOrder(rows));
    const keys = [...new Set(rows.map(({ key }) => key))];
    expect(inOrder(await store.read([{ segments: [{ id: 4, documents: 160_000, labelBytes: 0 }], keys }]))).toEqual(inOrder(rows));
  });

  test('commits a manifest if nobody else was faster', async () => {
    const store = await open();
    expect(await store.manifest()).toEqual(emptyManifest);
    const first = { ...emptyManifest, version: 1, nextSegment: 3, segments: [{ id: 2, documents: 300, labelBytes: 7, gone: [0, 7, 299] }] };
    expect(await store.commit(first)).toBe(true);
    expect(await store.commit({ ...first, nextSegment: 9 })).toBe(false);
    expect(await store.manifest()).toEqual(first);
    expect(await store.commit({ ...first, version: 2, changes: 5, segments: [] })).toBe(true);
    expect(await store.manifest()).toMatchObject({ version: 2, changes: 5, segments: [] });
  });

  test('removes segments, and rows that nobody reads', async () => {
    const store = await open();
    await store.write([1, 2, 3, 4, 9].map((segment) => row(segment, 'risk', 0, segment)));
    await store.removeSegments([2]);
    await store.removeSegments([]);
    await store.removeOrphans(5, [3]);
    const segments = [1, 2, 3, 4, 9].map((id) => ({ id, ...whole }));
    expect((await store.read([{ segments, keys: ['risk'] }])).map(({ segment }) => segment).sort()).toEqual([3, 9]);
  });
});

const words = ['risk', 'supplier', 'budget', 'migration', 'planning', 'leverancier', 'contract', 'testing'];
const lesson = (id: string, theme: number, scope: string): SearchableLesson => ({
  id,
  scope,
  at: theme,
  fields: {
    title: `${words[theme % 8]} ${words[(theme * 3 + 1) % 8]}`,
    lesson: `${words[(theme + 2) % 8]} of ${words[(theme * 5) % 8]} in month ${theme}`,
  },
  labels: { category: [theme % 2 === 0 ? 'cost' : 'risk'], topic: [`t${theme % 5}`, `t${theme % 3}`] },
});
const anyChange = fc.record({
  put: fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 40 }), fc.constantFrom('everyone', 'project:1', 'unpublished')), {
    maxLength: 3,
  }),
  remove: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
  killedAt: fc.option(fc.nat({ max: 14 }), { freq: 2 }),
  redelivered: fc.boolean(),
});

test('on MariaDB, an index grown by changes, kills, redeliveries and two writers answers as one built anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 10, maxLength: 25 }), async (changes) => {
      const store = await emptySqlStore();
      const index = lessonIndex(store);
      const kept = new Map<string, SearchableLesson>();
      const apply = async (change: { put: SearchableLesson[]; remove: string[] }, killedAt: number | null): Promise<void> => {
        let left = killedAt ?? Number.POSITIVE_INFINITY;
        sql.beforeStatement = () => {
          if (left-- <= 0) throw new Error('killed');
        };
        try {
          await index.update(change);
        } catch {
          sql.beforeStatement = undefined;
          await index.update(change);
        } finally {
          sql.beforeStatement = undefined;
        }
      };
      for (const { put, remove, killedAt, redelivered } of changes) {
        const lessons = put.map(([id, theme, scope]) => lesson(`l${id}`, theme, scope));
        const gone = remove.map((id) => `l${id}`).filter((id) => lessons.every((one) => one.id !== id));
        const change = { put: lessons, remove: gone };
        await apply(change, killedAt);
        if (redelivered) await Promise.all([index.update(change), lessonIndex(forgeSqlPostingStore(sql)).update(change)]);
        for (const one of lessons) kept.set(one.id, one);
        for (const id of gone) kept.delete(id);
      }
      const rebuilt = lessonIndex(inMemoryPostingStore());
      await rebuilt.rebuild(async () => [...kept.values()]);
      for (const text of ['risk budget supplier', 'leverancie', 'contract', ''])
        for (const mayFind of [() => true, (scope: string) => scope === 'everyone']) {
          const request = {
            text,
            mode: 'topical',
            mayFind,
            limit: 40,
            narrow: { category: ['cost'] },
            count: ['category', 'topic'],
          } as const;
          expect(await index.search(request)).toEqual(await rebuilt.search(request));
        }
    }),
    { numRuns: 15 },
  );
}, 120_000);

test('rebuilding on MariaDB leaves no rows behind that nobody reads', async () => {
  const store = await emptySqlStore();
  const index = lessonIndex(store);
  const lessons = Array.from({ length: 50 }, (_, id) => lesson(`l${id}`, id, 'everyone'));
  let left = 4;
  sql.beforeStatement = () => {
    if (left-- <= 0) throw new Error('killed');
  };
  await expect(index.update({ put: lessons, remove: [] })).rejects.toThrow('killed');
  sql.beforeStatement = undefined;
  await index.rebuild(async () => lessons);
  const { segments } = await store.manifest();
  const all = await store.readSegment(segments[0]?.id ?? 0);
  const numbers = await sql.execute(`DELETE FROM lesson_posting WHERE segment IN (${segments.map(({ id }) => id).join(',')})`);
  expect(numbers).toBe(all.length);
  expect(await sql.execute('DELETE FROM lesson_posting')).toBe(0);
});
