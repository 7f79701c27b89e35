import type { Lesson } from '../../contracts/lessons/lesson';
import type { RecommendationFor } from '../../contracts/lessons/lesson-contracts';
import { MAX_RECOMMENDED, type MatchReason, type RecommendedLesson } from '../../contracts/lessons/recommendation';
import { ok, type Result } from '../../shared/result';
import { findability } from '../find/findability';
import { lessonHitOf } from '../find/lesson-hit';
import { appliedCounts } from '../find/search-for-viewer';
import type { LessonPorts } from '../lesson-ports';
import type { LessonRecord } from '../recommend/helpfulness';
import { type Recommendation, recommend } from '../recommend/recommend';
import { type LessonRefusal, refuse } from '../refusal';
import type { ProjectAnswer, ProjectLessons } from '../use/lesson-use';
import { type LessonReader, type LessonViewer, lessonReader, nodesWith } from '../visibility/lesson-reader';
import { mayRead } from '../visibility/may-read';
import { mayAnswer } from './answer-lesson';
import { type FoundOccasion, occasionFor } from './occasion-for';

export interface RecommendRequest {
  readonly for: RecommendationFor;
  readonly limit: number;
  readonly language: 'en' | 'nl';
}

export interface RecommendAnswer {
  readonly lessons: RecommendedLesson[];
  /** Lessons that wait for an answer of the project; elsewhere those that fit. */
  readonly open: number;
}

/** Lessons that may help at a place, for a viewer who may see it. */
export async function recommendFor(
  ports: LessonPorts,
  viewer: LessonViewer,
  request: RecommendRequest,
): Promise<Result<RecommendAnswer, LessonRefusal>> {
  const reader = await lessonReader(ports, viewer);
  const found = await occasionFor(ports, reader, request.for, request.language);
  if (!found) {
    const isIssue = request.for.kind === 'issue';
    return refuse('NOT_FOUND', isIssue ? 'issue.notFound' : 'answer.unknownProject', isIssue ? 'for.issueId' : 'for.projectId');
  }
  return ok(await recommendAt(ports, reader, found, request));
}

/**
 * What a project is asked to answer comes first: at each gate, and in each phase, at most five lessons are offered to it and stay until they are
 * answered or put aside; so that answering comes to an end. Then what fits now.
 */
export async function recommendAt(
  ports: LessonPorts,
  reader: LessonReader,
  found: FoundOccasion,
  { limit, language }: Pick<RecommendRequest, 'limit' | 'language'>,
): Promise<RecommendAnswer> {
  const { projectId, offeredFor } = found;
  const [kept, answers, own] = await Promise.all([
    projectId === null ? undefined : ports.use.ofProjects([projectId]).then((all) => all.get(projectId)),
    projectId === null ? [] : ports.use.answersOf([projectId]),
    ports.use.ofReader(reader.accountId),
  ]);
  const dismissed = new Set([
    ...own.dismissed.map(({ lessonId }) => lessonId),
    ...(kept?.dismissed ?? []).filter(({ issueId }) => issueId === null || issueId === found.issueId).map(({ lessonId }) => lessonId),
  ]);
  const answered = new Map(answers.map((answer) => [answer.lessonId, answer]));
  const { recommended, open } = await recommend(
    { index: ports.index, records: (ids) => recordsOf(ports, reader, ids) },
    {
      ...(await findability(ports, reader, language)),
      occasion: found.occasion,
      answered: new Map(answers.map(({ lessonId, answer }) => [lessonId, answer])),
      dismissed,
      limit: MAX_RECOMMENDED,
    },
  );
  const reasons = new Map(recommended.map((one) => [one.id, one.reasons]));
  const waiting = (id: string): boolean => !dismissed.has(id) && isOpen(answered.get(id));
  const before = offersFor(kept, offeredFor).filter(waiting);
  const lessons = await readable(ports, reader, [...before, ...recommended.map(({ id }) => id)]);
  const offered = await offerMore(ports, reader, found, kept, recommended, lessons);
  const asked = [...before, ...offered].filter((id) => lessons.has(id));
  const ids = [...new Set([...asked, ...recommended.map(({ id }) => id).filter((id) => lessons.has(id))])].slice(0, limit);
  await ports.use.count('shown', ids, projectId ?? 0);
  return {
    lessons: await recommendedLessons(ports, reader, ids, lessons, answered, reasons),
    open: offeredFor === null ? open : asked.length,
  };
}

const isOpen = (answer: ProjectAnswer | undefined): boolean => answer === undefined || answer.answer === 'later';

