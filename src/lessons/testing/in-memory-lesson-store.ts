import type { Lesson } from '../../contracts/lessons/lesson';
import { type LessonCard, listedAt, meetsFilter } from '../record/lesson-card';
import type { LessonStore, StoredLesson } from '../record/lesson-store';

/** Lessons in memory, for tests. Behaves as the store in the database. */
export function inMemoryLessonStore(): LessonStore {
  const lessons = new Map<string, StoredLesson>();
  const cards = new Map<string, LessonCard>();
  const kept = (lesson: Lesson, version: number): void => {
    lessons.set(lesson.id, { lesson: structuredClone(lesson), version });
  };
  return {
    get: async (id) => lessons.get(id),
    getMany: async (ids) => new Map([...lessons].filter(([id]) => ids.includes(id))),
    insert: async (added) => {
      const free = added.filter(({ id }) => !lessons.has(id));
      for (const lesson of free) kept(lesson, 1);
      return new Set(free.map(({ id }) => id));
    },
    replace: async ({ lesson, version }) => {
      if (lessons.get(lesson.id)?.version !== version) return false;
      kept(lesson, version + 1);
      return true;
    },
    page: async (afterId, limit) =>
      [...lessons.values()]
        .filter(({ lesson }) => lesson.id > afterId)
        .sort((a, b) => (a.lesson.id < b.lesson.id ? -1 : 1))
        .slice(0, limit),
    cards: async (filter) =>
      [...cards.values()]
        .filter((card) => meetsFilter(card, filter))
        .sort((a, b) => listedAt(b) - listedAt(a) || (a.id < b.id ? -1 : 1))
        .slice(0, filter.limit),
    saveCards: async (saved) => {
      for (const card of saved) cards.set(card.id, structuredClone(card));
    },
  };
}
