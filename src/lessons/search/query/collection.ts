import type { Manifest, PostingRow, PostingStore } from '../index/posting-store';
import {
  blobsByKey,
  forEachDocument,
  forEachPosting,
  IDS_PER_ROW,
  keys,
  readIds,
  readVectors,
  unpackVector,
  VECTORS_PER_ROW,
} from '../index/segment-rows';
import { readWords } from '../index/words';
import type { Language } from '../text/language';

/** The lessons that a viewer may see, as one list of documents over all segments; what the viewer may not see does not exist in it. */
export interface Collection {
  readonly store: PostingStore;
  readonly segments: readonly { readonly id: number; readonly start: number; readonly documents: number }[];
  /** Of each document; 0 for one that is gone or may not be seen. */
  readonly lengths: Float64Array;
  readonly seen: Uint8Array;
  /** Documents that may be seen. */
  readonly count: number;
  readonly averageLength: number;
}

export async function openCollection(store: PostingStore, mayFind: (scope: number) => boolean): Promise<Collection> {
  const manifest = await store.manifest();
  const rows = await store.read([keys.documents], idsOf(manifest));
  const size = manifest.segments.reduce((total, { documents }) => total + documents, 0);
  const lengths = new Float64Array(size);
  const seen = new Uint8Array(size);
  const scopes = new Map<number, boolean>();
  const allowed = (scope: number): boolean => {
    let known = scopes.get(scope);
    if (known === undefined) {
      known = mayFind(scope);
      scopes.set(scope, known);
    }
    return known;
  };
  const segments: { id: number; start: number; documents: number }[] = [];
  let start = 0;
  let count = 0;
  let total = 0;
  for (const { id, documents, gone } of manifest.segments) {
    segments.push({ id, start, documents });
    let document = start;
    const removed = new Set(gone);
    for (const blob of blobsByKey(rows.filter(({ segment }) => segment === id)).get(keys.documents) ?? [])
      forEachDocument(blob, (scope, length) => {
        if (allowed(scope) && !removed.has(document - start)) {
          seen[document] = 1;
          lengths[document] = length;
          count++;
          total += length;
        }
        document++;
      });
    start += documents;
  }
  return { store, segments, lengths, seen, count, averageLength: count === 0 ? 1 : Math.max(1, total / count) };
}

const idsOf = (manifest: Manifest): number[] => manifest.segments.map(({ id }) => id);

/** The occurrences of a term in documents that may be seen, of which there is at least one. */
export interface Postings {
  readonly documents: ArrayLike<number>;
  readonly frequencies: ArrayLike<number>;
}

export async function readPostings(collection: Collection, terms: readonly string[]): Promise<Map<string, Postings>> {
  const wanted = [...new Set(terms)];
  const rows = await collection.store.read(
    wanted,
    collection.segments.map(({ id }) => id),
  );
  const starts = new Map(collection.segments.map(({ id, start }) => [id, start]));
  const rowsOf = new Map<string, PostingRow[]>();
  for (const row of inOrder(rows)) rowsOf.set(row.key, [...(rowsOf.get(row.key) ?? []), row]);
  const found = new Map<string, Postings>();
  for (const [term, ofTerm] of rowsOf) {
    const postings = visiblePostings(collection, starts, ofTerm);
    // A term that only hidden lessons have is a term that no lesson has.
    if (postings.documents.length > 0) found.set(term, postings);
  }
  return found;
}

function visiblePostings({ seen }: Collection, starts: ReadonlyMap<number, number>, rows: readonly PostingRow[]): Postings {
  // A posting takes at least two bytes.
  const most = rows.reduce((total, { blob }) => total + (blob.length >> 1), 0);
  const documents = new Int32Array(most);
  const frequencies = new Int32Array(most);
  let count = 0;
  for (const { segment, blob } of rows) {
    const start = starts.get(segment) ?? 0;
    forEachPosting(blob, (inSegment, frequency) => {
      const document = start + inSegment;
      if (seen[document] !== 1) return;
      documents[count] = document;
      frequencies[count] = frequency;
      count++;
    });
  }
  return { documents: documents.subarray(0, count), frequencies: frequencies.subarray(0, count) };
}

const inOrder = (rows: readonly PostingRow[]): PostingRow[] => [...rows].sort((a, b) => a.segment - b.segment || a.part - b.part);

/** The terms of some documents, by document. */
export async function readDocumentVectors(collection: Collection, documents: readonly number[]) {
  const vectors = await readOfDocuments(collection, documents, keys.vectors, VECTORS_PER_ROW, readVectors);
  return new Map([...vectors].map(([document, vector]) => [document, unpackVector(vector)]));
}

/** The ids of lessons, by document. */
export const readLessonIds = (collection: Collection, documents: readonly number[]) =>
  readOfDocuments(collection, documents, keys.ids, IDS_PER_ROW, readIds);

async function readOfDocuments<T>(
  { store, segments }: Collection,
  documents: readonly number[],
  keyOf: (document: number) => string,
  perRow: number,
  read: (blob: Uint8Array) => readonly T[],
): Promise<Map<number, T>> {
  const found = new Map<number, T>();
  for (const { id, start, documents: size } of segments) {
    const here = documents.map((document) => document - start).filter((document) => document >= 0 && document < size);
    if (here.length === 0) continue;
    const blobs = blobsByKey(await store.read([...new Set(here.map(keyOf))], [id]));
    const entries = new Map([...blobs].map(([key, parts]) => [key, parts.flatMap(read)]));
    for (const document of here) {
      const entry = entries.get(keyOf(document))?.[document % perRow];
      if (entry !== undefined) found.set(start + document, entry);
    }
  }
  return found;
}

/** Words as they are written, with the languages that they are written in. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<Language>>;

/** The words of lessons that may be seen which begin with the same letter as one of these and are wanted. */
export async function readVocabulary(
  { store, segments, seen }: Collection,
  words: readonly string[],
  isWanted: (word: string) => boolean,
): Promise<Vocabulary> {
  const vocabulary = new Map<string, Set<Language>>();
  const wanted = [...new Set(words.map(keys.words))];
  if (wanted.length === 0) return vocabulary;
  const rows = await store.read(
    wanted,
    segments.map(({ id }) => id),
  );
  const starts = new Map(segments.map(({ id, start }) => [id, start]));
  for (const { segment, blob } of rows) {
    const start = starts.get(segment) ?? 0;
    readWords(
      blob,
      (word, use) => {
        const written =
          'inMany' in use
            ? use.inMany
            : use.documents.filter(({ document }) => seen[start + document] === 1).map(({ language }) => language);
        for (const language of written) vocabulary.set(word, (vocabulary.get(word) ?? new Set()).add(language));
      },
      isWanted,
    );
  }
  return vocabulary;
}
