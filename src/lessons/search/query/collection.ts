import { unpackNumbers } from '../index/bytes';
import { readableSegments } from '../index/commit-change';
import type { PostingRow, PostingStore, Segment } from '../index/posting-store';
import {
  blobsByKey,
  IDS_PER_ROW,
  keys,
  NUMBERS_PER_DOCUMENT,
  readPlaces,
  readTexts,
  readVectors,
  unpackVector,
  VECTORS_PER_ROW,
} from '../index/segment-rows';
import type { Viewer } from './viewer';

/** A segment, and the number of its first document in the collection. */
export interface PlacedSegment extends Omit<Segment, 'gone'> {
  readonly start: number;
}

/** The lessons that a viewer may see, as one list of documents over all segments; what the viewer may not see does not exist in it. */
export interface Collection {
  readonly store: PostingStore;
  readonly segments: readonly PlacedSegment[];
  /** Of each document; 0 for one that is gone or may not be seen. */
  readonly lengths: Int32Array;
  readonly seen: Uint8Array;
  /** The order of documents with equal scores, before their ids. */
  readonly orders: Int32Array;
  /** Documents that may be seen. */
  readonly count: number;
  readonly averageLength: number;
}

/** Opens the index as it is now, and reads the rows of `alsoRead` with the same question. */
export async function openCollection(
  store: PostingStore,
  { mayFind, ownIds = [] }: Viewer,
  alsoRead: readonly string[] = [],
): Promise<{ readonly collection: Collection; readonly rows: readonly PostingRow[] }> {
  const manifest = await store.manifest();
  const named = readableSegments(manifest);
  const own = new Set(ownIds);
  const wanted = new Set([keys.documents, keys.scopes, ...ownIds.map(keys.at), ...alsoRead]);
  const rows = await store.read([{ segments: named, keys: [...wanted] }]);
  const size = named.reduce((total, { documents }) => total + documents, 0);
  const lengths = new Int32Array(size);
  const orders = new Int32Array(size);
  const seen = new Uint8Array(size);
  const segments: PlacedSegment[] = [];
  let start = 0;
  const perDocument = NUMBERS_PER_DOCUMENT;
  for (const { id, documents, labelBytes, gone } of named) {
    const blobs = blobsByKey(rows.filter(({ segment, key }) => segment === id && (key === keys.documents || key === keys.scopes)));
    const allowed = Uint8Array.from((blobs.get(keys.scopes) ?? []).flatMap(readTexts), (scope) => (mayFind(scope) ? 1 : 0));
    const openToOwner = own.size === 0 ? undefined : ownDocuments(rows, id, own);
    let document = 0;
    for (const blob of blobs.get(keys.documents) ?? []) {
      const numbers = unpackNumbers(blob);
      for (let at = 0; at < numbers.length; at += perDocument) {
        if (allowed[numbers[at] ?? 0] === 1 || openToOwner?.has(document)) {
          seen[start + document] = 1;
          lengths[start + document] = numbers[at + 1] ?? 0;
          orders[start + document] = numbers[at + 2] ?? 0;
        }
        document++;
      }
    }
    for (const removed of gone) {
      seen[start + removed] = 0;
      lengths[start + removed] = 0;
    }
    segments.push({ id, start, documents, labelBytes });
    start += documents;
  }
  let count = 0;
  let total = 0;
  for (let document = 0; document < size; document++) {
    count += seen[document] ?? 0;
    total += lengths[document] ?? 0;
  }
  const averageLength = count === 0 ? 1 : Math.max(1, total / count);
  return { collection: { store, segments, lengths, seen, orders, count, averageLength }, rows };
}

function ownDocuments(rows: readonly PostingRow[], segment: number, own: ReadonlySet<string>): ReadonlySet<number> {
  const documents = new Set<number>();
  const buckets = new Set([...own].map(keys.at));
  for (const row of rows)
    if (row.segment === segment && buckets.has(row.key))
      for (const [id, document] of readPlaces(row.blob)) if (own.has(id)) documents.add(document);
  return documents;
}

/** The terms of some documents, by document. */
export async function readDocumentVectors(collection: Collection, documents: readonly number[]) {
  const vectors = await readOfDocuments(collection, documents, keys.vectors, VECTORS_PER_ROW, readVectors);
  return new Map([...vectors].map(([document, vector]) => [document, unpackVector(vector)]));
}

/** The ids of lessons, by document. */
export const readLessonIds = (collection: Collection, documents: readonly number[]) =>
  readOfDocuments(collection, documents, keys.ids, IDS_PER_ROW, readTexts);

async function readOfDocuments<T>(
  { store, segments }: Collection,
  documents: readonly number[],
  keyOf: (document: number) => string,
  perRow: number,
  read: (blob: Uint8Array) => readonly T[],
): Promise<Map<number, T>> {
  const places = segments.flatMap((segment) => {
    const here = documents.map((document) => document - segment.start).filter((document) => document >= 0 && document < segment.documents);
    return here.length === 0 ? [] : [{ segment, here }];
  });
  const rows = await store.read(places.map(({ segment, here }) => ({ segments: [segment], keys: [...new Set(here.map(keyOf))] })));
  const found = new Map<number, T>();
  for (const { segment, here } of places) {
    const blobs = blobsByKey(rows.filter((row) => row.segment === segment.id));
    const entries = new Map([...blobs].map(([key, parts]) => [key, parts.flatMap(read)]));
    for (const document of here) {
      const entry = entries.get(keyOf(document))?.[document % perRow];
      if (entry !== undefined) found.set(segment.start + document, entry);
    }
  }
  return found;
}
