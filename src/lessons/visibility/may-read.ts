import type { Lesson, LessonState, LessonVisibility } from '../../contracts/lessons/lesson';
import type { LessonReader } from './lesson-reader';

/** What of a lesson decides who may read it. */
export type Readable = Pick<Lesson, 'state' | 'visibility' | 'sourceProjectId' | 'ownerAccountId'>;

/** What of a lesson decides in which searches it is found. */
type Findable = Omit<Readable, 'ownerAccountId'> & Pick<Lesson, 'shipped' | 'language'>;

/**
 * Whether somebody may read a lesson. Published ones: whoever its visibility reaches. A draft is not meant for others yet: its owner, and PMO
 * administrators who may browse where it comes from. In review and afterwards: owner and PMO administrators, if its visibility reaches them too;
 * being PMO administrator opens no project that Jira hides.
 */
export function mayRead(lesson: Readable, reader: LessonReader): boolean {
  if (lesson.ownerAccountId === reader.accountId && reachesOwner(lesson, reader)) return true;
  return mayFindScope(scopeOfLesson(lesson), reader);
}

/** The owner of a lesson of one project only may browse that project still, or the lesson is closed to them as the project is. */
const reachesOwner = ({ visibility, sourceProjectId }: Readable, reader: LessonReader): boolean =>
  visibility.kind === 'everyone' || sourceProjectId === null || reader.projects.has(sourceProjectId) || reaches(visibility, null, reader);

function reaches(visibility: LessonVisibility, sourceProjectId: number | null, reader: LessonReader): boolean {
  switch (visibility.kind) {
    case 'everyone':
      return true;
    case 'project':
      return sourceProjectId !== null && reader.projects.has(sourceProjectId);
    case 'portfolio':
      return reader.nodeIds.has(visibility.nodeId);
  }
}

/** Who a lesson is held back to before and after it is published. */
type Hold = 'published' | 'held' | 'draft';

const holdOf: Readonly<Record<LessonState, Hold>> = {
  draft: 'draft',
  inReview: 'held',
  validated: 'held',
  published: 'published',
  retired: 'held',
  merged: 'held',
};

/**
 * Who may read a lesson, owner apart, as a short text: the search index keeps it with each lesson. `published project 17`: whoever may browse
 * project 17; `held …`: PMO administrators among these; `draft project 17`: PMO administrators who may browse where it comes from.
 */
export function scopeOfLesson({ state, visibility, sourceProjectId }: Omit<Readable, 'ownerAccountId'>): string {
  const hold = holdOf[state];
  if (hold === 'draft') return sourceProjectId === null ? 'draft everyone' : `draft project ${sourceProjectId}`;
  switch (visibility.kind) {
    case 'everyone':
      return `${hold} everyone`;
    case 'project':
      return sourceProjectId === null ? `${hold} nobody` : `${hold} project ${sourceProjectId}`;
    case 'portfolio':
      return `${hold} portfolio ${visibility.nodeId}`;
  }
}

/** The same for the search index. What comes with Plumbline says the same in two languages, each for searches in that language. */
export const searchScopeOf = (lesson: Findable): string =>
  lesson.shipped && lesson.visibility.kind === 'everyone' ? `${scopeOfLesson(lesson)} ${lesson.language}` : scopeOfLesson(lesson);

/** Whether somebody may find the lessons of a scope, searching in a language. One that is not understood is nobody's. */
export function mayFindScope(scope: string, reader: LessonReader, language?: Lesson['language']): boolean {
  const [hold, place, id = ''] = scope.split(' ');
  if (place === 'everyone' && language !== undefined && id !== '' && id !== language) return false;
  if (hold !== 'published' && !reader.isPmoAdmin) return false;
  switch (place) {
    case 'everyone':
      return true;
    case 'project':
      return reader.projects.has(Number(id));
    case 'portfolio':
      return reader.nodeIds.has(id);
    default:
      return false;
  }
}
