import { lessonCategories, lessonId, lessonPhases } from '../../../../src/contracts/lessons/lesson';
import { type AddressPart, setOrRemove, wordOf, wordsOf } from '../../compliance/address/address-part';

export const tabIds = ['find', 'review', 'changes', 'insight'] as const;
export type TabId = (typeof tabIds)[number];

/** What stands on the page: a tab, and over it the lesson or the collection that was opened. */
export interface LessonsPart {
  readonly tab: TabId;
  readonly lesson: string | null;
  readonly collection: string | null;
  readonly search: string;
  readonly categories: readonly (typeof lessonCategories)[number][];
  readonly phases: readonly (typeof lessonPhases)[number][];
  readonly topics: readonly string[];
}

export const lessonsPart: AddressPart<LessonsPart> = {
  read: (parameters) => {
    const lesson = lessonId.safeParse(parameters.get('lesson'));
    return {
      tab: wordOf(parameters.get('tab'), tabIds, 'find'),
      lesson: lesson.success ? lesson.data : null,
      collection: parameters.get('collection'),
      search: parameters.get('q') ?? '',
      categories: wordsOf(parameters.get('category'), lessonCategories),
      phases: wordsOf(parameters.get('phase'), lessonPhases),
      topics: parameters.getAll('topic'),
    };
  },
  write: (parameters, { tab, lesson, collection, search, categories, phases, topics }) => {
    setOrRemove(parameters, 'tab', tab === 'find' ? null : tab);
    setOrRemove(parameters, 'lesson', lesson);
    setOrRemove(parameters, 'collection', collection);
    setOrRemove(parameters, 'q', search);
    setOrRemove(parameters, 'category', categories.join('.'));
    setOrRemove(parameters, 'phase', phases.join('.'));
    parameters.delete('topic');
    for (const topic of topics) parameters.append('topic', topic);
  },
};
