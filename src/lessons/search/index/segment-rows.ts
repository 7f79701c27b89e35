import { ByteReader, ByteWriter } from './bytes';
import { writeLabel, writePosting } from './occurrences';
import type { PostingRow, Segment } from './posting-store';
import { MAX_BLOB_BYTES, Places, RowsByKey } from './rows-by-key';
import { type IndexedLesson, type LessonFacetName, lessonFacetNames } from './searchable-lesson';
import { type WordUse, wordUses, writeWord } from './words';

/**
 * The rows of a segment. Its lessons are numbered from 0, its *documents*.
 *
 * | key | holds |
 * |---|---|
 * | a term | its postings: gap to the document before, frequency; each part starts anew |
 * | `#documents` | of each document: scope (its place in `#scopes`), length, order among equals |
 * | `#scopes` | the scopes of its documents |
 * | `#times` | of each document: the time that lists are sorted by, in minutes |
 * | `#labels/<facet>` | labels of documents: gap to the document before (0: one more of the same), place in `#values`; each part starts anew |
 * | `#values/<facet>` | the labels that occur |
 * | `#ids/<n>` | the ids of 64 documents |
 * | `#at/<bucket>` | ids whose hash falls into the bucket, each with its document |
 * | `#vectors/<n>` | the terms of four documents, for feedback and merging |
 * | `#words/<two characters>` | the words that begin with them, for typing and typing errors |
 * | `#beginnings` | which of these two characters there are |
 *
 * Terms hold letters and digits only, so no term begins with `#`.
 */
export const keys = {
  documents: '#documents',
  scopes: '#scopes',
  times: '#times',
  labels: (facet: LessonFacetName): string => `#labels/${facet}`,
  values: (facet: LessonFacetName): string => `#values/${facet}`,
  ids: (document: number): string => `#ids/${Math.floor(document / IDS_PER_ROW)}`,
  at: (id: string): string => `#at/${bucketOf(id)}`,
  vectors: (document: number): string => `#vectors/${Math.floor(document / VECTORS_PER_ROW)}`,
  allWords: '#words/',
  words: (beginning: string): string => `#words/${beginning}`,
  beginnings: '#beginnings',
} as const;

export const IDS_PER_ROW = 64;
export const VECTORS_PER_ROW = 4;
const BUCKETS = 256;

/** The rows of a segment, and the bytes of its largest table of labels, which a store must know. */
export interface PackedSegment {
  readonly rows: readonly PostingRow[];
  readonly labelBytes: number;
}

/** Bytes that the rows of a key may hold in a segment, so that a store never asks for more than it can get at once. */
export function mostBytes(key: string, { documents, labelBytes }: Pick<Segment, 'documents' | 'labelBytes'>): number {
  if (!key.startsWith('#')) return 2 * documents + 8;
  if (key === keys.documents || key === keys.times) return 7 * documents;
  const [table] = key.slice(1).split('/');
  switch (table) {
    case 'labels':
    case 'values':
      return labelBytes;
    case 'ids':
      return 64 * IDS_PER_ROW;
    case 'at':
      return documents + 256;
    default:
      // Words and vectors: a part or two, less where there is little text.
      return Math.min(2 * MAX_BLOB_BYTES, 4000 * documents);
  }
}

/** Bytes of the largest table of labels. */
function labelBytesOf(rows: readonly PostingRow[]): number {
  const tables = new Map<string, number>();
  for (const { key, blob } of rows)
    if (key.startsWith('#labels/') || key.startsWith('#values/')) tables.set(key, (tables.get(key) ?? 0) + blob.length);
  return Math.max(0, ...tables.values());
}

/** Numbers of one document in `#documents`: the place of its scope in `#scopes`, its length, its order among equals. */
export const NUMBERS_PER_DOCUMENT = 3;

/** What words are kept together by: their first two characters. */
export const beginningOf = (word: string): string => {
  const [first = '', second = ''] = word;
  return first + second;
};

