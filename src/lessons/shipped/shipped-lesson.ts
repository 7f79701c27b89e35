import type { LessonContent } from '../../contracts/lessons/lesson';

/** The words of a lesson in one language. */
interface LessonWords {
  readonly title: string;
  readonly event: string;
  readonly lesson: string;
  readonly recommendation: string;
  readonly topics: readonly string[];
}

/** A lesson that comes with Plumbline, of our own writing and learned from no project of anybody in particular. */
export interface ShippedLesson extends Pick<LessonContent, 'category' | 'impacts' | 'phases' | 'projectTypes' | 'templateIds' | 'ruleIds'> {
  readonly id: string;
  readonly en: LessonWords;
  readonly nl: LessonWords;
}
