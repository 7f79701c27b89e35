import { B, inverseDocumentFrequency, K1 } from './bm25';
import type { Collection } from './collection';
import type { Concept } from './concept';
import type { Postings, PostingsByTerm } from './postings';

/** A concept as it counted: in how many lessons, and what that makes it worth. */
export interface WeighedConcept extends Concept {
  readonly matching: number;
  /** Weight × inverse document frequency. */
  readonly gain: number;
}

/** Documents that match a concept, and how often; both arrays may be longer than `count`. */
interface Occurrences {
  readonly count: number;
  readonly documents: Int32Array;
  readonly frequencies: Int32Array | Float64Array;
}

/** Works out scores in one collection, again and again with the same working space. */
export class Scorer {
  /** What BM25 adds to a frequency in each document, as `saturation` has it. */
  readonly #norms: Float64Array;
  readonly #sums: Float64Array;
  readonly #collection: Collection;

  constructor(collection: Collection) {
    const { lengths, averageLength } = collection;
    this.#collection = collection;
    this.#sums = new Float64Array(lengths.length);
    this.#norms = normsOf(lengths, averageLength);
  }

  /** Scores of all documents for some concepts; 0 where none matches. The terms of a concept count as one word with several spellings. */
  score(concepts: readonly Concept[], postings: PostingsByTerm): { readonly scores: Float64Array; readonly concepts: WeighedConcept[] } {
    const scores = new Float64Array(this.#norms.length);
    const weighed = concepts.map((concept): WeighedConcept => {
      const occurrences = this.#occurrences(concept, postings);
      const gain = concept.weight * inverseDocumentFrequency(occurrences.count, this.#collection.count);
      add(scores, occurrences, gain, this.#norms);
      return { ...concept, matching: occurrences.count, gain };
    });
    return { scores, concepts: weighed };
  }

  #occurrences(concept: Concept, postings: PostingsByTerm): Occurrences {
    const found = concept.terms.flatMap(({ term, worth }) => {
      const of = postings.get(term);
      return of === undefined ? [] : [{ of, worth }];
    });
    const [only] = found;
    if (only === undefined) return { count: 0, documents: none, frequencies: none };
    if (found.length === 1 && only.worth === 1) return { count: only.of.documents.length, ...only.of };
    return this.#summed(found);
  }

  #summed(found: readonly { readonly of: Postings; readonly worth: number }[]): Occurrences {
    const sums = this.#sums;
    const most = found.reduce((total, { of }) => total + of.documents.length, 0);
    const documents = new Int32Array(Math.min(most, sums.length));
    let count = 0;
    for (const { of, worth } of found) {
      const { documents: from, frequencies } = of;
      for (let index = 0; index < from.length; index++) {
        const document = from[index] ?? 0;
        const before = sums[document] ?? 0;
        if (before === 0) documents[count++] = document;
        sums[document] = before + worth * (frequencies[index] ?? 0);
      }
    }
    const frequencies = new Float64Array(count);
    for (let index = 0; index < count; index++) {
      const document = documents[index] ?? 0;
      frequencies[index] = sums[document] ?? 0;
      sums[document] = 0;
    }
    return { count, documents, frequencies };
  }
}

const none = new Int32Array(0);

function normsOf(lengths: Int32Array, averageLength: number): Float64Array {
  const [k1, b] = [K1, B];
  const norms = new Float64Array(lengths.length);
  for (let document = 0; document < lengths.length; document++)
    norms[document] = k1 * (1 - b + (b * (lengths[document] ?? 0)) / averageLength);
  return norms;
}

/** The sum of `saturation` over the documents: kept apart so that it is compiled for these arrays and nothing else. */
function add(scores: Float64Array, { count, documents, frequencies }: Occurrences, gain: number, norms: Float64Array): void {
  const most = gain * (K1 + 1);
  for (let index = 0; index < count; index++) {
    const document = documents[index] ?? 0;
    const frequency = frequencies[index] ?? 0;
    scores[document] = (scores[document] ?? 0) + (most * frequency) / (frequency + (norms[document] ?? 0));
  }
}

/** The documents with the highest values above 0, at least `limit` of them if there are, and every other one that ties with the last. */
export function best(values: Float64Array, limit: number): number[] {
  const heap = new Float64Array(limit);
  let held = 0;
  let least = 0;
  for (let document = 0; document < values.length; document++) {
    const value = values[document] ?? 0;
    if (value <= least) continue;
    if (held < limit) {
      heap[held++] = value;
      if (held < limit) continue;
      heap.sort();
    } else replaceLeast(heap, value);
    least = heap[0] ?? 0;
  }
  const documents: number[] = [];
  for (let document = 0; document < values.length; document++) {
    const value = values[document] ?? 0;
    if (value > 0 && value >= least) documents.push(document);
  }
  return documents;
}

/** Replaces the least of a heap (a sorted array is one). */
function replaceLeast(heap: Float64Array, value: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
    const least = heap[child] ?? 0;
    if (least >= value) break;
    heap[at] = least;
    at = child;
  }
  heap[at] = value;
}
