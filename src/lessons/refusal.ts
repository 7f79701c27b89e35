import type { ErrorCode } from '../contracts/errors';

/** Why something about lessons was not done; each is a text of `src/messages/lessons/refusals`. */
export const lessonProblems = [
  'lesson.notFound',
  'lesson.notOwner',
  'lesson.changedMeanwhile',
  'lesson.unknownProject',
  'lesson.unknownNode',
  'lesson.needsProject',
  'lesson.incomplete',
  'lesson.wrongState',
  'review.notReviewer',
  'review.ownLesson',
  'review.judgementMissing',
  'review.judgedAgainst',
  'review.noteMissing',
  'merge.itself',
  'merge.alreadyMerged',
  'change.unknownTarget',
  'change.badLink',
  'change.tooMany',
  'change.notFound',
  'change.notDecider',
  'change.decided',
  'change.outcomeMissing',
  'watch.unknownFact',
  'answer.unknownProject',
  'answer.notLead',
  'answer.reasonMissing',
  'issue.notFound',
  'collection.notFound',
  'collection.notEditor',
  'collection.shipped',
  'collection.changedMeanwhile',
  'import.notAllowed',
  'import.unknownColumn',
  'import.noRecords',
  'index.notAllowed',
  'insight.notAllowed',
] as const;
export type LessonProblem = (typeof lessonProblems)[number];

/** Which problem, about which part of the request, and the values that its text names. */
export interface LessonRefusal {
  readonly code: Extract<ErrorCode, 'INVALID_REQUEST' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'>;
  readonly problem: LessonProblem;
  readonly place: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export const refuse = (
  code: LessonRefusal['code'],
  problem: LessonProblem,
  place: string,
  values: LessonRefusal['values'] = {},
): { readonly ok: false; readonly error: LessonRefusal } => ({ ok: false, error: { code, problem, place, values } });
