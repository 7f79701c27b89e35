import type { LessonPlace } from '../../contracts/lessons/lesson';
import type { RecommendationFor } from '../../contracts/lessons/lesson-contracts';
import { ok, type Result } from '../../shared/result';
import type { LessonPorts } from '../lesson-ports';
import { findLesson } from '../record/open-lesson';
import { type LessonRefusal, refuse } from '../refusal';
import type { ProjectAnswer } from '../use/lesson-use';
import type { LessonReader, LessonViewer } from '../visibility/lesson-reader';

export interface AnswerRequest {
  readonly lessonId: string;
  readonly projectId: number;
  readonly place: LessonPlace;
  readonly answer: ProjectAnswer['answer'];
  readonly reason: string;
}

/**
 * Says for a project that it applies a lesson, that it does not apply because, or later. The project's lead and PMO administrators; in the
 * wizard whoever just created the project, which Plumbline has not read yet.
 */
export async function answerLesson(
  ports: LessonPorts,
  viewer: LessonViewer,
  { lessonId, projectId, place, answer, reason }: AnswerRequest,
): Promise<Result<{ answered: boolean }, LessonRefusal>> {
  const found = await findLesson(ports, viewer, lessonId);
  if (!found.ok) return found;
  if (!(await viewer.visibleProjects()).has(projectId)) return refuse('NOT_FOUND', 'answer.unknownProject', 'projectId');
  const { reader } = found.value;
  const isNew = place === 'wizard' && !reader.projects.has(projectId);
  if (!isNew && !mayAnswer(reader, projectId)) return refuse('NOT_ALLOWED', 'answer.notLead', 'projectId');
  if (answer === 'doesNotApply' && reason.trim() === '') return refuse('INVALID_REQUEST', 'answer.reasonMissing', 'reason');
  await ports.use.answer({ lessonId, projectId, place, answer, reason, by: viewer.accountId, at: ports.now() });
  return ok({ answered: true });
}

/** The lead of a project that is not archived, and PMO administrators who may browse it. */
export function mayAnswer(reader: LessonReader, projectId: number): boolean {
  const found = reader.projects.get(projectId);
  if (!found || found.project.archived) return false;
  return reader.isPmoAdmin || found.leadAccountId === reader.accountId;
}

/** Dismissals kept of one project or person: the newest. */
const MAX_DISMISSED = 500;

/**
 * Shows a lesson no more where it was dismissed: in a project, on an issue, or to a person. In a project its lead and PMO administrators decide;
 * what others do not want to see there is kept for themselves.
 */
export async function dismissLesson(
  ports: LessonPorts,
  viewer: LessonViewer,
  request: { readonly lessonId: string; readonly for: RecommendationFor },
): Promise<Result<{ dismissed: boolean }, LessonRefusal>> {
  const found = await findLesson(ports, viewer, request.lessonId);
  if (!found.ok) return found;
  const { reader } = found.value;
  const place = await dismissedIn(ports, reader, request.for);
  const entry = { lessonId: request.lessonId, at: ports.now() };
  await ports.use.count('dismissed', [entry.lessonId], place?.projectId ?? 0);
  if (place === null) {
    await ports.use.changeReader(viewer.accountId, (before) => ({
      ...before,
      dismissed: [...before.dismissed.filter(({ lessonId }) => lessonId !== entry.lessonId), entry].slice(-MAX_DISMISSED),
    }));
    return ok({ dismissed: true });
  }
  const { projectId, issueId } = place;
  await ports.use.changeProject(projectId, (before) => ({
    ...before,
    dismissed: [
      ...before.dismissed.filter((one) => one.lessonId !== entry.lessonId || one.issueId !== issueId),
      { ...entry, issueId },
    ].slice(-MAX_DISMISSED),
  }));
  return ok({ dismissed: true });
}

/** The project, and the issue in it, whose dismissals a place shares; `null`: those of the person. */
async function dismissedIn(
  { issues }: Pick<LessonPorts, 'issues'>,
  reader: LessonReader,
  place: RecommendationFor,
): Promise<{ readonly projectId: number; readonly issueId: number | null } | null> {
  switch (place.kind) {
    case 'viewer':
    case 'wizard':
      return null;
    case 'project':
    case 'gate':
      return mayAnswer(reader, place.projectId) ? { projectId: place.projectId, issueId: null } : null;
    case 'issue': {
      const issue = await issues.text(place.issueId);
      return issue && reader.projects.has(issue.projectId) ? { projectId: issue.projectId, issueId: issue.issueId } : null;
    }
  }
}

/** Counts that somebody opened a lesson. A draft that its owner opens is no use of it. */
export async function noteOpened(
  ports: LessonPorts,
  viewer: LessonViewer,
  { lessonId }: { readonly lessonId: string },
): Promise<Result<{ noted: boolean }, LessonRefusal>> {
  const found = await findLesson(ports, viewer, lessonId);
  if (!found.ok) return found;
  const counts = found.value.stored.lesson.state === 'published';
  if (counts) await ports.use.count('opened', [lessonId], 0);
  return ok({ noted: counts });
}

/** Topics of the weekly digest; answers what is kept. */
export async function subscribe(
  ports: Pick<LessonPorts, 'use' | 'now'>,
  viewer: LessonViewer,
  { topics }: { readonly topics: readonly string[] },
): Promise<string[]> {
  const chosen = [...new Set(topics.map((topic) => topic.trim()).filter((topic) => topic !== ''))];
  await ports.use.changeReader(viewer.accountId, (before) => ({
    ...before,
    topics: chosen,
    // The first mail is about what comes from now on.
    toldUntil: before.topics.length === 0 ? ports.now() : before.toldUntil,
  }));
  return chosen;
}
