import type { LessonInsight } from '../../contracts/lessons/lesson-contracts';
import { membersByNode, projectsBelow } from '../../facts/project-membership';
import { dayOf, secondsPerDay } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import type { LessonPorts } from '../lesson-ports';
import { becameRarer, lastMonths, recurrenceOf } from '../loop/recurrence-of';
import type { LessonCard } from '../record/lesson-card';
import { type LessonRefusal, refuse } from '../refusal';
import type { ProjectAnswer, UseCount } from '../use/lesson-use';
import { type LessonReader, type LessonViewer, lessonReader } from '../visibility/lesson-reader';
import { mayRead } from '../visibility/may-read';
import { capturedStates } from './captured-lessons';

/** More than one site has. */
const ALL = 100_000;
const LISTED = 10;
const PROJECTS_LISTED = 50;
const MONTHS = 12;
/** A project that captured nothing for so long is worth a word (rule `lessons-are-captured` says the same). */
const SILENT_DAYS = 90;
/** Watched lessons whose recurrence is counted: each asks the database for findings or issues. */
const WATCHED = 50;

/**
 * Which lessons help, for the PMO: of lessons that the viewer may read, and of what projects that they may browse did with them; with a node
 * of lessons from its projects, and what these did. Nobody is counted as a person.
 */
export async function getLessonInsight(
  ports: LessonPorts,
  viewer: LessonViewer,
  { nodeId }: { readonly nodeId: string | null },
): Promise<Result<LessonInsight, LessonRefusal>> {
  const reader = await lessonReader(ports, viewer);
  if (!reader.isPmoAdmin) return refuse('NOT_ALLOWED', 'insight.notAllowed', '');
  const inside = await projectsInside(ports, reader, nodeId);
  if (!inside) return refuse('NOT_FOUND', 'lesson.unknownNode', 'nodeId');
  const [allCards, allCounts, allAnswers] = await Promise.all([
    ports.lessons.cards({ limit: ALL }),
    ports.use.counts(null),
    ports.use.answersAbout(null),
  ]);
  const cards = allCards.filter((card) => mayRead(card, reader) && (nodeId === null || comesFrom(card, inside)));
  const ids = new Set(cards.map(({ id }) => id));
  const counts = allCounts.filter(({ lessonId, projectId }) => ids.has(lessonId) && (projectId === 0 || inside.has(projectId)));
  const answers = allAnswers.filter(({ lessonId, projectId }) => (nodeId !== null || ids.has(lessonId)) && inside.has(projectId));
  return ok({
    asOf: ports.now(),
    ...(await figures(ports, reader, cards, counts, answers)),
    ...(await lists(ports, reader, inside, cards, counts, answers, allCards)),
  });
}

const comesFrom = ({ sourceProjectId }: LessonCard, projects: ReadonlySet<number>): boolean =>
  sourceProjectId !== null && projects.has(sourceProjectId);

/** Projects that the viewer may browse, of a node if one is named. */
async function projectsInside({ nodes }: LessonPorts, reader: LessonReader, nodeId: string | null): Promise<ReadonlySet<number> | null> {
  if (nodeId === null) return new Set(reader.projects.keys());
  const all = await nodes();
  if (!all.some(({ id }) => id === nodeId)) return null;
  return projectsBelow(nodeId, all, membersByNode(all, [...reader.projects.values()]));
}

