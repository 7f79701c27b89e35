import type { PostingStore } from '../index/posting-store';
import { tokenise } from '../text/tokens';
import { inverseDocumentFrequency, saturation } from './bm25';
import { openCollection } from './collection';
import { MAX_QUERY_WORDS, readQuery } from './concept';
import { addPostingsOf, type PostingsByTerm } from './postings';
import { rank } from './rank';
import { Scorer } from './score';
import { strongest, termsOf } from './search-lessons';
import type { Viewer } from './viewer';

export interface AlikeRequest extends Viewer {
  readonly text: string;
  /** Leaves out this lesson, the one that the text is of. */
  readonly except?: string;
  readonly limit: number;
}

/** A lesson like a text. */
export interface AlikeLesson {
  readonly id: string;
  /** From 0 to 1, where 1 is a lesson that has the words of the text as often as the text itself. */
  readonly likeness: number;
}

/** Lessons like a text, the likest first: what BM25 gives them, as a part of what it would give a lesson of just this text. */
export async function findAlike(store: PostingStore, request: AlikeRequest): Promise<readonly AlikeLesson[]> {
  const asked = strongest(readQuery(request.text).concepts);
  if (asked.length === 0) return [];
  const { collection, rows } = await openCollection(store, request, termsOf(asked));
  const postings: PostingsByTerm = new Map();
  addPostingsOf(collection, postings, termsOf(asked), rows);
  const { scores, concepts } = new Scorer(collection).score(asked, postings);
  const length = tokenise(request.text, MAX_QUERY_WORDS).length;
  let own = 0;
  for (const { weight, matching } of concepts) {
    // A word that no lesson has makes the text less like any of them.
    const gain = weight * inverseDocumentFrequency(matching, collection.count);
    own += gain * saturation(weight, length, collection.averageLength);
  }
  const found = await rank(collection, scores, request.limit + 1);
  return found
    .filter(({ id }) => id !== request.except)
    .slice(0, request.limit)
    .map(({ id, value }) => ({ id, likeness: Math.min(1, value / own) }));
}
