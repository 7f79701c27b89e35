import type { Lesson } from '../../contracts/lessons/lesson';
import type { OpenedLesson } from '../../contracts/lessons/lesson-contracts';
import { groupBy } from '../../shared/group-by';
import { ok, type Result } from '../../shared/result';
import type { LessonPorts } from '../lesson-ports';
import { recurrenceOf } from '../loop/recurrence-of';
import { type LessonRefusal, refuse } from '../refusal';
import { type LessonReader, type LessonViewer, lessonReader, projectNamed } from '../visibility/lesson-reader';
import { mayRead } from '../visibility/may-read';
import type { StoredLesson } from './lesson-store';
import { missingForReview } from './missing-for-review';
import { writingHints } from './writing-hints';

/** A lesson that somebody may read, and who they are. */
export interface FoundLesson {
  readonly reader: LessonReader;
  readonly stored: StoredLesson;
}

/** Finds a lesson for a viewer. One that they may not read is refused as one that does not exist. */
export async function findLesson(ports: LessonPorts, viewer: LessonViewer, id: string): Promise<Result<FoundLesson, LessonRefusal>> {
  const [reader, stored] = await Promise.all([lessonReader(ports, viewer), ports.lessons.get(id)]);
  return stored && mayRead(stored.lesson, reader) ? ok({ reader, stored }) : refuse('NOT_FOUND', 'lesson.notFound', 'lessonId');
}

/** Its owner and PMO administrators write a lesson. One that became another is written there. */
export const mayEdit = ({ ownerAccountId, state }: Pick<Lesson, 'ownerAccountId' | 'state'>, reader: LessonReader): boolean =>
  state !== 'merged' && (reader.isPmoAdmin || ownerAccountId === reader.accountId);

/** The same for somebody who wants to change the version that they saw. */
export async function findToEdit(
  ports: LessonPorts,
  viewer: LessonViewer,
  { lessonId, version }: { readonly lessonId: string; readonly version: number },
): Promise<Result<FoundLesson, LessonRefusal>> {
  const found = await findLesson(ports, viewer, lessonId);
  if (!found.ok) return found;
  const { reader, stored } = found.value;
  if (stored.lesson.state === 'merged') return refuse('CONFLICT', 'lesson.wrongState', 'lessonId');
  if (!mayEdit(stored.lesson, reader)) return refuse('NOT_ALLOWED', 'lesson.notOwner', 'lessonId');
  return stored.version === version ? found : refuse('CONFLICT', 'lesson.changedMeanwhile', 'version');
}

/** PMO administrators decide about lessons of others. */
export const mayReview = ({ ownerAccountId, state }: Pick<Lesson, 'ownerAccountId' | 'state'>, reader: LessonReader): boolean =>
  reader.isPmoAdmin && ownerAccountId !== reader.accountId && (state === 'inReview' || state === 'validated' || state === 'published');

/** A lesson as its page shows it to a reader. */
export async function openLesson(ports: LessonPorts, reader: LessonReader, stored: StoredLesson): Promise<OpenedLesson> {
  const [opened] = await openLessons(ports, reader, [stored]);
  if (!opened) throw new Error('A lesson was opened as nothing');
  return opened;
}

/** Several, with one look at everything around them. Only for lessons that the reader may read. */
export async function openLessons(ports: LessonPorts, reader: LessonReader, stored: readonly StoredLesson[]): Promise<OpenedLesson[]> {
  const ids = stored.map(({ lesson }) => lesson.id);
  const issueIds = [...new Set(stored.flatMap(({ lesson }) => issueIdsOf(lesson)))];
  const [titles, counts, answers, recurrences, merged] = await Promise.all([
    issueIds.length === 0 ? new Map<number, { key: string; title: string }>() : ports.issues.titles(issueIds),
    ports.use.counts(ids),
    ports.use.answersAbout(ids),
    Promise.all(stored.map(({ lesson }) => recurrenceOf(ports, reader, lesson))),
    ports.lessons.getMany(stored.flatMap(({ lesson: { mergedInto } }) => (mergedInto === null ? [] : [mergedInto]))),
  ]);
  const mayKnow = (projectId: number): boolean => projectId === 0 || reader.projects.has(projectId);
  const countsOf = groupBy(
    counts.filter(({ projectId }) => mayKnow(projectId)),
    ({ lessonId }) => lessonId,
  );
  const answersOf = groupBy(
    answers.filter(({ projectId }) => mayKnow(projectId)),
    ({ lessonId }) => lessonId,
  );
  return stored.map(({ lesson, version }, at) => {
    const own = countsOf.get(lesson.id) ?? [];
    const said = answersOf.get(lesson.id) ?? [];
    const sum = (use: 'shown' | 'opened'): number => own.reduce((total, one) => total + (one.use === use ? one.count : 0), 0);
    const became = lesson.mergedInto === null ? undefined : merged.get(lesson.mergedInto)?.lesson;
    const seen = (issueId: number): boolean => titles.has(issueId);
    return {
      lesson: {
        ...lesson,
        sourceProjectId: projectNamed(reader, lesson.sourceProjectId)?.projectId ?? null,
        evidence: lesson.evidence.filter((item) => item.kind === 'link' || seen(item.issueId)),
        mergedInto: became && mayRead(became, reader) ? became.id : null,
      },
      version,
      canEdit: mayEdit(lesson, reader),
      canReview: mayReview(lesson, reader),
      missing: missingForReview(lesson, lesson.ownerAccountId),
      hints: writingHints(lesson),
      evidence: lesson.evidence.flatMap((item): OpenedLesson['evidence'] => {
        if (item.kind === 'link') return [{ issueId: null, key: null, title: item.title || item.url, link: item.url }];
        const found = titles.get(item.issueId);
        return found ? [{ issueId: item.issueId, key: found.key, title: found.title, link: null }] : [];
      }),
      evidenceHidden: issueIdsOf(lesson).filter((issueId) => !seen(issueId)).length,
      sourceProject: projectNamed(reader, lesson.sourceProjectId),
      use: {
        shown: sum('shown'),
        opened: sum('opened'),
        applied: said.filter(({ answer }) => answer === 'applied').length,
        notApplicable: said.filter(({ answer }) => answer === 'doesNotApply').length,
        appliedIn: said.flatMap((answer) => {
          const project = answer.answer === 'applied' ? projectNamed(reader, answer.projectId) : null;
          return project ? [{ ...project, at: answer.at, reason: answer.reason }] : [];
        }),
      },
      recurrence: recurrences[at] ?? null,
    };
  });
}

const issueIdsOf = ({ evidence }: Pick<Lesson, 'evidence'>): number[] =>
  evidence.flatMap((item) => (item.kind === 'issue' ? [item.issueId] : []));

/** Opens a lesson for its page. */
export async function getLesson(
  ports: LessonPorts,
  viewer: LessonViewer,
  { lessonId }: { readonly lessonId: string },
): Promise<Result<OpenedLesson, LessonRefusal>> {
  const found = await findLesson(ports, viewer, lessonId);
  return found.ok ? ok(await openLesson(ports, found.value.reader, found.value.stored)) : found;
}
