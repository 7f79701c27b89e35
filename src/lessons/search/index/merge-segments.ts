import type { Language } from '../text/language';
import { stem } from '../text/stem';
import { commitChange, reserveSegment } from './commit-change';
import type { PostingRow, PostingStore, Segment } from './posting-store';
import { FALLBACK_LANGUAGE, type IndexedLesson } from './searchable-lesson';
import {
  blobsByKey,
  forEachDocument,
  IDS_PER_ROW,
  keys,
  readIds,
  readVectors,
  segmentRows,
  unpackVector,
  VECTORS_PER_ROW,
} from './segment-rows';
import { readWords, type WordUse } from './words';

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
  const inMany = new Map<string, Set<Language>>();
  for (const segment of due) {
    const rows = await store.readSegment(segment.id);
    lessons.push(...lessonsOf(segment, rows, inMany));
  }
  await store.write(segmentRows(id, lessons, stillUsed(inMany, lessons)));
  const merged = new Map(due.map((segment) => [segment.id, segment]));
  const used = await commitChange(store, async ({ segments }) => {
    const unchanged = due.every((segment) => segments.some(({ id, gone }) => id === segment.id && gone.length === segment.gone.length));
    if (!unchanged) return undefined;
    return [...segments.filter((segment) => !merged.has(segment.id)), { id, documents: lessons.length, gone: [] }];
  });
  await store.removeSegments(used ? [...merged.keys()] : [id]);
}

/** The lessons of a segment that are still there. Words that many of them have are added to `inMany`. */
function lessonsOf(segment: Segment, rows: readonly PostingRow[], inMany: Map<string, Set<Language>>): IndexedLesson[] {
  const blobs = blobsByKey(rows);
  const about = (blobs.get(keys.documents) ?? []).flatMap((blob) => {
    const part: { scope: number; length: number }[] = [];
    forEachDocument(blob, (scope, length) => part.push({ scope, length }));
    return part;
  });
  const gone = new Set(segment.gone);
  const ids = inBlocks(segment.documents, IDS_PER_ROW, (document) => blobs.get(keys.ids(document))?.flatMap(readIds) ?? []);
  const vectors = inBlocks(segment.documents, VECTORS_PER_ROW, (document) => blobs.get(keys.vectors(document))?.flatMap(readVectors) ?? []);
  const words = new Map<number, { language: Language; words: string[] }>();
  for (const { key, blob } of rows)
    if (key.startsWith(keys.allWords))
      readWords(blob, (word, use) => {
        if ('inMany' in use) inMany.set(word, new Set([...(inMany.get(word) ?? []), ...use.inMany]));
        else for (const { document, language } of use.documents) addTo(words, document, language, word);
      });
  return about.flatMap(({ scope, length }, document) => {
    const [id, vector] = [ids[document], vectors[document]];
    if (id === undefined || vector === undefined) throw new RangeError(`Segment ${segment.id} lacks document ${document}`);
    if (gone.has(document)) return [];
    return [{ id, scope, length, terms: unpackVector(vector), language: FALLBACK_LANGUAGE, words: [], ...words.get(document) }];
  });
}

function addTo(words: Map<number, { language: Language; words: string[] }>, document: number, language: Language, word: string): void {
  const of = words.get(document);
  if (of === undefined) words.set(document, { language, words: [word] });
  else of.words.push(word);
}

function inBlocks<T>(documents: number, size: number, read: (document: number) => readonly T[]): T[] {
  const all: T[] = [];
  for (let document = 0; document < documents; document += size) all.push(...read(document));
  return all;
}

/** Leaves out words whose terms no lesson has any more. */
function stillUsed(inMany: ReadonlyMap<string, ReadonlySet<Language>>, lessons: readonly IndexedLesson[]): Map<string, WordUse> {
  const terms = new Set(lessons.flatMap((lesson) => lesson.terms.map(([term]) => term)));
  const used = [...inMany].filter(([word, written]) => [...written].some((language) => terms.has(stem(word, language) ?? '')));
  return new Map(used.map(([word, written]) => [word, { inMany: written }]));
}
