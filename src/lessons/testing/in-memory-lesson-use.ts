import {
  type CountedUse,
  emptyProjectLessons,
  type LessonUse,
  type ProjectAnswer,
  type ProjectLessons,
  type ReaderLessons,
} from '../use/lesson-use';

/** Use of lessons in memory, for tests. Behaves as the one in the database. */
export function inMemoryLessonUse(): LessonUse {
  const answers = new Map<string, ProjectAnswer>();
  const counters = new Map<string, { lessonId: string; projectId: number; use: CountedUse; count: number }>();
  const projects = new Map<number, ProjectLessons>();
  const readers = new Map<string, ReaderLessons>();
  const raise = (lessonId: string, projectId: number, use: CountedUse, by: number): void => {
    const key = `${use} ${lessonId}@${projectId}`;
    counters.set(key, { lessonId, projectId, use, count: (counters.get(key)?.count ?? 0) + by });
  };
  const newestFirst = (found: readonly ProjectAnswer[]): ProjectAnswer[] => [...found].sort((a, b) => b.at - a.at);
  const readerOf = (accountId: string): ReaderLessons => readers.get(accountId) ?? { accountId, topics: [], toldUntil: 0, dismissed: [] };
  return {
    count: async (use, lessonIds, projectId) => {
      for (const lessonId of new Set(lessonIds)) raise(lessonId, projectId, use, 1);
    },
    counts: async (lessonIds) => [...counters.values()].filter(({ lessonId }) => lessonIds === null || lessonIds.includes(lessonId)),
    answer: async (answer) => void answers.set(`${answer.lessonId}@${answer.projectId}`, answer),
    answersAbout: async (lessonIds) =>
      newestFirst([...answers.values()].filter(({ lessonId }) => lessonIds === null || lessonIds.includes(lessonId))),
    answersOf: async (projectIds) => newestFirst([...answers.values()].filter(({ projectId }) => projectIds.includes(projectId))),
    ofProjects: async (projectIds) => new Map([...projects].filter(([projectId]) => projectIds.includes(projectId))),
    changeProject: async (projectId, change) => void projects.set(projectId, change(projects.get(projectId) ?? emptyProjectLessons)),
    ofReader: async (accountId) => readerOf(accountId),
    changeReader: async (accountId, change) => void readers.set(accountId, change(readerOf(accountId))),
    readers: async () => [...readers.values()].filter(({ topics }) => topics.length > 0),
    move: async (from, into) => {
      for (const [key, answer] of [...answers]) {
        if (answer.lessonId !== from) continue;
        const there = answers.get(`${into}@${answer.projectId}`);
        if (!there || there.at < answer.at) answers.set(`${into}@${answer.projectId}`, { ...answer, lessonId: into });
        answers.delete(key);
      }
      for (const [key, { lessonId, projectId, use, count }] of [...counters]) {
        if (lessonId !== from) continue;
        raise(into, projectId, use, count);
        counters.delete(key);
      }
    },
  };
}
