import { shippedLessons } from '../shipped';

/** Lessons of Plumbline that say the same in another language: nobody is offered one twice. */
export const otherLanguageIds = (language: 'en' | 'nl'): readonly string[] =>
  shippedLessons.filter((lesson) => lesson.language !== language).map(({ id }) => id);
