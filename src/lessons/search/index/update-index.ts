import { createStemmer } from '../text/stem';
import { commitChange, reserveSegment } from './commit-change';
import { mergeIfDue } from './merge-segments';
import type { PostingStore, Segment } from './posting-store';
import { indexedLesson, type SearchableLesson } from './searchable-lesson';
import { keys, readPlaces, segmentRows } from './segment-rows';

/** What became of lessons: there is one search entry a lesson, and the last one given counts. */
export interface IndexChange {
  readonly put: readonly SearchableLesson[];
  /** Ids; those that are not there are no error, so a change may come twice. */
  readonly remove: readonly string[];
}

/**
 * Brings the index up to date with a change, all of it at once: readers see the index before or after it. May be repeated. Throws when other
 * writers were faster again and again.
 */
export async function updateIndex(store: PostingStore, change: IndexChange): Promise<void> {
  const put = lastOfEach(change.put);
  const id = put.length === 0 ? undefined : await writeSegment(store, put);
  const touched = [...new Set([...put.map((lesson) => lesson.id), ...change.remove])];
  await commitChange(store, async (manifest) => {
    const segments = await withoutLessons(store, manifest.segments, touched);
    return id === undefined ? segments : [...segments, { id, documents: put.length, gone: [] }];
  });
  await mergeIfDue(store);
}

/** Lessons packed together when the index is built anew. */
const LESSONS_PER_SEGMENT = 5000;

/**
 * Builds the index anew from all lessons and puts it in the place of the one before. `false`, and the old index stays, when lessons changed
 * in it meanwhile: read them again and repeat.
 */
export async function rebuildIndex(store: PostingStore, lessons: readonly SearchableLesson[]): Promise<boolean> {
  const before = (await store.manifest()).segments;
  const all = lastOfEach(lessons);
  const segments: Segment[] = [];
  for (let start = 0; start < all.length; start += LESSONS_PER_SEGMENT) {
    const batch = all.slice(start, start + LESSONS_PER_SEGMENT);
    segments.push({ id: await writeSegment(store, batch), documents: batch.length, gone: [] });
  }
  const unchanged = JSON.stringify(before);
  const done = await commitChange(store, async (now) => (JSON.stringify(now.segments) === unchanged ? segments : undefined));
  await store.removeSegments((done ? before : segments).map(({ id }) => id));
  return done;
}

const lastOfEach = (lessons: readonly SearchableLesson[]): SearchableLesson[] => [
  ...new Map(lessons.map((lesson) => [lesson.id, lesson])).values(),
];

async function writeSegment(store: PostingStore, lessons: readonly SearchableLesson[]): Promise<number> {
  const id = await reserveSegment(store);
  const stemmer = createStemmer();
  await store.write(
    segmentRows(
      id,
      lessons.map((lesson) => indexedLesson(lesson, stemmer)),
    ),
  );
  return id;
}

async function withoutLessons(store: PostingStore, segments: readonly Segment[], ids: readonly string[]): Promise<Segment[]> {
  const wanted = new Set(ids);
  const rows = await store.read(
    [...new Set(ids.map(keys.at))],
    segments.map(({ id }) => id),
  );
  const gone = new Map(segments.map((segment) => [segment.id, new Set(segment.gone)]));
  for (const { segment, blob } of rows)
    for (const [lesson, document] of readPlaces(blob)) if (wanted.has(lesson)) gone.get(segment)?.add(document);
  return segments.map((segment) => ({ ...segment, gone: [...(gone.get(segment.id) ?? [])].sort((a, b) => a - b) }));
}
