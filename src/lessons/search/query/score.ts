import { inverseDocumentFrequency, saturation } from './bm25';
import type { Collection, Postings } from './collection';
import type { Concept } from './concept';

/** A concept as it counted: in how many lessons, and what that makes it worth. */
export interface WeighedConcept extends Concept {
  readonly matching: number;
  /** Weight × inverse document frequency. */
  readonly gain: number;
}

/** Scores of all documents for some concepts; 0 where none matches. The terms of a concept count as one word with several spellings. */
export function score(collection: Collection, concepts: readonly Concept[], postings: ReadonlyMap<string, Postings>) {
  const { lengths, count, averageLength } = collection;
  const scores = new Float64Array(lengths.length);
  const weighed: WeighedConcept[] = [];
  for (const concept of concepts) {
    const { documents, frequencies } = occurrences(concept, postings);
    const gain = concept.weight * inverseDocumentFrequency(documents.length, count);
    weighed.push({ ...concept, matching: documents.length, gain });
    for (let index = 0; index < documents.length; index++) {
      const document = documents[index] ?? 0;
      scores[document] = (scores[document] ?? 0) + gain * saturation(frequencies[index] ?? 0, lengths[document] ?? 0, averageLength);
    }
  }
  return { scores, concepts: weighed };
}

function occurrences(concept: Concept, postings: ReadonlyMap<string, Postings>): Postings {
  const found = concept.terms.flatMap(({ term, worth }) => {
    const of = postings.get(term);
    return of === undefined ? [] : [{ of, worth }];
  });
  const [only] = found;
  if (only === undefined) return { documents: [], frequencies: [] };
  if (found.length === 1 && only.worth === 1) return only.of;
  const sums = new Map<number, number>();
  for (const { of, worth } of found)
    for (let index = 0; index < of.documents.length; index++) {
      const document = of.documents[index] ?? 0;
      sums.set(document, (sums.get(document) ?? 0) + worth * (of.frequencies[index] ?? 0));
    }
  return { documents: [...sums.keys()], frequencies: [...sums.values()] };
}

/** The documents with the highest scores, at least `limit` of them if there are, and every other one that ties with the last. */
export function best(scores: Float64Array, limit: number): number[] {
  const heap = new Float64Array(limit);
  let held = 0;
  for (const value of scores) {
    if (value <= 0) continue;
    if (held < limit) {
      heap[held] = value;
      held++;
      if (held === limit) heap.sort();
    } else if (value > (heap[0] ?? 0)) replaceLeast(heap, value);
  }
  const threshold = held < limit ? 0 : (heap[0] ?? 0);
  const documents: number[] = [];
  for (let document = 0; document < scores.length; document++) {
    const value = scores[document] ?? 0;
    if (value > 0 && value >= threshold) documents.push(document);
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
