import type { ChangeRequest, Lesson } from '../../contracts/lessons/lesson';
import type { OpenedLesson } from '../../contracts/lessons/lesson-contracts';
import { ok, type Result } from '../../shared/result';
import type { LessonPorts } from '../lesson-ports';
import { keepLesson } from '../record/keep-lesson';
import { withEvent } from '../record/lesson-history';
import { findLesson, findToEdit, openLesson } from '../record/open-lesson';
import { type LessonRefusal, refuse } from '../refusal';
import type { LessonViewer } from '../visibility/lesson-reader';

/** Changes that one lesson may ask for (the contract's limit). */
const MAX_CHANGES = 50;

export interface AskRequest {
  readonly lessonId: string;
  readonly version: number;
  readonly change: Pick<ChangeRequest, 'target' | 'text' | 'ownerAccountId' | 'dueDay'>;
  /** `null` leaves what is watched as it is. */
  readonly watch: Lesson['watch'];
  readonly language: 'en' | 'nl';
}

/** Asks that a rule, a standard, a template or a document be changed because of a lesson, and says how the trouble would show again. */
export async function askForChange(
  ports: LessonPorts,
  viewer: LessonViewer,
  { lessonId, version, change, watch, language }: AskRequest,
): Promise<Result<OpenedLesson, LessonRefusal>> {
  const found = await findToEdit(ports, viewer, { lessonId, version });
  if (!found.ok) return found;
  const { reader, stored } = found.value;
  if (stored.lesson.changes.length >= MAX_CHANGES) return refuse('INVALID_REQUEST', 'change.tooMany', 'change');
  const { target } = change;
  if (target.kind === 'document' && target.link !== '' && !isWebAddress(target.link))
    return refuse('INVALID_REQUEST', 'change.badLink', 'change.target.link');
  if ((await ports.targetName(target, language)) === null) return refuse('NOT_FOUND', 'change.unknownTarget', 'change.target');
  const problem = watch?.kind === 'condition' ? await ports.recurrence.problem(watch.condition) : null;
  if (problem !== null) return refuse('INVALID_REQUEST', 'watch.unknownFact', 'watch', { problem });
  const at = ports.now();
  const by = viewer.accountId;
  const asked: ChangeRequest = {
    ...change,
    id: ports.newId(),
    state: 'asked',
    askedAt: at,
    askedBy: by,
    decidedAt: null,
    decidedBy: null,
    outcome: '',
  };
  const lesson: Lesson = {
    ...stored.lesson,
    changes: [...stored.lesson.changes, asked],
    watch: watch ?? stored.lesson.watch,
    history: withEvent(stored.lesson.history, { at, by, what: 'changeAsked', note: change.text }),
  };
  if (!(await keepLesson(ports, { lesson, version }))) return refuse('CONFLICT', 'lesson.changedMeanwhile', 'version');
  return ok(await openLesson(ports, reader, { lesson, version: version + 1 }));
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:';
}

export interface DecideRequest {
  readonly lessonId: string;
  readonly version: number;
  readonly changeId: string;
  readonly state: 'accepted' | 'done' | 'declined';
  readonly outcome: string;
}

/** Accepts a change, says that it is made, or declines it. Who makes or declines it says what was done, or why not; then it is decided. */
export async function decideChange(
  ports: LessonPorts,
  viewer: LessonViewer,
  { lessonId, version, changeId, state, outcome }: DecideRequest,
): Promise<Result<OpenedLesson, LessonRefusal>> {
  const found = await findLesson(ports, viewer, lessonId);
  if (!found.ok) return found;
  const { reader, stored } = found.value;
  const change = stored.lesson.changes.find(({ id }) => id === changeId);
  if (!change) return refuse('NOT_FOUND', 'change.notFound', 'changeId');
  if (!mayDecide(change, reader)) return refuse('NOT_ALLOWED', 'change.notDecider', 'changeId');
  if (stored.version !== version) return refuse('CONFLICT', 'lesson.changedMeanwhile', 'version');
  if (!isOpenChange(change)) return refuse('CONFLICT', 'change.decided', 'changeId');
  if (state !== 'accepted' && outcome.trim() === '') return refuse('INVALID_REQUEST', 'change.outcomeMissing', 'outcome');
  const at = ports.now();
  const by = viewer.accountId;
  const decided: ChangeRequest = { ...change, state, outcome, decidedAt: at, decidedBy: by };
  const lesson: Lesson = {
    ...stored.lesson,
    changes: stored.lesson.changes.map((one) => (one === change ? decided : one)),
    history: state === 'done' ? withEvent(stored.lesson.history, { at, by, what: 'changeDone', note: outcome }) : stored.lesson.history,
  };
  if (!(await keepLesson(ports, { lesson, version }))) return refuse('CONFLICT', 'lesson.changedMeanwhile', 'version');
  return ok(await openLesson(ports, reader, { lesson, version: version + 1 }));
}

export const isOpenChange = ({ state }: Pick<ChangeRequest, 'state'>): boolean => state === 'asked' || state === 'accepted';

/** Whoever is to make the change, and PMO administrators. */
export const mayDecide = (
  { ownerAccountId }: Pick<ChangeRequest, 'ownerAccountId'>,
  reader: { readonly accountId: string; readonly isPmoAdmin: boolean },
): boolean => reader.isPmoAdmin || ownerAccountId === reader.accountId;
