import type { Lesson } from '../../contracts/lessons/lesson';
import { SHIPPED_BY } from '../../lessons/record/install-shipped-lessons';

/** Whose account ids a lesson holds. */
export const peopleIn = (lesson: Lesson): string[] =>
  [
    ...new Set(
      [
        lesson.ownerAccountId,
        lesson.createdBy,
        lesson.reviewer,
        ...lesson.history.map(({ by }) => by),
        ...lesson.changes.flatMap(({ ownerAccountId, askedBy, decidedBy }) => [ownerAccountId, askedBy, decidedBy]),
      ].filter((accountId) => accountId !== null && accountId !== '' && accountId !== SHIPPED_BY),
    ),
  ] as string[];