async function figures(
  ports: LessonPorts,
  reader: LessonReader,
  cards: readonly LessonCard[],
  counts: readonly UseCount[],
  answers: readonly ProjectAnswer[],
) {
  const published = cards.filter(({ state }) => state === 'published');
  const own = published.filter(({ shipped }) => !shipped);
  const opened = new Set(counts.filter(({ use }) => use === 'opened').map(({ lessonId }) => lessonId));
  const sum = (wanted: UseCount['use']): number => counts.reduce((total, { use, count }) => total + (use === wanted ? count : 0), 0);
  const asked = cards.filter(({ state }) => state !== 'merged');
  const days = cards.flatMap(({ publishedAt, eventDay }) =>
    publishedAt === null || eventDay === null ? [] : [Math.max(0, dayOf(publishedAt) - eventDay)],
  );
  const watched = asked.filter(({ watched: watches, changesDone }) => watches && changesDone > 0).slice(0, WATCHED);
  const lessons = await ports.lessons.getMany(watched.map(({ id }) => id));
  const rarer = await Promise.all(
    [...lessons.values()].map(async ({ lesson }) => {
      const recurrence = await recurrenceOf(ports, reader, lesson);
      return recurrence && becameRarer(recurrence);
    }),
  );
  return {
    published: published.length,
    inReview: cards.filter(({ state }) => state === 'inReview' || state === 'validated').length,
    shown: sum('shown'),
    opened: sum('opened'),
    applied: answers.filter(({ answer }) => answer === 'applied').length,
    notApplicable: answers.filter(({ answer }) => answer === 'doesNotApply').length,
    // Those that come with Plumbline are there to be found when they are needed.
    neverOpened: { part: own.filter(({ id }) => !opened.has(id)).length, of: own.length },
    changes: {
      part: asked.reduce((total, { changesDone }) => total + changesDone, 0),
      of: asked.reduce((total, { changes }) => total + changes, 0),
    },
    daysToPublish: median(days),
    recurrence: { part: rarer.filter((one) => one === true).length, of: rarer.filter((one) => one !== null).length },
  };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

async function lists(
  { now }: LessonPorts,
  reader: LessonReader,
  inside: ReadonlySet<number>,
  cards: readonly LessonCard[],
  counts: readonly UseCount[],
  answers: readonly ProjectAnswer[],
  allCards: readonly LessonCard[],
) {
  const appliedOf = tally(answers.filter(({ answer }) => answer === 'applied').map(({ lessonId }) => lessonId));
  const openedOf = new Map<string, number>();
  for (const { lessonId, use, count } of counts) if (use === 'opened') openedOf.set(lessonId, (openedOf.get(lessonId) ?? 0) + count);
  const published = cards.filter(({ state }) => state === 'published');
  const useful = published
    .map(({ id, title }) => ({ id, title, applied: appliedOf.get(id) ?? 0, opened: openedOf.get(id) ?? 0 }))
    .filter(({ applied, opened }) => applied + opened > 0)
    .sort((a, b) => b.applied - a.applied || b.opened - a.opened || (a.id < b.id ? -1 : 1));
  const unopened = published
    .filter(({ id, shipped }) => !shipped && !openedOf.has(id))
    .sort((a, b) => (a.publishedAt ?? 0) - (b.publishedAt ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id, title, publishedAt }) => ({ id, title, publishedAt }));
  const captured = cards.filter(({ state, shipped }) => capturedStates.includes(state) && !shipped);
  const perMonth = {
    captured: tally(captured.map(({ createdAt }) => monthOf(createdAt))),
    applied: tally(answers.flatMap((one) => (one.answer === 'applied' ? [monthOf(one.at)] : []))),
  };
  return {
    helping: useful.slice(0, LISTED),
    unopened: unopened.slice(0, LISTED),
    silentProjects: silentProjects(reader, inside, allCards, now()),
    months: lastMonths(dayOf(now()), MONTHS).map((month) => ({
      month,
      captured: perMonth.captured.get(month) ?? 0,
      applied: perMonth.applied.get(month) ?? 0,
    })),
  };
}

/** Projects that are not archived and captured nothing for a while, those that never did first. */
function silentProjects(reader: LessonReader, inside: ReadonlySet<number>, cards: readonly LessonCard[], now: number) {
  const last = new Map<number, number>();
  for (const { sourceProjectId, createdAt, state } of cards)
    if (sourceProjectId !== null && capturedStates.includes(state))
      last.set(sourceProjectId, Math.max(last.get(sourceProjectId) ?? 0, createdAt));
  return [...reader.projects.values()]
    .filter(({ project }) => inside.has(project.projectId) && !project.archived)
    .map(({ project }) => ({
      projectId: project.projectId,
      key: project.projectKey,
      name: project.name,
      lastCapturedAt: last.get(project.projectId) ?? null,
    }))
    .filter(({ lastCapturedAt }) => now - (lastCapturedAt ?? 0) > SILENT_DAYS * secondsPerDay)
    .sort((a, b) => (a.lastCapturedAt ?? 0) - (b.lastCapturedAt ?? 0) || a.name.localeCompare(b.name))
    .slice(0, PROJECTS_LISTED);
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const monthOf = (at: number): string => lastMonths(dayOf(at), 1)[0] ?? '';
