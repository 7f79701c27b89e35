import { readPostingsInto } from '../index/occurrences';
import type { PostingRow } from '../index/posting-store';
import type { Collection } from './collection';

/** The occurrences of a term in documents that may be seen, of which there is at least one. */
export interface Postings {
  readonly documents: Int32Array;
  readonly frequencies: Int32Array;
}

/** Occurrences by term. A term that only hidden lessons have is a term that no lesson has, and stands not here. */
export type PostingsByTerm = Map<string, Postings>;

/** Adds the postings of terms that are not there yet. */
export async function addPostings(collection: Collection, postings: PostingsByTerm, terms: readonly string[]): Promise<void> {
  const missing = [...new Set(terms)].filter((term) => !postings.has(term));
  if (missing.length === 0) return;
  addPostingsOf(collection, postings, missing, await collection.store.read([{ segments: collection.segments, keys: missing }]));
}

/** Adds the postings of terms from rows that were read already. */
export function addPostingsOf(
  collection: Collection,
  postings: PostingsByTerm,
  terms: readonly string[],
  rows: readonly PostingRow[],
): void {
  const rowsOf = new Map(terms.map((term) => [term, [] as PostingRow[]]));
  for (const row of rows) rowsOf.get(row.key)?.push(row);
  const starts = new Map(collection.segments.map(({ id, start }) => [id, start]));
  for (const [term, ofTerm] of rowsOf) {
    const found = visiblePostings(collection.seen, starts, ofTerm);
    if (found.documents.length > 0) postings.set(term, found);
  }
}

function visiblePostings(seen: Uint8Array, starts: ReadonlyMap<number, number>, rows: PostingRow[]): Postings {
  // A posting takes at least one byte.
  const most = rows.reduce((total, { blob }) => total + blob.length, 0);
  const documents = new Int32Array(most);
  const frequencies = new Int32Array(most);
  let filled = 0;
  for (const { segment, blob } of rows.sort((a, b) => a.segment - b.segment || a.part - b.part))
    filled = readPostingsInto(blob, starts.get(segment) ?? 0, seen, documents, frequencies, filled);
  return { documents: documents.subarray(0, filled), frequencies: frequencies.subarray(0, filled) };
}
