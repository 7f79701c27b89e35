import { createStemmer } from '../text/stem';
import { commitChange, inUse, reserveSegment, tooManyWriters } from './commit-change';
import { mergeIfDue } from './merge-segments';
import { ANALYSIS, type PostingStore, type Segment } from './posting-store';
import { indexedLesson, type SearchableLesson } from './searchable-lesson';
import { keys, readPlaces, segmentRows } from './segment-rows';

/** What became of lessons: there is one search entry a lesson, and the last one given counts. */
export interface IndexChange {
  readonly put: readonly SearchableLesson[];
  /** Ids; those that are not there are no error, so a change may come twice. */
  readonly remove: readonly string[];
}

/** How often a writer begins again whose rows were taken for a dead writer's, and a rebuild that lessons changed under. */
const BEGINNINGS = 5;

/**
 * Brings the index up to date with a change, all of it at once: readers see the index before or after it. May be repeated. Throws when other
 * writers were faster again and again.
 */
export async function updateIndex(store: PostingStore, change: IndexChange): Promise<void> {
  const put = lastOfEach(change.put);
  const touched = [...new Set([...put.map((lesson) => lesson.id), ...change.remove])];
  if (touched.length === 0) return;
  for (let beginning = 0; beginning < BEGINNINGS; beginning++) {
    const added = put.length === 0 ? [] : [await writeSegment(store, put)];
    const committed = await commitChange(store, async (manifest) => {
      const changes = manifest.changes + 1;
      // What another version of the app wrote waits for its rebuild, which must know that there was a change.
      if (manifest.analysis !== ANALYSIS) return { changes };
      if (added.some(({ id }) => id < manifest.floor)) return undefined;
      const segments = await withoutLessons(store, manifest.segments, touched);
      return { changes, segments: inUse([...segments, ...added]) };
    });
    if (committed !== undefined) return mergeIfDue(store);
  }
  throw tooManyWriters();
}

/** Lessons packed together when the index is built anew: as many as fit into the memory of a function with room to spare. */
const LESSONS_PER_SEGMENT = 10_000;

/**
 * Builds the index anew from all lessons and puts it in the place of the one before; reads them again when lessons changed meanwhile. Answers
 * their number. Leaves no rows behind that nobody reads.
 */
export async function rebuildIndex(store: PostingStore, readAll: () => Promise<readonly SearchableLesson[]>): Promise<number> {
  for (let beginning = 0; beginning < BEGINNINGS; beginning++) {
    const { changes } = await store.manifest();
    const all = lastOfEach(await readAll());
    const segments: Segment[] = [];
    for (let start = 0; start < all.length; start += LESSONS_PER_SEGMENT) {
      segments.push(await writeSegment(store, all.slice(start, start + LESSONS_PER_SEGMENT)));
    }
    const done = await commitChange(store, async (now) => {
      const outrun = now.changes !== changes || segments.some(({ id }) => id < now.floor);
      return outrun ? undefined : { segments, changes: changes + 1, analysis: ANALYSIS, floor: now.nextSegment };
    });
    if (done === undefined) await store.removeSegments(segments.map(({ id }) => id));
    else {
      await store.removeOrphans(
        done.floor,
        segments.map(({ id }) => id),
      );
      return all.length;
    }
  }
  throw tooManyWriters();
}

/** There is an index that this version of the app built. */
export async function isCurrent(store: PostingStore): Promise<boolean> {
  const manifest = await store.manifest();
  return manifest.changes > 0 && manifest.analysis === ANALYSIS;
}

const lastOfEach = (lessons: readonly SearchableLesson[]): SearchableLesson[] => [
  ...new Map(lessons.map((lesson) => [lesson.id, lesson])).values(),
];

async function writeSegment(store: PostingStore, lessons: readonly SearchableLesson[]): Promise<Segment> {
  const id = await reserveSegment(store);
  const stemmer = createStemmer();
  const { rows, labelBytes } = segmentRows(
    id,
    lessons.map((lesson) => indexedLesson(lesson, stemmer)),
  );
  await store.write(rows);
  return { id, documents: lessons.length, labelBytes, gone: [] };
}

async function withoutLessons(store: PostingStore, segments: readonly Segment[], ids: readonly string[]): Promise<Segment[]> {
  const wanted = new Set(ids);
  const rows = await store.read([{ segments, keys: [...new Set(ids.map(keys.at))] }]);
  const gone = new Map(segments.map((segment) => [segment.id, new Set(segment.gone)]));
  for (const { segment, blob } of rows)
    for (const [lesson, document] of readPlaces(blob)) if (wanted.has(lesson)) gone.get(segment)?.add(document);
  return segments.map((segment) => ({ ...segment, gone: [...(gone.get(segment.id) ?? [])].sort((a, b) => a - b) }));
}
