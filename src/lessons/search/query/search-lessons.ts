import type { PostingStore } from '../index/posting-store';
import { openCollection, readLessonIds, readPostings } from './collection';
import { type Concept, readQuery } from './concept';
import { expandWords } from './expand-words';
import { FEEDBACK_DOCUMENTS, FEEDBACK_FROM_CONCEPTS, withFeedback } from './feedback';
import { best, score, type WeighedConcept } from './score';

/**
 * What a search is for. `topical`: what did we learn about this? A question of several words is helped along by the terms that its best lessons
 * share. `lookAlike`: which lesson is about the same thing as this text? There such terms lead away to the topic at large, and a
 * word that no lesson has is a name rather than a typing error, so the text is taken as it stands.
 */
export type SearchMode = 'topical' | 'lookAlike';

export interface SearchRequest {
  readonly text: string;
  readonly mode: SearchMode;
  /** The last word may be half typed. */
  readonly typing?: boolean;
  /** Which scopes the viewer may see. A lesson of another scope has no influence on the answer whatever. */
  readonly mayFind: (scope: number) => boolean;
  /** Hits wanted, best first. */
  readonly limit: number;
}

export interface SearchHit {
  readonly id: string;
  readonly score: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Lessons that match at all. */
  readonly matching: number;
  /** What was looked for, for `explainHit` and highlighting. */
  readonly concepts: readonly WeighedConcept[];
  /** Of the lessons that the viewer may see, in weighted words. */
  readonly averageLength: number;
  /** Why nothing could be looked for: there is no word, or only words that stand in every text. */
  readonly problem?: 'noWords' | 'onlyStopWords';
}

/** Concepts looked for at most: of a pasted text those it repeats most, then those it begins with. */
export const MAX_CONCEPTS = 64;

/** Searches the lessons that a viewer may see. Ties are in order of their ids, so that an answer never depends on how the index grew. */
export async function searchLessons(store: PostingStore, request: SearchRequest): Promise<SearchAnswer> {
  const query = readQuery(request.text);
  if (query.concepts.length === 0)
    return { hits: [], matching: 0, concepts: [], averageLength: 1, problem: query.onlyStopWords ? 'onlyStopWords' : 'noWords' };
  const collection = await openCollection(store, request.mayFind);
  const asked = strongest(query.concepts);
  const postings = await readPostings(collection, termsOf(asked));
  const topical = request.mode === 'topical';
  const meant = topical ? await expandWords(collection, asked, postings, request.typing ? query.last : undefined) : asked;
  let scored = score(collection, meant, postings);
  if (topical && !request.typing && meant.length >= FEEDBACK_FROM_CONCEPTS) {
    const concepts = await withFeedback(collection, meant, await ranked(FEEDBACK_DOCUMENTS));
    const related = termsOf(concepts).filter((term) => !postings.has(term));
    for (const [term, found] of await readPostings(collection, related)) postings.set(term, found);
    scored = score(collection, concepts, postings);
  }
  const hits = (await ranked(request.limit)).map(({ id, score }) => ({ id, score }));
  const matching = scored.scores.reduce((total, value) => (value > 0 ? total + 1 : total), 0);
  return { hits, matching, concepts: scored.concepts, averageLength: collection.averageLength };

  async function ranked(limit: number): Promise<{ document: number; id: string; score: number }[]> {
    const documents = best(scored.scores, limit);
    const ids = await readLessonIds(collection, documents);
    return documents
      .map((document) => ({ document, id: ids.get(document) ?? '', score: scored.scores[document] ?? 0 }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }
}

const strongest = (concepts: readonly Concept[]): readonly Concept[] =>
  concepts.length <= MAX_CONCEPTS ? concepts : concepts.toSorted((a, b) => b.weight - a.weight).slice(0, MAX_CONCEPTS);

const termsOf = (concepts: readonly Concept[]): string[] => concepts.flatMap(({ terms }) => terms.map(({ term }) => term));
