import type { Lesson, LessonContent } from '../../contracts/lessons/lesson';
import type { OpenedLesson } from '../../contracts/lessons/lesson-contracts';
import { ok, type Result } from '../../shared/result';
import type { LessonPorts } from '../lesson-ports';
import { type LessonRefusal, refuse } from '../refusal';
import { type LessonReader, type LessonViewer, lessonReader } from '../visibility/lesson-reader';
import { keepLesson, keepNewLessons } from './keep-lesson';
import { withEvent } from './lesson-history';
import { missingForReview } from './missing-for-review';
import { findToEdit, openLesson } from './open-lesson';

/** What somebody wrote. */
export interface WrittenLesson {
  readonly content: LessonContent;
  /** `null`: the writer. */
  readonly ownerAccountId: string | null;
  readonly eventDay: number | null;
}

export interface SaveLessonRequest extends WrittenLesson {
  readonly id: string | null;
  readonly version: number;
}

/**
 * Keeps a draft, or changes a lesson. When the words of one that was validated or published change, or who may read it, it goes back to review;
 * a retired one begins anew as a draft.
 */
export async function saveLesson(
  ports: LessonPorts,
  viewer: LessonViewer,
  request: SaveLessonRequest,
): Promise<Result<OpenedLesson, LessonRefusal>> {
  if (request.id === null) return saveNew(ports, viewer, request);
  const found = await findToEdit(ports, viewer, { lessonId: request.id, version: request.version });
  if (!found.ok) return found;
  const { reader, stored } = found.value;
  const content = withHidden(request.content, stored.lesson, reader, await hiddenEvidence(ports, stored.lesson));
  const objection = await objectionTo(ports, reader, content, stored.lesson);
  if (objection) return objection;
  const lesson = edited(stored.lesson, { ...request, content }, viewer.accountId, ports.now());
  if (!(await keepLesson(ports, { lesson, version: stored.version }))) return refuse('CONFLICT', 'lesson.changedMeanwhile', 'version');
  return ok(await openLesson(ports, reader, { lesson, version: stored.version + 1 }));
}

async function saveNew(ports: LessonPorts, viewer: LessonViewer, request: WrittenLesson): Promise<Result<OpenedLesson, LessonRefusal>> {
  const reader = await lessonReader(ports, viewer);
  const objection = await objectionTo(ports, reader, request.content);
  if (objection) return objection;
  const lesson = newLesson(ports, viewer, request);
  await keepLesson(ports, { lesson, version: 0 });
  return ok(await openLesson(ports, reader, { lesson, version: 1 }));
}

/** Keeps several new lessons, and sends those that lack nothing to review if asked to. None is kept when one of them cannot be. */
export async function saveLessons(
  ports: LessonPorts,
  viewer: LessonViewer,
  { lessons, submit }: { readonly lessons: readonly WrittenLesson[]; readonly submit: boolean },
): Promise<Result<{ ids: string[]; submitted: number }, LessonRefusal>> {
  const reader = await lessonReader(ports, viewer);
  for (const [at, { content }] of lessons.entries()) {
    const objection = await objectionTo(ports, reader, content);
    if (objection) return { ok: false, error: { ...objection.error, place: `lessons.${at}.${objection.error.place}` } };
  }
  const written = lessons.map((one) => {
    const draft = newLesson(ports, viewer, one);
    const ready = submit && missingForReview(draft, draft.ownerAccountId).length === 0;
    return ready ? submitted(draft, viewer.accountId, ports.now()) : draft;
  });
  await keepNewLessons(ports, written);
  return ok({ ids: written.map(({ id }) => id), submitted: written.filter(({ state }) => state === 'inReview').length });
}

export function newLesson(ports: Pick<LessonPorts, 'now' | 'newId'>, viewer: LessonViewer, written: WrittenLesson): Lesson {
  const at = ports.now();
  const by = viewer.accountId;
  return {
    ...written.content,
    id: ports.newId(),
    state: 'draft',
    ownerAccountId: written.ownerAccountId ?? by,
    createdAt: at,
    createdBy: by,
    eventDay: written.eventDay,
    publishedAt: null,
    reviewer: null,
    judgement: null,
    mergedInto: null,
    shipped: false,
    changes: [],
    watch: null,
    history: [{ at, by, what: 'created', note: '' }],
  };
}

export const submitted = (lesson: Lesson, by: string, at: number): Lesson => ({
  ...lesson,
  state: 'inReview',
  reviewer: null,
  judgement: null,
  history: withEvent(lesson.history, { at, by, what: 'submitted', note: '' }),
});

/** Parts that a reviewer has judged: who changes them asks for another judgement. */
const judgedParts = ['title', 'event', 'lesson', 'recommendation', 'visibility', 'sourceProjectId'] as const;

function edited(before: Lesson, { content, ownerAccountId, eventDay }: WrittenLesson, by: string, at: number): Lesson {
  const rewritten = judgedParts.some((part) => JSON.stringify(before[part]) !== JSON.stringify(content[part]));
  const what = content.anonymised && !before.anonymised ? 'anonymised' : 'edited';
  const next: Lesson = {
    ...before,
    ...content,
    ownerAccountId: ownerAccountId ?? before.ownerAccountId,
    eventDay,
    history: withEvent(before.history, { at, by, what, note: '' }),
  };
  if (before.state === 'retired') return { ...next, state: 'draft', reviewer: null, judgement: null };
  if (rewritten && (before.state === 'published' || before.state === 'validated')) return submitted(next, by, at);
  return next;
}

/** Issues that a lesson cites and the viewer cannot see. */
async function hiddenEvidence({ issues }: Pick<LessonPorts, 'issues'>, { evidence }: Lesson): Promise<Lesson['evidence']> {
  const ids = evidence.flatMap((item) => (item.kind === 'issue' ? [item.issueId] : []));
  const seen = ids.length === 0 ? new Map<number, unknown>() : await issues.titles(ids);
  return evidence.filter((item) => item.kind === 'issue' && !seen.has(item.issueId));
}

/** What the writer was not shown stays as it is: a project that they may not browse, issues that they may not see. */
function withHidden(content: LessonContent, before: Lesson, reader: LessonReader, hidden: Lesson['evidence']): LessonContent {
  const sourceHidden = before.sourceProjectId !== null && !reader.projects.has(before.sourceProjectId);
  const hiddenIds = new Set(hidden.flatMap((item) => (item.kind === 'issue' ? [item.issueId] : [])));
  const shown = content.evidence.filter((item) => item.kind === 'link' || !hiddenIds.has(item.issueId));
  return {
    ...content,
    sourceProjectId: sourceHidden && content.sourceProjectId === null ? before.sourceProjectId : content.sourceProjectId,
    evidence: [...shown, ...hidden],
  };
}

async function objectionTo(ports: LessonPorts, reader: LessonReader, content: LessonContent, before?: Lesson) {
  const { visibility, sourceProjectId } = content;
  if (sourceProjectId !== null && sourceProjectId !== before?.sourceProjectId && !reader.projects.has(sourceProjectId))
    return refuse('NOT_FOUND', 'lesson.unknownProject', 'content.sourceProjectId');
  if (visibility.kind === 'project' && sourceProjectId === null)
    return refuse('INVALID_REQUEST', 'lesson.needsProject', 'content.visibility');
  if (visibility.kind === 'portfolio' && !(await ports.nodes()).some(({ id }) => id === visibility.nodeId))
    return refuse('NOT_FOUND', 'lesson.unknownNode', 'content.visibility');
  return undefined;
}
