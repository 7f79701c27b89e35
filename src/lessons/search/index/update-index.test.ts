import fc from 'fast-check';
import { searchLessons } from '../query/search-lessons';
import { inMemoryPostingStore } from './in-memory-posting-store';
import { ANALYSIS, type PostingStore } from './posting-store';
import type { SearchableLesson } from './searchable-lesson';
import { isCurrent, rebuildIndex, updateIndex } from './update-index';

const lesson = (id: string, title: string): SearchableLesson => ({ id, scope: 'everyone', fields: { title } });
const search = async (store: PostingStore, text: string) =>
  (await searchLessons(store, { text, mode: 'topical', mayFind: () => true, limit: 1000 })).hits;

/** The store, for a writer that is killed before its call number `calls`. */
function killedAfter(store: PostingStore, calls: number): PostingStore {
  let left = calls;
  const orDie = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      if (left-- <= 0) throw new Error('killed');
      return call(...args);
    };
  };
  return {
    manifest: orDie(store.manifest),
    read: orDie(store.read),
    readSegment: orDie(store.readSegment),
    write: orDie(store.write),
    commit: orDie(store.commit),
    removeSegments: orDie(store.removeSegments),
    removeOrphans: orDie(store.removeOrphans),
  };
}

test('a change that is killed is seen whole or not at all, and may be repeated', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 30 }), async (kills) => {
      const store = inMemoryPostingStore();
      await rebuildIndex(store, async () => [lesson('fixed', 'risk')]);
      for (const [number, calls] of kills.entries()) {
        const before = await search(store, 'risk budget');
        const change = { put: [lesson('a', `budget ${number}`), lesson(`n${number}`, 'risk')], remove: [`n${number - 2}`] };
        const killed = await updateIndex(killedAfter(store, calls), change).catch(() => 'killed');
        const between = await search(store, 'risk budget');
        await updateIndex(store, change);
        const after = await search(store, 'risk budget');
        expect(killed === 'killed' ? [before, after] : [after]).toContainEqual(between);
      }
    }),
    { numRuns: 40 },
  );
});

test('two writers at once lose nothing', async () => {
  const store = inMemoryPostingStore();
  await Promise.all(['a', 'b', 'c', 'd'].map((id) => updateIndex(store, { put: [lesson(id, 'risk')], remove: [] })));
  expect((await search(store, 'risk')).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
});

test('a rebuild that lessons changed under begins again with the lessons of now', async () => {
  const store = inMemoryPostingStore();
  const lessons = [lesson('old', 'risk')];
  let readings = 0;
  const built = await rebuildIndex(store, async () => {
    readings++;
    const now = [...lessons];
    if (readings === 1) {
      lessons.push(lesson('new', 'risk'));
      await updateIndex(store, { put: [lesson('new', 'risk')], remove: [] });
    }
    return now;
  });
  expect([built, readings]).toEqual([2, 2]);
  expect((await search(store, 'risk')).map(({ id }) => id).sort()).toEqual(['new', 'old']);
});

test('a rebuild takes away what killed writers left, and a writer that it overtook begins again', async () => {
  const store = inMemoryPostingStore();
  let written: () => void = () => undefined;
  const held = new Promise<void>((resume) => {
    written = resume;
  });
  let holding = true;
  const slow: PostingStore = {
    ...store,
    write: async (rows) => {
      await store.write(rows);
      if (holding) await held;
    },
  };
  const change = updateIndex(slow, { put: [lesson('slow', 'risk')], remove: [] });
  await rebuildIndex(store, async () => [lesson('old', 'risk')]);
  holding = false;
  written();
  await change;
  expect((await search(store, 'risk')).map(({ id }) => id).sort()).toEqual(['old', 'slow']);
});

test('an index that another version of the app built is not read, and a rebuild replaces it', async () => {
  const store = inMemoryPostingStore();
  await rebuildIndex(store, async () => [lesson('old', 'risk')]);
  const manifest = await store.manifest();
  await store.commit({ ...manifest, version: manifest.version + 1, analysis: ANALYSIS - 1 });
  expect([await isCurrent(store), await search(store, 'risk')]).toEqual([false, []]);
  await updateIndex(store, { put: [lesson('new', 'risk')], remove: [] });
  expect(await search(store, 'risk')).toEqual([]);
  await rebuildIndex(store, async () => [lesson('new', 'risk')]);
  expect([await isCurrent(store), (await search(store, 'risk')).map(({ id }) => id)]).toEqual([true, ['new']]);
});

test('five thousand edits leave few segments and the answers of a rebuild', async () => {
  const store = inMemoryPostingStore();
  const kept = new Map<string, SearchableLesson>();
  const themes = ['risk budget', 'supplier contract', 'planning leverancier', 'test data migration', 'scope change request'];
  for (let edit = 0; edit < 5000; edit += 10) {
    // Edits of ten lessons each, spread over 400 ids by a step that has no factor in common with 400.
    const put = Array.from({ length: 9 }, (_, index) =>
      lesson(`L${((edit + index) * 137) % 400}`, `${themes[(edit + index * 7) % 5]} ${edit % 60}`),
    );
    const remove = [`L${(edit * 211 + 5) % 400}`].filter((id) => put.every((one) => one.id !== id));
    await updateIndex(store, { put, remove });
    for (const one of put) kept.set(one.id, one);
    for (const id of remove) kept.delete(id);
  }
  const rebuilt = inMemoryPostingStore();
  await rebuildIndex(rebuilt, async () => [...kept.values()]);
  for (const text of [...themes, 'riks', 'leverancie 50', 'data 30'])
    expect(await search(store, text)).toEqual(await search(rebuilt, text));
  expect((await store.manifest()).segments.length).toBeLessThan(24);
  expect(store.bytes()).toBeLessThan(3 * rebuilt.bytes());
}, 60_000);
