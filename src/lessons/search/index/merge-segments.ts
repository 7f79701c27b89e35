import type { Language } from '../text/language';
import { stem } from '../text/stem';
import { unpackNumbers } from './bytes';
import { commitChange, inUse, readableSegments, reserveSegment } from './commit-change';
import { readLabels } from './occurrences';
import type { PostingRow, PostingStore, Segment } from './posting-store';
import { FALLBACK_LANGUAGE, type IndexedLesson, type LessonFacetName, lessonFacetNames } from './searchable-lesson';
import {
  blobsByKey,
  IDS_PER_ROW,
  keys,
  NUMBERS_PER_DOCUMENT,
  readTexts,
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
    const due = dueSegments(readableSegments(await store.manifest()));
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
  const { rows, labelBytes } = segmentRows(id, lessons, stillUsed(inMany, lessons));
  await store.write(rows);
  const merged = new Map(due.map((segment) => [segment.id, segment]));
  const used = await commitChange(store, async ({ segments, floor }) => {
    const unchanged = due.every((segment) => segments.some(({ id, gone }) => id === segment.id && gone.length === segment.gone.length));
    if (!unchanged || id < floor) return undefined;
    return {
      segments: inUse([...segments.filter((segment) => !merged.has(segment.id)), { id, documents: lessons.length, labelBytes, gone: [] }]),
    };
  });
  await store.removeSegments(used === undefined ? [id] : [...merged.keys()]);
}

/** The lessons of a segment that are still there. Words that many of them have are added to `inMany`. */
function lessonsOf(segment: Segment, rows: readonly PostingRow[], inMany: Map<string, Set<Language>>): IndexedLesson[] {
  const blobs = blobsByKey(rows);
  const all = <T>(key: string, read: (blob: Uint8Array) => readonly T[]): T[] => (blobs.get(key) ?? []).flatMap(read);
  const scopes = all(keys.scopes, readTexts);
  const minutes = (blobs.get(keys.times) ?? []).flatMap((blob) => [...unpackNumbers(blob)]);
  const about: { scope: string | undefined; length: number | undefined }[] = [];
  for (const blob of blobs.get(keys.documents) ?? []) {
    const numbers = unpackNumbers(blob);
    for (let at = 0; at < numbers.length; at += NUMBERS_PER_DOCUMENT)
      about.push({ scope: scopes[numbers[at] ?? -1], length: numbers[at + 1] });
  }
  const gone = new Set(segment.gone);
  const ids = inBlocks(segment.documents, IDS_PER_ROW, (document) => all(keys.ids(document), readTexts));
  const vectors = inBlocks(segment.documents, VECTORS_PER_ROW, (document) => all(keys.vectors(document), readVectors));
  const labels = labelsOf(segment, blobs);
  const words = new Map<number, { language: Language; words: string[] }>();
  for (const { key, blob } of rows)
    if (key.startsWith(keys.allWords))
      readWords(blob, (word, use) => {
        if ('inMany' in use) inMany.set(word, new Set([...(inMany.get(word) ?? []), ...use.inMany]));
        else for (const { document, language } of use.documents) addTo(words, document, language, word);
      });
  return Array.from({ length: segment.documents }, (_, document): IndexedLesson[] => {
    const [id, vector, minute, { scope, length } = {}] = [ids[document], vectors[document], minutes[document], about[document]];
    if (id === undefined || vector === undefined || minute === undefined || scope === undefined || length === undefined)
      throw new RangeError(`Segment ${segment.id} lacks document ${document}`);
    if (gone.has(document)) return [];
    const terms = unpackVector(vector);
    const own = labels[document] ?? {};
    return [{ id, scope, labels: own, minute, length, terms, language: FALLBACK_LANGUAGE, words: [], ...words.get(document) }];
  }).flat();
}

function labelsOf(segment: Segment, blobs: ReadonlyMap<string, readonly Uint8Array[]>): Partial<Record<LessonFacetName, string[]>>[] {
  const labels = Array.from({ length: segment.documents }, (): Partial<Record<LessonFacetName, string[]>> => ({}));
  for (const facet of lessonFacetNames) {
    const values = (blobs.get(keys.values(facet)) ?? []).flatMap(readTexts);
    for (const blob of blobs.get(keys.labels(facet)) ?? []) {
      const { documents, labels: places, count } = readLabels(blob, 0);
      for (let index = 0; index < count; index++) {
        const [of, value] = [labels[documents[index] ?? -1], values[places[index] ?? -1]];
        if (of === undefined || value === undefined) throw new RangeError(`Segment ${segment.id} lacks a label`);
        of[facet] = [...(of[facet] ?? []), value];
      }
    }
  }
  return labels;
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
