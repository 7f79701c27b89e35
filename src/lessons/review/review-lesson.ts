import type { z } from 'zod';
import type { Lesson, reviewJudgement } from '../../contracts/lessons/lesson';
import type { OpenedLesson } from '../../contracts/lessons/lesson-contracts';
import { ok, type Result } from '../../shared/result';
import type { LessonPorts } from '../lesson-ports';
import { keepLesson } from '../record/keep-lesson';
import { type LessonEventKind, withEvent } from '../record/lesson-history';
import { findLesson, openLesson } from '../record/open-lesson';
import { type LessonRefusal, refuse } from '../refusal';
import type { LessonReader, LessonViewer } from '../visibility/lesson-reader';

export type ReviewJudgement = z.infer<typeof reviewJudgement>;

export interface ReviewRequest {
  readonly lessonId: string;
  readonly version: number;
  readonly decision: 'return' | 'validate' | 'publish' | 'retire';
  readonly judgement: ReviewJudgement | null;
  readonly note: string;
}

/**
 * Decides about somebody else's lesson: gives it back to its owner, finds it significant, valid and applicable, publishes it, or retires it.
 * Publishing from review judges at the same time. Who gives back or retires says why.
 */
export async function reviewLesson(
  ports: LessonPorts,
  viewer: LessonViewer,
  request: ReviewRequest,
): Promise<Result<OpenedLesson, LessonRefusal>> {
  const found = await findLesson(ports, viewer, request.lessonId);
  if (!found.ok) return found;
  const { reader, stored } = found.value;
  const objection = objectionTo(request, stored.lesson, reader);
  if (objection) return objection;
  if (stored.version !== request.version) return refuse('CONFLICT', 'lesson.changedMeanwhile', 'version');
  const lesson = decided(stored.lesson, request, viewer.accountId, ports.now());
  if (!(await keepLesson(ports, { lesson, version: stored.version }))) return refuse('CONFLICT', 'lesson.changedMeanwhile', 'version');
  return ok(await openLesson(ports, reader, { lesson, version: stored.version + 1 }));
}

/** From which states a decision leads on. */
const decidable: Readonly<Record<ReviewRequest['decision'], readonly Lesson['state'][]>> = {
  return: ['inReview', 'validated'],
  validate: ['inReview'],
  publish: ['inReview', 'validated'],
  retire: ['inReview', 'validated', 'published'],
};

function objectionTo({ decision, judgement, note }: ReviewRequest, lesson: Lesson, reader: LessonReader) {
  if (!reader.isPmoAdmin) return refuse('NOT_ALLOWED', 'review.notReviewer', 'lessonId');
  if (lesson.ownerAccountId === reader.accountId) return refuse('NOT_ALLOWED', 'review.ownLesson', 'lessonId');
  if (!decidable[decision].includes(lesson.state)) return refuse('CONFLICT', 'lesson.wrongState', 'decision');
  if (decision === 'return' || decision === 'retire')
    return note.trim() === '' ? refuse('INVALID_REQUEST', 'review.noteMissing', 'note') : undefined;
  const judged = judgement ?? lesson.judgement;
  if (judged === null) return refuse('INVALID_REQUEST', 'review.judgementMissing', 'judgement');
  return holds(judged) ? undefined : refuse('INVALID_REQUEST', 'review.judgedAgainst', 'judgement');
}

const holds = ({ significant, valid, applicable }: ReviewJudgement): boolean => significant && valid && applicable;

function decided(before: Lesson, { decision, judgement, note }: ReviewRequest, by: string, at: number): Lesson {
  const said = (lesson: Lesson, what: LessonEventKind, text = note): Lesson => ({
    ...lesson,
    history: withEvent(lesson.history, { at, by, what, note: text }),
  });
  switch (decision) {
    case 'return':
      return said({ ...before, state: 'draft', reviewer: by, judgement: null }, 'returned');
    case 'retire':
      return said({ ...before, state: 'retired', reviewer: by }, 'retired');
    case 'validate':
      return said({ ...before, state: 'validated', reviewer: by, judgement }, 'validated');
    case 'publish': {
      const validated = before.state === 'inReview' ? said({ ...before, judgement }, 'validated', '') : before;
      // When it was first read by others: what comes back from another review is not new.
      return said({ ...validated, state: 'published', reviewer: by, publishedAt: before.publishedAt ?? at }, 'published');
    }
  }
}
