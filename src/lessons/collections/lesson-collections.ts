import { type Lesson, lessonPhases } from '../../contracts/lessons/lesson';
import type { LessonCollection } from '../../contracts/lessons/lesson-contracts';
import { ok, type Result } from '../../shared/result';
import { appliedCounts } from '../find/search-for-viewer';
import type { LessonPorts } from '../lesson-ports';
import { type LessonRefusal, refuse } from '../refusal';
import { type LessonReader, type LessonViewer, lessonReader, projectNamed } from '../visibility/lesson-reader';
import { mayRead } from '../visibility/may-read';
import { otherLanguageIds } from './other-language';

/** What a collection holds besides its version. */
export type CollectionRecord = Omit<LessonCollection, 'version' | 'shipped'>;

/** The collections that come with Plumbline, a reading list for each phase, in the reader's language. */
export interface CollectionNames {
  readonly name: (phase: (typeof lessonPhases)[number]) => string;
  readonly description: string;
  readonly language: 'en' | 'nl';
}

const PHASE_PREFIX = 'phase-';
const phaseOf = (id: string) => lessonPhases.find((phase) => id === `${PHASE_PREFIX}${phase}`);
/** Lessons of a reading list: more is read by nobody. */
const MOST_IN_PHASE = 50;
/** Cards looked at for reading lists. */
const MOST_CARDS = 2000;

/**
 * Reading lists by phase, then the PMO's own collections, each with the lessons that the reader may read. A reading list is made when it is
 * looked at: published lessons of its phase, those that projects applied most first, then the newest.
 */
export async function listCollections(ports: LessonPorts, reader: LessonReader, names: CollectionNames): Promise<LessonCollection[]> {
  const [phases, own] = await Promise.all([readingLists(ports, reader, names), ports.collections.list()]);
  const readable = await readableIds(
    ports,
    reader,
    own.flatMap(({ value }) => value.lessonIds),
  );
  return [
    ...phases,
    ...own.map(({ value, version }) => ({
      ...value,
      lessonIds: value.lessonIds.filter((id) => readable.has(id)),
      version,
      shipped: false,
    })),
  ];
}

async function readingLists(ports: LessonPorts, reader: LessonReader, names: CollectionNames): Promise<LessonCollection[]> {
  const elsewhere = new Set(otherLanguageIds(names.language));
  const published = await ports.lessons.cards({ states: ['published'], limit: MOST_CARDS });
  const cards = published.filter((card) => !elsewhere.has(card.id) && mayRead(card, reader));
  const applied = await appliedCounts(
    ports,
    reader,
    cards.map(({ id }) => id),
  );
  const times = (id: string): number => applied.get(id) ?? 0;
  return lessonPhases.map((phase) => ({
    id: `${PHASE_PREFIX}${phase}`,
    name: names.name(phase),
    description: names.description,
    phase,
    lessonIds: cards
      .filter(({ phases }) => phases.includes(phase))
      .sort((a, b) => times(b.id) - times(a.id))
      .slice(0, MOST_IN_PHASE)
      .map(({ id }) => id),
    version: 0,
    shipped: true,
  }));
}

async function readableIds(
  { lessons }: Pick<LessonPorts, 'lessons'>,
  reader: LessonReader,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const stored = await lessons.getMany(ids);
  return new Set([...stored.values()].filter(({ lesson }) => mayRead(lesson, reader)).map(({ lesson }) => lesson.id));
}

/** Adds a collection (version 0), or changes one. Lessons in it that the editor may not read stay in it, at its end. */
export async function saveCollection(
  ports: LessonPorts,
  viewer: LessonViewer,
  { collection }: { readonly collection: CollectionRecord & { readonly version: number } },
): Promise<Result<{ collection: LessonCollection }, LessonRefusal>> {
  const reader = await lessonReader(ports, viewer);
  if (!reader.isPmoAdmin) return refuse('NOT_ALLOWED', 'collection.notEditor', 'collection');
  const { version, ...record } = collection;
  if (phaseOf(record.id) !== undefined) return refuse('NOT_ALLOWED', 'collection.shipped', 'collection.id');
  const position = ports.now();
  const chosen = await readableIds(ports, reader, record.lessonIds);
  const shown = [...new Set(record.lessonIds)].filter((id) => chosen.has(id));
  const answer = (value: CollectionRecord, saved: number) =>
    ok({ collection: { ...value, lessonIds: shown, version: saved, shipped: false } });
  if (version === 0) {
    const value = { ...record, id: record.id || ports.newId(), lessonIds: shown };
    if (!(await ports.collections.insert({ id: value.id, position, value })))
      return refuse('CONFLICT', 'collection.changedMeanwhile', 'collection.id');
    return answer(value, 1);
  }
  const stored = await ports.collections.get(record.id);
  if (!stored) return refuse('NOT_FOUND', 'collection.notFound', 'collection.id');
  const before = await readableIds(ports, reader, stored.value.lessonIds);
  const hidden = stored.value.lessonIds.filter((id) => !before.has(id));
  const value = { ...record, lessonIds: [...shown, ...hidden] };
  if (!(await ports.collections.replace({ ...stored, version, value })))
    return refuse('CONFLICT', 'collection.changedMeanwhile', 'collection');
  return answer(value, version + 1);
}

export async function deleteCollection(
  ports: LessonPorts,
  viewer: LessonViewer,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<{ deleted: string }, LessonRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuse('NOT_ALLOWED', 'collection.notEditor', 'id');
  if (phaseOf(id) !== undefined) return refuse('NOT_ALLOWED', 'collection.shipped', 'id');
  if (!(await ports.collections.get(id))) return refuse('NOT_FOUND', 'collection.notFound', 'id');
  return (await ports.collections.remove(id, version)) ? ok({ deleted: id }) : refuse('CONFLICT', 'collection.changedMeanwhile', 'version');
}

/** The published lessons of a collection that the viewer may read, whole and in order. */
export async function getBooklet(
  ports: LessonPorts,
  viewer: LessonViewer,
  collectionId: string,
  names: CollectionNames,
): Promise<Result<{ collection: LessonCollection; lessons: Lesson[] }, LessonRefusal>> {
  const reader = await lessonReader(ports, viewer);
  const collection = (await listCollections(ports, reader, names)).find(({ id }) => id === collectionId);
  if (!collection) return refuse('NOT_FOUND', 'collection.notFound', 'collectionId');
  const stored = await ports.lessons.getMany(collection.lessonIds);
  const lessons = collection.lessonIds.flatMap((id) => {
    const lesson = stored.get(id)?.lesson;
    return lesson?.state === 'published' && mayRead(lesson, reader) ? [printed(lesson, reader)] : [];
  });
  return ok({ collection, lessons });
}

/** A lesson for paper: without what only its page can show to whom it concerns. */
const printed = (lesson: Lesson, reader: LessonReader): Lesson => ({
  ...lesson,
  sourceProjectId: projectNamed(reader, lesson.sourceProjectId)?.projectId ?? null,
  evidence: lesson.evidence.filter(({ kind }) => kind === 'link'),
});
