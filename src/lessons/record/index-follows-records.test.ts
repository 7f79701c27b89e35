import { mergeLessons } from '../review/merge-lessons';
import { reviewLesson } from '../review/review-lesson';
import { submitLesson } from '../review/submit-lesson';
import { inMemoryPostingStore } from '../search/index/in-memory-posting-store';
import { type LessonIndex, lessonIndex } from '../search/lesson-index';
import { aContent, aLibrary, author, BRIDGE, now, pmo, ROADS, TUNNEL } from '../testing/a-library';
import { rebuildLessonIndex, settle, settleForgotten } from './keep-lesson';
import { cardOf } from './lesson-card';
import { saveLesson } from './save-lesson';

const OPERATIONS = 5000;
const LESSONS = 120;
const words = 'steel crane drawing supplier contract wind bridge tunnel delivery signature price test rehearsal sponsor budget'.split(' ');

/** A repeatable sequence of numbers from 0 to 1 (Park and Miller's generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test(`lists and index are what the records say after ${OPERATIONS} edits, reviews, merges, deaths and repetitions`, async () => {
  const random = numbers(20_260_331);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  let time = now;
  let dies = false;
  const { ports: whole } = aLibrary({ clock: () => time });
  /** The same ports in a worker that is killed before it reaches the index. */
  const ports = {
    ...whole,
    index: {
      ...whole.index,
      update: async (change: Parameters<LessonIndex['update']>[0]) => {
        if (dies) throw new Error('killed');
        await whole.index.update(change);
      },
    },
  };
  const content = () =>
    aContent({
      title: `${pick(words)} ${pick(words)}`,
      lesson: Array.from({ length: 6 }, () => pick(words)).join(' '),
      topics: [pick(words)],
      sourceProjectId: pick([BRIDGE, TUNNEL, null]),
      visibility: pick([{ kind: 'everyone' } as const, { kind: 'portfolio', nodeId: ROADS } as const]),
    });
  const ids: string[] = [];
  const versionOf = async (id: string): Promise<number> => (await ports.lessons.get(id))?.version ?? 0;
  const operations = [
    async () => {
      if (ids.length >= LESSONS) return;
      const saved = await saveLesson(ports, author, { id: null, version: 0, content: content(), ownerAccountId: null, eventDay: null });
      if (saved.ok) ids.push(saved.value.lesson.id);
    },
    async (id: string) =>
      saveLesson(ports, author, { id, version: await versionOf(id), content: content(), ownerAccountId: null, eventDay: null }),
    async (id: string) => submitLesson(ports, author, { lessonId: id, version: await versionOf(id) }),
    async (id: string) => {
      const decision = pick(['publish', 'publish', 'publish', 'return', 'retire', 'validate'] as const);
      const judgement = { significant: true, valid: true, applicable: true };
      await reviewLesson(ports, pmo, { lessonId: id, version: await versionOf(id), decision, judgement, note: 'So be it' });
    },
    async (id: string) => {
      if (random() < 0.05) await mergeLessons(ports, pmo, { from: id, into: pick(ids), note: '' });
    },
    // A message that comes twice, and the sweep between.
    async (id: string) => settle(ports, [id, pick(ids)]),
  ];
  for (let done = 0; done < OPERATIONS; done++) {
    dies = random() < 0.02;
    const operation = ids.length === 0 ? operations[0]! : pick(operations);
    await operation(ids.length === 0 ? '' : pick(ids)).catch(() => undefined);
    if (random() < 0.01) {
      dies = false;
      time += 600;
      await settleForgotten(ports);
    }
  }
  dies = false;
  time += 600;
  for (let left = 1; left > 0; ) left = await settleForgotten(ports);

  const stored = (await ports.lessons.page('', 10_000)).map(({ lesson }) => lesson);
  expect(stored.filter(({ state }) => state === 'merged').length).toBeGreaterThan(5);
  const cards = await ports.lessons.cards({ limit: 10_000 });
  expect(new Map(cards.map((card) => [card.id, card]))).toEqual(new Map(stored.map((lesson) => [lesson.id, cardOf(lesson)])));
  const fresh = lessonIndex(inMemoryPostingStore());
  await rebuildLessonIndex({ ...ports, index: fresh });
  for (const text of ['', ...words, 'steel crane supplier', 'delvery of stel'])
    for (const mayFind of [() => true, (scope: string) => scope === 'published everyone']) {
      const ask = { text, mode: 'topical', mayFind, limit: 200, count: ['state', 'topic', 'project'] } as const;
      expect(await ports.index.search(ask)).toEqual(await fresh.search(ask));
    }
}, 120_000);
