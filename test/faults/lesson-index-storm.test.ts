import { Random } from '../../local/random';
import { inMemoryPostingStore } from '../../src/lessons/search/index/in-memory-posting-store';
import type { PostingStore } from '../../src/lessons/search/index/posting-store';
import type { SearchableLesson } from '../../src/lessons/search/index/searchable-lesson';
import { type LessonIndex, lessonIndex } from '../../src/lessons/search/lesson-index';

const EVENTS = 5000;
const IDS = 400;
const words =
  'risk supplier budget migration planning contract testing backup vendor schedule scope handover leverancier planning oplevering'.split(
    ' ',
  );
const viewers: Readonly<Record<string, (scope: string) => boolean>> = {
  everything: () => true,
  'what is for everybody': (scope) => scope === 'everyone',
  'one project': (scope) => scope === 'everyone' || scope === 'project 1',
};

/** The store, for writers that may be killed before any of their calls. */
function deadly(store: PostingStore, isKilled: () => boolean): PostingStore {
  const orDie =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (isKilled()) throw new Error('killed');
      return call(...args);
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

/** Lessons as their records have them; the index follows. */
class Library {
  readonly lessons = new Map<string, SearchableLesson>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Something happens; answers whom it touched. */
  happen(): readonly string[] {
    const id = `l${this.#random.int(0, IDS - 1)}`;
    const other = `l${this.#random.int(0, IDS - 1)}`;
    const kind = this.#random.next();
    if (kind < 0.1 && id !== other && this.lessons.has(id) && this.lessons.has(other)) {
      this.lessons.delete(id);
      this.#write(other);
      return [id, other];
    }
    const before = this.lessons.get(id);
    if (kind < 0.2 && before !== undefined)
      this.lessons.set(id, { ...before, scope: 'unpublished', labels: { ...before.labels, state: ['retired'] } });
    else this.#write(id);
    return [id];
  }

  changeOf(ids: readonly string[]) {
    const put = ids.flatMap((id) => this.lessons.get(id) ?? []);
    return { put, remove: ids.filter((id) => !this.lessons.has(id)) };
  }

  #write(id: string): void {
    const text = (count: number): string => Array.from({ length: count }, () => words[this.#random.int(0, words.length - 1)]).join(' ');
    this.lessons.set(id, {
      id,
      scope: ['everyone', 'everyone', 'project 1', 'project 2'][this.#random.int(0, 3)] ?? '',
      at: this.#random.int(0, 1_000_000),
      fields: { title: text(4), lesson: `${text(12)} case${id}` },
      labels: { topic: [text(1), text(1)], state: ['published'], category: [this.#random.chance(0.5) ? 'cost' : 'risk'] },
    });
  }
}

async function answersOf(index: LessonIndex, ids: readonly string[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const [viewer, mayFind] of Object.entries(viewers)) {
    const texts = ['risk of the supplier contract', 'leverancier', 'bakcup', 'schedule scope handover budget planning', '', 'migr'];
    for (const text of texts)
      for (const mode of ['topical', 'lookAlike'] as const) {
        const request = { text, mode, mayFind, typing: text === 'migr', limit: 30, count: ['topic', 'state', 'category'] } as const;
        answers.push(viewer, text, await index.search({ ...request, narrow: { state: ['published'] } }));
      }
    answers.push(await index.findAlike({ text: 'vendor backup testing', mayFind, limit: 5 }));
    const labels = [{ facet: 'topic', values: ['Risk', 'backup'], weight: 1 }] as const;
    answers.push(await index.candidates({ text: 'handover', wordsWeight: 1, labels, mayFind, ownIds: ['l3', 'l4'], limit: 20 }));
  }
  for (const id of ids.slice(0, 40))
    answers.push((await index.search({ text: `case${id}`, mode: 'lookAlike', mayFind: () => true, limit: 3 })).hits.map((hit) => hit.id));
  return answers;
}

test('after 5,000 edits, merges and retirements, with kills and repeated events, the index answers as one built anew', async () => {
  const random = new Random(2026);
  const library = new Library(random);
  const store = inMemoryPostingStore();
  let callsLeft = Number.POSITIVE_INFINITY;
  let kills = 0;
  const index = lessonIndex(
    deadly(store, () => {
      callsLeft--;
      if (callsLeft >= 0) return false;
      kills++;
      return true;
    }),
  );
  // Lessons whose record changed and whose place in the index may not have: the mark that a writer leaves.
  const unsettled = new Set<string>();
  const follow = async (ids: readonly string[], calls: number): Promise<void> => {
    for (const id of ids) unsettled.add(id);
    callsLeft = calls;
    try {
      await index.update(library.changeOf(ids));
      for (const id of ids) unsettled.delete(id);
    } catch {
      // Killed: somebody else comes back to it.
    } finally {
      callsLeft = Number.POSITIVE_INFINITY;
    }
  };
  for (let event = 0; event < EVENTS; event++) {
    const ids = library.happen();
    await follow(ids, random.chance(0.15) ? random.int(0, 12) : Number.POSITIVE_INFINITY);
    if (random.chance(0.1)) await follow(ids, Number.POSITIVE_INFINITY);
    if (random.chance(0.02)) await follow([...unsettled], Number.POSITIVE_INFINITY);
    // Two at once, of the same lessons and of others.
    if (random.chance(0.02)) await Promise.all([follow(ids, Number.POSITIVE_INFINITY), follow(library.happen(), Number.POSITIVE_INFINITY)]);
  }
  await follow([...unsettled], Number.POSITIVE_INFINITY);
  expect(kills).toBeGreaterThan(300);
  const rebuilt = lessonIndex(inMemoryPostingStore());
  await rebuilt.rebuild(async () => [...library.lessons.values()]);
  const ids = [...library.lessons.keys()];
  expect(await answersOf(index, ids)).toEqual(await answersOf(rebuilt, ids));
  expect((await store.manifest()).segments.length).toBeLessThan(24);
}, 300_000);