const offersFor = (kept: ProjectLessons | undefined, offeredFor: string | null): string[] =>
  offeredFor === null ? [] : (kept?.offered ?? []).filter((offer) => offer.offeredFor === offeredFor).map(({ lessonId }) => lessonId);

/** Lessons that are published still and that the reader may read. */
async function readable(
  { lessons }: Pick<LessonPorts, 'lessons'>,
  reader: LessonReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Lesson>> {
  const stored = await lessons.getMany(ids);
  return new Map(
    [...stored].flatMap(([id, { lesson }]) => (lesson.state === 'published' && mayRead(lesson, reader) ? [[id, lesson] as const] : [])),
  );
}

/**
 * Offers to a project what fits and is not offered to it yet, when somebody looks who may answer for it. Only lessons that everybody who may browse
 * the project may read: its open answers are everybody's.
 */
async function offerMore(
  ports: LessonPorts,
  reader: LessonReader,
  { projectId, offeredFor }: FoundOccasion,
  kept: ProjectLessons | undefined,
  recommended: readonly Recommendation[],
  lessons: ReadonlyMap<string, Lesson>,
): Promise<string[]> {
  if (projectId === null || offeredFor === null || !mayAnswer(reader, projectId)) return [];
  const all = new Set((kept?.offered ?? []).map(({ lessonId }) => lessonId));
  const room = MAX_RECOMMENDED - offersFor(kept, offeredFor).length;
  if (room <= 0) return [];
  const candidate = reader.projects.get(projectId);
  const nodeIds = candidate ? nodesWith([candidate], await ports.nodes()) : new Set<string>();
  const reachesAll = ({ visibility, sourceProjectId }: Lesson): boolean =>
    visibility.kind === 'everyone' || (visibility.kind === 'project' ? sourceProjectId === projectId : nodeIds.has(visibility.nodeId));
  const added = recommended
    .map(({ id }) => id)
    .filter((id) => {
      const lesson = lessons.get(id);
      return lesson !== undefined && !all.has(id) && reachesAll(lesson);
    })
    .slice(0, room);
  if (added.length === 0) return [];
  const place = offeredFor.startsWith('gate') ? 'gate' : 'project';
  const at = ports.now();
  await ports.use.changeProject(projectId, (before) => {
    const known = new Set(before.offered.map(({ lessonId }) => lessonId));
    const fresh = added.filter((lessonId) => !known.has(lessonId)).map((lessonId) => ({ lessonId, place, offeredFor, at }) as const);
    return { ...before, offered: [...before.offered, ...fresh] };
  });
  return added;
}

/** What became of lessons, in projects that the reader may browse: what others did is not told by ranking either. */
async function recordsOf(ports: LessonPorts, reader: LessonReader, ids: readonly string[]): Promise<ReadonlyMap<string, LessonRecord>> {
  if (ids.length === 0) return new Map();
  const [answers, counts] = await Promise.all([ports.use.answersAbout(ids), ports.use.counts(ids)]);
  const seen = (projectId: number): boolean => projectId === 0 || reader.projects.has(projectId);
  return new Map(
    ids.map((id) => {
      const own = answers.filter(({ lessonId, projectId }) => lessonId === id && seen(projectId));
      return [
        id,
        {
          applied: own.filter(({ answer }) => answer === 'applied').length,
          notApplicable: own.filter(({ answer }) => answer === 'doesNotApply').length,
          dismissed: counts.reduce(
            (total, { lessonId, projectId, use, count }) => total + (lessonId === id && use === 'dismissed' && seen(projectId) ? count : 0),
            0,
          ),
        },
      ];
    }),
  );
}

/** Lessons with what the project said of them. */
export async function recommendedLessons(
  ports: Pick<LessonPorts, 'use'>,
  reader: LessonReader,
  ids: readonly string[],
  lessons: ReadonlyMap<string, Lesson>,
  answered: ReadonlyMap<string, ProjectAnswer>,
  reasons: ReadonlyMap<string, readonly MatchReason[]> = new Map(),
): Promise<RecommendedLesson[]> {
  const applied = await appliedCounts(ports, reader, ids);
  return ids.flatMap((id) => {
    const lesson = lessons.get(id);
    if (!lesson) return [];
    const said = answered.get(id);
    return [
      {
        hit: lessonHitOf(lesson, reader, { reasons: reasons.get(id) ?? [], applied: applied.get(id) ?? 0 }),
        answer: said ? { answer: said.answer, reason: said.reason, by: said.by, at: said.at } : null,
      },
    ];
  });
}