/** FNV-1a. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
const bucketOf = (id: string): number => hashOf(id) % BUCKETS;
/** Sorts documents with equal scores without looking up their ids; two bytes of it are enough. Another part of the hash than the bucket. */
const orderOf = (id: string): number => hashOf(id) >>> 18;

/** Packs lessons into the rows of a segment. `known` are words in use whose lessons are not all named any more. */
export function segmentRows(
  segment: number,
  lessons: readonly IndexedLesson[],
  known: ReadonlyMap<string, WordUse> = new Map(),
): PackedSegment {
  const packed = new RowsByKey(segment);
  const scopes = new Places(packed, keys.scopes);
  const values = new Map(lessonFacetNames.map((facet) => [facet, new Places(packed, keys.values(facet))]));
  for (const [document, lesson] of lessons.entries()) {
    const about = packed.writer(keys.documents);
    about.number(scopes.of(lesson.scope));
    about.number(lesson.length);
    about.number(orderOf(lesson.id));
    packed.startPartIfFull(keys.documents);
    packed.writer(keys.times).number(lesson.minute);
    packed.startPartIfFull(keys.times);
    packed.writer(keys.ids(document)).text(lesson.id);
    const at = packed.writer(keys.at(lesson.id));
    at.text(lesson.id);
    at.number(document);
    for (const [facet, places] of values)
      for (const label of new Set(lesson.labels[facet] ?? [])) {
        const { writer, gap } = packed.writerAt(keys.labels(facet), document);
        writeLabel(writer, gap, places.of(label));
      }
    writeTerms(packed, document, lesson.terms);
  }
  const beginnings = new Set<string>();
  for (const [word, use] of [...wordUses(lessons, known)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const beginning = beginningOf(word);
    beginnings.add(beginning);
    packed.startPartIfFull(keys.words(beginning));
    writeWord(packed.writer(keys.words(beginning)), word, use);
  }
  for (const beginning of beginnings) packed.writer(keys.beginnings).text(beginning);
  const rows = packed.done();
  return { rows, labelBytes: labelBytesOf(rows) };
}

function writeTerms(rows: RowsByKey, document: number, terms: IndexedLesson['terms']): void {
  const vector = new ByteWriter();
  vector.number(terms.length);
  for (const [term, frequency] of terms) {
    vector.block(rows.utf8(term));
    vector.number(frequency);
    const { writer, gap } = rows.writerAt(term, document);
    writePosting(writer, gap, frequency);
  }
  rows.startPartIfFull(keys.vectors(document));
  rows.writer(keys.vectors(document)).block(vector.bytes());
}

/** The blobs of rows of one segment, in order of their parts. */
export function blobsByKey(rows: readonly PostingRow[]): Map<string, Uint8Array[]> {
  const blobs = new Map<string, Uint8Array[]>();
  for (const { key, blob } of [...rows].sort((a, b) => a.part - b.part)) {
    const parts = blobs.get(key);
    if (parts === undefined) blobs.set(key, [blob]);
    else parts.push(blob);
  }
  return blobs;
}

/** Texts one after the other: ids, scopes, labels, beginnings of words. */
export function readTexts(blob: Uint8Array): string[] {
  const reader = new ByteReader(blob);
  const texts: string[] = [];
  while (!reader.atEnd) texts.push(reader.text());
  return texts;
}

/** The documents by id of a bucket. */
export function readPlaces(blob: Uint8Array): Map<string, number> {
  const reader = new ByteReader(blob);
  const places = new Map<string, number>();
  while (!reader.atEnd) places.set(reader.text(), reader.number());
  return places;
}

/** The vectors of a row, still packed. */
export function readVectors(blob: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(blob);
  const vectors: Uint8Array[] = [];
  while (!reader.atEnd) vectors.push(reader.block());
  return vectors;
}

/** The terms of a document. */
export function unpackVector(vector: Uint8Array): [term: string, frequency: number][] {
  const reader = new ByteReader(vector);
  return Array.from({ length: reader.number() }, () => [reader.text(), reader.number()]);
}
