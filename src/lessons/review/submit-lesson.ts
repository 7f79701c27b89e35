import type { OpenedLesson } from '../../contracts/lessons/lesson-contracts';
import { ok, type Result } from '../../shared/result';
import type { LessonPorts } from '../lesson-ports';
import { keepLesson } from '../record/keep-lesson';
import { missingForReview } from '../record/missing-for-review';
import { findToEdit, openLesson } from '../record/open-lesson';
import { submitted } from '../record/save-lesson';
import { type LessonRefusal, refuse } from '../refusal';
import type { LessonViewer } from '../visibility/lesson-reader';

/** Sends a draft to review, when nothing is missing. */
export async function submitLesson(
  ports: LessonPorts,
  viewer: LessonViewer,
  request: { readonly lessonId: string; readonly version: number },
): Promise<Result<OpenedLesson, LessonRefusal>> {
  const found = await findToEdit(ports, viewer, request);
  if (!found.ok) return found;
  const { reader, stored } = found.value;
  if (stored.lesson.state !== 'draft') return refuse('CONFLICT', 'lesson.wrongState', 'lessonId');
  const missing = missingForReview(stored.lesson, stored.lesson.ownerAccountId);
  if (missing[0] !== undefined) return refuse('INVALID_REQUEST', 'lesson.incomplete', `content.${missing[0]}`, { count: missing.length });
  const lesson = submitted(stored.lesson, viewer.accountId, ports.now());
  if (!(await keepLesson(ports, { lesson, version: stored.version }))) return refuse('CONFLICT', 'lesson.changedMeanwhile', 'version');
  return ok(await openLesson(ports, reader, { lesson, version: stored.version + 1 }));
}
