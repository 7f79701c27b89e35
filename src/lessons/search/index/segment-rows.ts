import { ByteReader, ByteWriter, forEachPair } from './bytes';
import type { PostingRow } from './posting-store';
import type { IndexedLesson } from './searchable-lesson';
import { type WordUse, wordUses, writeWord } from './words';

/**
 * The rows of a segment. Its lessons are numbered from 0, its *documents*.
 *
 * | key | holds |
 * |---|---|
 * | a term | its postings: gap to the document before, frequency; each part starts anew |
 * | `#documents` | of each document: scope, length |
 * | `#ids/<n>` | the ids of 64 documents |
 * | `#at/<bucket>` | ids whose hash falls into the bucket, each with its document |
 * | `#vectors/<n>` | the terms of 16 documents, for feedback and merging |
 * | `#words/<character>` | the words that begin with the character, for typing and typing errors |
 *
 * Terms hold letters and digits only, so no term begins with `#`.
 */
export const keys = {
  documents: '#documents',
  ids: (document: number): string => `#ids/${Math.floor(document / IDS_PER_ROW)}`,
  at: (id: string): string => `#at/${bucketOf(id)}`,
  vectors: (document: number): string => `#vectors/${Math.floor(document / VECTORS_PER_ROW)}`,
  allWords: '#words/',
  words: (word: string): string => `#words/${firstCharacter(word)}`,
} as const;

export const IDS_PER_ROW = 64;
export const VECTORS_PER_ROW = 16;
const BUCKETS = 256;
/** Base64 of it still fits a TEXT column of 65,535 bytes (MySQL). */
export const MAX_BLOB_BYTES = 48_000;

const firstCharacter = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);

/** FNV-1a. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}

/** Packs lessons into the rows of a segment. `known` are words in use whose lessons are not all named any more. */
export function segmentRows(
  segment: number,
  lessons: readonly IndexedLesson[],
  known: ReadonlyMap<string, WordUse> = new Map(),
): PostingRow[] {
  const rows = new RowsByKey(segment);
  const lastDocument = new Map<string, number>();
  for (const [document, { id, scope, length, terms }] of lessons.entries()) {
    const about = rows.writer(keys.documents);
    about.number(scope);
    about.number(length);
    rows.writer(keys.ids(document)).text(id);
    rows.startPartIfFull(keys.vectors(document));
    const at = rows.writer(keys.at(id));
    at.text(id);
    at.number(document);
    const vector = new ByteWriter();
    vector.number(terms.length);
    for (const [term, frequency] of terms) {
      vector.text(term);
      vector.number(frequency);
      const startsAnew = rows.startPartIfFull(term);
      const postings = rows.writer(term);
      postings.number(document - (startsAnew ? 0 : (lastDocument.get(term) ?? 0)));
      postings.number(frequency);
      lastDocument.set(term, document);
    }
    rows.writer(keys.vectors(document)).block(vector.bytes());
    rows.startPartIfFull(keys.documents);
  }
  for (const [word, use] of [...wordUses(lessons, known)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    rows.startPartIfFull(keys.words(word));
    writeWord(rows.writer(keys.words(word)), word, use);
  }
  return rows.done();
}

class RowsByKey {
  readonly #open = new Map<string, { part: number; writer: ByteWriter }>();
  readonly #full: PostingRow[] = [];
  readonly #segment: number;

  constructor(segment: number) {
    this.#segment = segment;
  }

  writer(key: string): ByteWriter {
    let open = this.#open.get(key);
    if (open === undefined) {
      open = { part: 0, writer: new ByteWriter() };
      this.#open.set(key, open);
    }
    return open.writer;
  }

  /** Begins the next part when the one before is large enough. `true` when what follows is the first in its part. */
  startPartIfFull(key: string): boolean {
    const open = this.#open.get(key);
    if (open === undefined) return true;
    if (open.writer.length < MAX_BLOB_BYTES) return open.writer.length === 0;
    this.#full.push({ segment: this.#segment, key, part: open.part, blob: open.writer.bytes() });
    this.#open.set(key, { part: open.part + 1, writer: new ByteWriter() });
    return true;
  }

  done(): PostingRow[] {
    const rest = [...this.#open].map(([key, { part, writer }]) => ({ segment: this.#segment, key, part, blob: writer.bytes() }));
    return [...this.#full, ...rest.filter(({ blob }) => blob.length > 0)];
  }
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

/** Calls `visit` with each document that has the term. */
export function forEachPosting(blob: Uint8Array, visit: (document: number, frequency: number) => void): void {
  let document = 0;
  forEachPair(blob, (gap, frequency) => {
    document += gap;
    visit(document, frequency);
  });
}

/** Scope and length of each document of a part of `#documents`. */
export const forEachDocument = (blob: Uint8Array, visit: (scope: number, length: number) => void): void => forEachPair(blob, visit);

export function readIds(blob: Uint8Array): string[] {
  const reader = new ByteReader(blob);
  const ids: string[] = [];
  while (!reader.atEnd) ids.push(reader.text());
  return ids;
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
