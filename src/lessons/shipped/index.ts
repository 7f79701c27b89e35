import { deliveringLessons } from './delivering-lessons';
import { governingLessons } from './governing-lessons';
import { peopleAndClosingLessons } from './people-and-closing-lessons';
import { planningLessons } from './planning-lessons';
import type { ShippedLesson } from './shipped-lesson';
import { shippedLessonContent } from './shipped-lesson-content';
import { startingLessons } from './starting-lessons';

/** The forty lessons that a PMO can use from the first day. */
export const shippedLessonTexts: readonly ShippedLesson[] = [
  ...startingLessons,
  ...planningLessons,
  ...deliveringLessons,
  ...governingLessons,
  ...peopleAndClosingLessons,
];

/** The same as they are installed: one record for each language, found by readers of that language. */
export const shippedLessons = shippedLessonTexts.flatMap((lesson) => [
  shippedLessonContent(lesson, 'en'),
  shippedLessonContent(lesson, 'nl'),
]);
