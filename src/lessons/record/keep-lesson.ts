import type { Lesson } from '../../contracts/lessons/lesson';
import type { LessonPorts } from '../lesson-ports';
import { searchableOf } from '../search/searchable-of';
import { cardOf } from './lesson-card';
import type { StoredLesson } from './lesson-store';

export type KeepPorts = Pick<LessonPorts, 'lessons' | 'unsettled' | 'index' | 'use' | 'now' | 'newId'>;

/**
 * Keeps a lesson as it is now. `false` when somebody else was faster. Lists and search index follow the record; a mark that is set before and
 * taken off after sees to it that a writer who dies between leaves nothing unfinished (`settleForgotten`).
 */
export const keepLesson = async (ports: KeepPorts, { lesson, version }: StoredLesson): Promise<boolean> =>
  withMark(ports, [lesson.id], async () =>
    version === 0 ? (await ports.lessons.insert([lesson])).has(lesson.id) : ports.lessons.replace({ lesson, version }),
  );

/** Keeps new lessons; answers the ids of those that were not there yet. */
export const keepNewLessons = async (ports: KeepPorts, lessons: readonly Lesson[]): Promise<ReadonlySet<string>> =>
  withMark(
    ports,
    lessons.map(({ id }) => id),
    () => ports.lessons.insert(lessons),
  );

async function withMark<T>(ports: KeepPorts, lessonIds: readonly string[], write: () => Promise<T>): Promise<T> {
  const mark = ports.newId();
  await ports.unsettled.insert({ id: mark, position: ports.now(), value: { lessonIds } });
  const written = await write();
  await settle(ports, lessonIds);
  await ports.unsettled.remove(mark, 1);
  return written;
}

/**
 * Brings what is kept beside lessons (list entries, search index, use of merged ones) to what their records say. May be repeated. Somebody may
 * change a lesson between the reading and the writing and be faster with both; so what was read is compared afterwards, and done once more.
 */
export async function settle(ports: Pick<KeepPorts, 'lessons' | 'index' | 'use'>, lessonIds: readonly string[]): Promise<void> {
  let toSettle = lessonIds;
  while (toSettle.length > 0) {
    const before = await ports.lessons.getMany(toSettle);
    const stored = [...before.values()].map(({ lesson }) => lesson);
    for (const { id, mergedInto } of stored) if (mergedInto !== null) await ports.use.move(id, mergedInto);
    await ports.lessons.saveCards(stored.map(cardOf));
    await ports.index.update({
      put: stored.filter(({ state }) => state !== 'merged').map(searchableOf),
      remove: stored.filter(({ state }) => state === 'merged').map(({ id }) => id),
    });
    const after = await ports.lessons.getMany(toSettle);
    toSettle = [...after].filter(([id, { version }]) => before.get(id)?.version !== version).map(([id]) => id);
  }
}

/** A function that writes lessons is killed after less than this (25 s for a resolver, Forge); until then its mark is left alone. */
const FORGOTTEN_AFTER_SECONDS = 120;
/** Marks worked off in one sweep. */
const MARKS_PER_SWEEP = 50;

/** Settles what writers left unfinished; answers how many lessons. Every five minutes. */
export async function settleForgotten(ports: Pick<KeepPorts, 'lessons' | 'index' | 'use' | 'unsettled' | 'now'>): Promise<number> {
  const marks = await ports.unsettled.list({ before: ports.now() - FORGOTTEN_AFTER_SECONDS, limit: MARKS_PER_SWEEP });
  const lessonIds = [...new Set(marks.flatMap(({ value }) => value.lessonIds))];
  await settle(ports, lessonIds);
  for (const { id, version } of marks) await ports.unsettled.remove(id, version);
  return lessonIds.length;
}

/** Every five minutes: builds an index that is missing or older than this version of the app, or settles what writers left unfinished. */
export async function mendLessons(ports: KeepPorts): Promise<void> {
  if (await ports.index.isCurrent()) await settleForgotten(ports);
  else await rebuildLessonIndex(ports);
}

/** Lessons read at a time when all of them are. */
const LESSONS_PER_PAGE = 200;

/** Builds lists and search index anew from the records; answers how many lessons the index holds. */
export async function rebuildLessonIndex(ports: Pick<KeepPorts, 'lessons' | 'index'>): Promise<number> {
  return ports.index.rebuild(async () => {
    const all: ReturnType<typeof searchableOf>[] = [];
    for (let after = ''; ; ) {
      const page = (await ports.lessons.page(after, LESSONS_PER_PAGE)).map(({ lesson }) => lesson);
      const last = page.at(-1);
      if (!last) return all;
      after = last.id;
      await ports.lessons.saveCards(page.map(cardOf));
      all.push(...page.filter(({ state }) => state !== 'merged').map(searchableOf));
    }
  });
}
