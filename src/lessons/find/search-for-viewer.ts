import type { LessonFacets } from '../../contracts/lessons/lesson-contracts';
import type { LessonHit } from '../../contracts/lessons/recommendation';
import type { LessonPorts } from '../lesson-ports';
import type { LessonFacetName } from '../search/index/searchable-lesson';
import { explainHit } from '../search/query/explain-hit';
import type { SearchAnswer } from '../search/query/search-lessons';
import { searchableOf } from '../search/searchable-of';
import { type LessonReader, type LessonViewer, lessonReader, projectNamed } from '../visibility/lesson-reader';
import { mayRead } from '../visibility/may-read';
import { findability } from './findability';
import { lessonHitOf } from './lesson-hit';

export interface LessonSearch {
  readonly text: string;
  readonly typing: boolean;
  readonly facets: LessonFacets;
  readonly offset: number;
  readonly limit: number;
  /** Of the person who searches. */
  readonly language: 'en' | 'nl';
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface LessonSearchAnswer {
  readonly hits: LessonHit[];
  readonly matching: number;
  readonly facets: {
    readonly categories: FacetCount[];
    readonly phases: FacetCount[];
    readonly topics: FacetCount[];
    /** With names: only projects that the viewer may browse are counted. */
    readonly projects: (FacetCount & { readonly name: string })[];
    readonly languages: FacetCount[];
  };
  readonly problem: 'noWords' | 'onlyStopWords' | null;
}

const counted: readonly LessonFacetName[] = ['category', 'phase', 'topic', 'project', 'language'];
/** Values of a facet that a page has room for. */
const VALUES_SHOWN = 30;
/** Stands for "one of these, and there is none": a label that no lesson has. */
const NOBODY = ['-'];

/** Searches the lessons that a viewer may read; counts, suggestions of spelling and scores come from these alone. */
export async function searchForViewer(ports: LessonPorts, viewer: LessonViewer, request: LessonSearch): Promise<LessonSearchAnswer> {
  const reader = await lessonReader(ports, viewer);
  const answer = await ports.index.search({
    // Who chooses languages is shown what they hold.
    ...(await findability(ports, reader, request.facets.languages.length > 0 ? undefined : request.language)),
    text: request.text,
    mode: 'topical',
    typing: request.typing,
    narrow: narrowOf(request.facets, reader),
    count: counted,
    limit: request.limit,
    offset: request.offset,
  });
  const hits = await hitsOf(ports, reader, answer);
  // Somebody who is still typing has not been shown anything yet.
  if (!request.typing && answer.problem === undefined)
    await ports.use.count(
      'shown',
      hits.filter(({ state }) => state === 'published').map(({ id }) => id),
      0,
    );
  const counts = (facet: LessonFacetName): FacetCount[] => (answer.counts[facet] ?? []).slice(0, VALUES_SHOWN).map((one) => ({ ...one }));
  return {
    hits,
    matching: answer.matching,
    facets: {
      categories: counts('category'),
      phases: counts('phase'),
      topics: counts('topic'),
      projects: (answer.counts.project ?? [])
        .flatMap(({ value, count }) => {
          const project = projectNamed(reader, Number(value));
          return project ? [{ value, count, name: project.name }] : [];
        })
        .slice(0, VALUES_SHOWN),
      languages: counts('language'),
    },
    problem: answer.problem ?? null,
  };
}

/** Where a lesson comes from is a secret of those who may browse that project, even if everybody may read the lesson. */
function narrowOf(facets: LessonFacets, reader: LessonReader) {
  const projects = facets.projectIds.filter((id) => reader.projects.has(id)).map(String);
  return {
    category: facets.categories,
    phase: facets.phases,
    topic: facets.topics,
    project: facets.projectIds.length > 0 && projects.length === 0 ? NOBODY : projects,
    language: facets.languages,
    state: facets.states,
  };
}

async function hitsOf(ports: Pick<LessonPorts, 'lessons' | 'use'>, reader: LessonReader, answer: SearchAnswer): Promise<LessonHit[]> {
  const ids = answer.hits.map(({ id }) => id);
  const [stored, applied] = await Promise.all([ports.lessons.getMany(ids), appliedCounts(ports, reader, ids)]);
  return ids.flatMap((id) => {
    const lesson = stored.get(id)?.lesson;
    // The record counts: between its change and that of the index, a lesson may have been closed to the viewer.
    if (!lesson || !mayRead(lesson, reader)) return [];
    const explained = answer.concepts.length === 0 ? {} : { explanation: explainHit(answer, searchableOf(lesson)) };
    return [lessonHitOf(lesson, reader, { ...explained, applied: applied.get(id) ?? 0 })];
  });
}

/** Of more lessons than this, all answers are read at once. */
const ASKED_ONE_BY_ONE = 200;

/** How many projects that the reader may browse applied each lesson. */
export async function appliedCounts(
  { use }: Pick<LessonPorts, 'use'>,
  reader: LessonReader,
  lessonIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  if (lessonIds.length === 0) return counts;
  const wanted = new Set(lessonIds);
  for (const { lessonId, projectId, answer } of await use.answersAbout(wanted.size > ASKED_ONE_BY_ONE ? null : lessonIds))
    if (answer === 'applied' && wanted.has(lessonId) && reader.projects.has(projectId))
      counts.set(lessonId, (counts.get(lessonId) ?? 0) + 1);
  return counts;
}

/** Lessons by id as lists show them, in that order; those that the reader may not read are left out. */
export async function hitsById(
  ports: Pick<LessonPorts, 'lessons' | 'use'>,
  reader: LessonReader,
  ids: readonly string[],
): Promise<LessonHit[]> {
  const [stored, applied] = await Promise.all([ports.lessons.getMany(ids), appliedCounts(ports, reader, ids)]);
  return ids.flatMap((id) => {
    const lesson = stored.get(id)?.lesson;
    return lesson && mayRead(lesson, reader) ? [lessonHitOf(lesson, reader, { applied: applied.get(id) ?? 0 })] : [];
  });
}
