import type { Lesson } from '../../contracts/lessons/lesson';
import { searchScopeOf } from '../visibility/may-read';
import type { SearchableLesson } from './index/searchable-lesson';

type Searched =
  | 'id'
  | 'title'
  | 'event'
  | 'lesson'
  | 'recommendation'
  | 'topics'
  | 'category'
  | 'phases'
  | 'projectTypes'
  | 'templateIds'
  | 'ruleIds'
  | 'language'
  | 'sourceProjectId'
  | 'state'
  | 'visibility'
  | 'publishedAt'
  | 'createdAt'
  | 'shipped';

/** A lesson as the index takes it. One that was merged into another has no place in the index: remove it there. */
export const searchableOf = (lesson: Pick<Lesson, Searched>): SearchableLesson => ({
  id: lesson.id,
  scope: searchScopeOf(lesson),
  fields: {
    title: lesson.title,
    event: lesson.event,
    lesson: lesson.lesson,
    recommendation: lesson.recommendation,
    topics: lesson.topics.join('\n'),
  },
  labels: {
    category: [lesson.category],
    phase: lesson.phases,
    topic: lesson.topics,
    project: lesson.sourceProjectId === null ? [] : [String(lesson.sourceProjectId)],
    language: [lesson.language],
    state: [lesson.state],
    projectType: lesson.projectTypes,
    template: lesson.templateIds,
    rule: lesson.ruleIds,
  },
  at: lesson.publishedAt ?? lesson.createdAt,
  language: lesson.language,
});
