import { stem } from '../text/stem';
import { commitChange, reserveSegment } from './commit-change';
import type { PostingRow, PostingStore, Segment } from './posting-store';
import type { IndexedLesson, Vocabulary } from './searchable-lesson';
import {
  blobsByKey,
  forEachDocument,
  IDS_PER_ROW,
  keys,
  readIds,
  readVectors,
  readWords,
  segmentRows,
  VECTORS_PER_ROW,
} from './segment-rows';

/** Segments of about the same size are merged when there are this many, so a lesson is packed again only as often as the index grew eightfold. */
const SEGMENTS_OF_A_SIZE = 8;
/** Larger ones stay as they are: packing them again would not fit into one call of a function. */
const MAX_DOCUMENTS = 20_000;
/** A segment that lost this share of its lessons is packed again. */
const GONE_SHARE = 0.25;

/** Merges what is due to be merged, if anything. Readers notice nothing but speed. */
export async function mergeIfDue(store: PostingStore): Promise<void> {
  for (;;) {
    const { segments } = await store.manifest();
    const due = dueSegments(segments);
    if (due.length === 0) return;
    await mergeSegments(store, due);
  }
}

function dueSegments(segments: readonly Segment[]): readonly Segment[] {
  const worn = segments.find(({ documents, gone }) => gone.length > documents * GONE_SHARE);
  if (worn !== undefined) return [worn];
  const sizes = new Map<number, Segment[]>();
  for (const segment of segments) {
    if (segment.documents * SEGMENTS_OF_A_SIZE > MAX_DOCUMENTS) continue;
    const size = Math.floor(Math.log(segment.documents) / Math.log(SEGMENTS_OF_A_SIZE));
    sizes.set(size, [...(sizes.get(size) ?? []), segment]);
  }
  return [...sizes.values()].find((group) => group.length >= SEGMENTS_OF_A_SIZE) ?? [];
}

/** Packs the lessons of some segments into one. Gives up, leaving everything as it was, when one of them changed meanwhile. */
export async function mergeSegments(store: PostingStore, due: readonly Segment[]): Promise<void> {
  const id = await reserveSegment(store);
  const lessons: IndexedLesson[] = [];
  const vocabulary: Vocabulary = new Map();
  for (const segment of due) {
    const rows = await store.readSegment(segment.id);
    lessons.push(...lessonsOf(segment, rows));
    for (const { key, blob } of rows) if (key.startsWith('#words/')) readWords(blob, vocabulary);
  }
  dropForgottenWords(vocabulary, lessons);
  await store.write(segmentRows(id, lessons, vocabulary));
  const merged = new Map(due.map((segment) => [segment.id, segment]));
  const used = await commitChange(store, async ({ segments }) => {
    const unchanged = due.every((segment) => segments.some(({ id, gone }) => id === segment.id && gone.length === segment.gone.length));
    if (!unchanged) return undefined;
    return [...segments.filter((segment) => !merged.has(segment.id)), { id, documents: lessons.length, gone: [] }];
  });
  await store.removeSegments(used ? [...merged.keys()] : [id]);
}

function lessonsOf(segment: Segment, rows: readonly PostingRow[]): IndexedLesson[] {
  const blobs = blobsByKey(rows);
  const about = (blobs.get(keys.documents) ?? []).flatMap((blob) => {
    const part: { scope: number; length: number }[] = [];
    forEachDocument(blob, (scope, length) => part.push({ scope, length }));
    return part;
  });
  const gone = new Set(segment.gone);
  const ids = inBlocks(segment.documents, IDS_PER_ROW, (document) => blobs.get(keys.ids(document))?.flatMap(readIds) ?? []);
  const vectors = inBlocks(segment.documents, VECTORS_PER_ROW, (document) => blobs.get(keys.vectors(document))?.flatMap(readVectors) ?? []);
  return about.flatMap(({ scope, length }, document) => {
    const [id, terms] = [ids[document], vectors[document]];
    if (id === undefined || terms === undefined) throw new RangeError(`Segment ${segment.id} lacks document ${document}`);
    return gone.has(document) ? [] : [{ id, scope, length, terms }];
  });
}

function inBlocks<T>(documents: number, size: number, read: (document: number) => readonly T[]): T[] {
  const all: T[] = [];
  for (let document = 0; document < documents; document += size) all.push(...read(document));
  return all;
}

/** Leaves out the words of lessons that are gone. */
function dropForgottenWords(vocabulary: Vocabulary, lessons: readonly IndexedLesson[]): void {
  const terms = new Set(lessons.flatMap((lesson) => lesson.terms.map(([term]) => term)));
  for (const [word, written] of vocabulary) {
    const remembered = [...written].some((language) => terms.has(stem(word, language) ?? ''));
    if (!remembered) vocabulary.delete(word);
  }
}
