import type { Lesson } from '../../contracts/lessons/lesson';
import type { OpenedLesson } from '../../contracts/lessons/lesson-contracts';
import { ok, type Result } from '../../shared/result';
import type { LessonPorts } from '../lesson-ports';
import { keepLesson } from '../record/keep-lesson';
import { withEvent } from '../record/lesson-history';
import { findLesson, openLesson } from '../record/open-lesson';
import { type LessonRefusal, refuse } from '../refusal';
import type { LessonViewer } from '../visibility/lesson-reader';

/** What one lesson holds at most (the contract's limits). */
const MOST = { evidence: 30, topics: 30, templateIds: 20, ruleIds: 20 } as const;

/**
 * Makes one lesson of two. `into` gets what `from` belongs to and shows it by, and its answers and counts; `from` keeps its words and history and
 * points to it. Since `into` is none that was merged, no chain of these pointers ever comes back to its beginning.
 */
export async function mergeLessons(
  ports: LessonPorts,
  viewer: LessonViewer,
  request: { readonly from: string; readonly into: string; readonly note: string },
): Promise<Result<OpenedLesson, LessonRefusal>> {
  const [from, into] = await Promise.all([findLesson(ports, viewer, request.from), findLesson(ports, viewer, request.into)]);
  if (!from.ok) return from;
  if (!into.ok) return into;
  const { reader } = into.value;
  const [old, kept] = [from.value.stored, into.value.stored];
  if (!reader.isPmoAdmin) return refuse('NOT_ALLOWED', 'review.notReviewer', 'from');
  if (request.from === request.into) return refuse('INVALID_REQUEST', 'merge.itself', 'into');
  if (old.lesson.state === 'merged' || kept.lesson.state === 'merged') return refuse('CONFLICT', 'merge.alreadyMerged', 'from');
  const at = ports.now();
  const by = viewer.accountId;
  // First what `into` gains, which may be repeated; then the pointer, after which use is moved even if this call dies (`settle`).
  const lesson = gained(kept.lesson, old.lesson, { at, by, what: 'merged', note: said(old.lesson, request.note) });
  if (!(await keepLesson(ports, { lesson, version: kept.version }))) return refuse('CONFLICT', 'lesson.changedMeanwhile', 'into');
  const merged: Lesson = {
    ...old.lesson,
    state: 'merged',
    mergedInto: kept.lesson.id,
    history: withEvent(old.lesson.history, { at, by, what: 'merged', note: said(kept.lesson, request.note) }),
  };
  if (!(await keepLesson(ports, { lesson: merged, version: old.version }))) return refuse('CONFLICT', 'lesson.changedMeanwhile', 'from');
  return ok(await openLesson(ports, reader, { lesson, version: kept.version + 1 }));
}

/** The note of a merge. The other lesson is named by its id: who may read one need not be allowed to read the other. */
const said = ({ id }: Lesson, note: string): string =>
  [id, note]
    .filter((part) => part !== '')
    .join(': ')
    .slice(0, 2000);

/** Whether whoever may read `into` may read `from` too: words of a lesson that fewer people may read do not go over. */
const isAsOpen = (from: Lesson, into: Lesson): boolean =>
  from.visibility.kind === 'everyone' ||
  (JSON.stringify(from.visibility) === JSON.stringify(into.visibility) && from.sourceProjectId === into.sourceProjectId);

function gained(into: Lesson, from: Lesson, event: Lesson['history'][number]): Lesson {
  const open = isAsOpen(from, into);
  // An issue is only an id here; whoever looks reads its title in Jira, or does not.
  const evidence = [...into.evidence, ...from.evidence.filter(({ kind }) => open || kind === 'issue')];
  const distinct = [...new Map(evidence.map((item) => [item.kind === 'issue' ? `#${item.issueId}` : item.url, item])).values()];
  const both = <K extends 'topics' | 'templateIds' | 'ruleIds'>(name: K): string[] =>
    [...new Set([...into[name], ...from[name]])].slice(0, MOST[name]);
  return {
    ...into,
    evidence: distinct.slice(0, MOST.evidence),
    topics: open ? both('topics') : into.topics,
    templateIds: both('templateIds'),
    ruleIds: both('ruleIds'),
    history: withEvent(into.history, event),
  };
}
