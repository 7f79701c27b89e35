import type { LessonContent } from '../../contracts/lessons/lesson';
import type { ShippedLesson } from './shipped-lesson';

/** A shipped lesson in a language, as a lesson is stored. The Dutch one of `close-means-close` is `close-means-close-nl`. */
export function shippedLessonContent(lesson: ShippedLesson, language: 'en' | 'nl'): LessonContent & { readonly id: string } {
  const { id, category, impacts, phases, projectTypes, templateIds, ruleIds } = lesson;
  const { topics, ...words } = lesson[language];
  return {
    id: language === 'en' ? id : `${id}-${language}`,
    ...words,
    topics: [...topics],
    category,
    impacts,
    phases,
    projectTypes,
    templateIds,
    ruleIds,
    evidence: [],
    language,
    sourceProjectId: null,
    source: 'Plumbline',
    visibility: { kind: 'everyone' },
    anonymised: true,
  };
}
