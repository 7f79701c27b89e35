import { unpackNumbers } from '../index/bytes';
import type { PostingRow, PostingStore } from '../index/posting-store';
import type { LessonFacetName, LessonLabels } from '../index/searchable-lesson';
import { keys } from '../index/segment-rows';
import { type Collection, openCollection } from './collection';
import { type Concept, readQuery } from './concept';
import { expandWords } from './expand-words';
import { FEEDBACK_DOCUMENTS, FEEDBACK_FROM_CONCEPTS, withFeedback } from './feedback';
import { countLabels, type LabelCount, labelColumns, labelKeys, leftOut, narrowing } from './labels';
import { addPostingsOf, type PostingsByTerm } from './postings';
import { type Ranked, rank } from './rank';
import { Scorer, type WeighedConcept } from './score';
import type { Viewer } from './viewer';

/**
 * What a search is for. `topical`: what did we learn about this? A question of several words is helped along by the terms that its best lessons
 * share. `lookAlike`: which lesson is about the same thing as this text? There such terms lead away to the topic at large, and a
 * word that no lesson has is a name rather than a typing error, so the text is taken as it stands.
 */
export type SearchMode = 'topical' | 'lookAlike';

export interface SearchRequest extends Viewer {
  readonly text: string;
  readonly mode: SearchMode;
  /** The last word may be half typed. */
  readonly typing?: boolean;
  /** Only lessons that have one of these labels in each facet named; an empty list does not narrow. */
  readonly narrow?: LessonLabels;
  /** Facets whose labels are counted. */
  readonly count?: readonly LessonFacetName[];
  /** Hits wanted, best first, from place `offset` (0 unless given). */
  readonly limit: number;
  readonly offset?: number;
}

export interface SearchHit {
  readonly id: string;
  readonly score: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Lessons that have any of what was looked for, narrowed. */
  readonly matching: number;
  /** What was looked for, for `explainHit` and highlighting. */
  readonly concepts: readonly WeighedConcept[];
  /** Of the lessons that the viewer may see, in weighted words. */
  readonly averageLength: number;
  /**
   * Why nothing could be looked for: there is no word, or only words that stand in every text. All lessons are listed then, newest first, with
   * a score of 0.
   */
  readonly problem?: 'noWords' | 'onlyStopWords';
  /** Of each facet asked for: its labels among the lessons that match, most first. */
  readonly counts: Readonly<Partial<Record<LessonFacetName, readonly LabelCount[]>>>;
}

/** Concepts looked for at most: of a pasted text those it repeats most, then those it begins with. */
export const MAX_CONCEPTS = 64;

/** Searches the lessons that a viewer may see. Ties are in an order that does not depend on how the index grew. */
export async function searchLessons(store: PostingStore, request: SearchRequest): Promise<SearchAnswer> {
  const { narrow = {}, count = [], limit, offset } = request;
  const query = readQuery(request.text);
  const asked = strongest(query.concepts);
  const facets = new Set([...count, ...narrowing(narrow).map(([facet]) => facet)]);
  const listed = asked.length === 0;
  const alsoRead = [...(listed ? [keys.times] : termsOf(asked)), ...labelKeys(facets)];
  const { collection, rows } = await openCollection(store, request, alsoRead);
  const columns = labelColumns(collection, facets, rows);
  const out = leftOut(collection.lengths.length, columns, narrow);
  const found = listed ? newest(collection, rows) : await matches();
  const isMatch = aboveZero(found.matched);
  const inside = within(found.values, out, isMatch);
  const hits = await rank(collection, inside.values, limit, offset);
  const counts = count.map((facet) => [facet, countsOf(facet)] as const);
  return {
    hits: hits.map(({ id, value }) => ({ id, score: listed ? 0 : value })),
    matching: inside.count,
    concepts: found.concepts,
    averageLength: collection.averageLength,
    ...(listed && { problem: query.onlyStopWords ? ('onlyStopWords' as const) : ('noWords' as const) }),
    counts: Object.fromEntries(counts),
  };

  function countsOf(facet: LessonFacetName): LabelCount[] {
    const column = columns.get(facet);
    return column === undefined ? [] : countLabels(facet, column, isMatch, out);
  }

  async function matches(): Promise<Found> {
    const postings: PostingsByTerm = new Map();
    addPostingsOf(collection, postings, termsOf(asked), rows);
    const topical = request.mode === 'topical';
    const meant = topical ? await expandWords(collection, asked, postings, request.typing ? query.last : undefined) : asked;
    const scorer = new Scorer(collection);
    const first = scorer.score(meant, postings);
    if (!topical || request.typing || meant.length < FEEDBACK_FROM_CONCEPTS)
      return { values: first.scores, matched: first.scores, concepts: first.concepts };
    const leaders: readonly Ranked[] = await rank(collection, first.scores, FEEDBACK_DOCUMENTS);
    const second = scorer.score(await withFeedback(collection, meant, postings, leaders), postings);
    return { values: second.scores, matched: first.scores, concepts: second.concepts };
  }
}

interface Found {
  /** What documents are ranked by; only those above 0 are. */
  readonly values: Float64Array;
  /** Above 0 for documents that have any of what was asked for, related terms aside. */
  readonly matched: Float64Array;
  readonly concepts: readonly WeighedConcept[];
}

/** All lessons, newest first. */
function newest({ segments, seen }: Collection, rows: readonly PostingRow[]): Found {
  const values = new Float64Array(seen.length);
  for (const { id, start } of segments) {
    let document = start;
    for (const { blob } of rows.filter(({ segment, key }) => segment === id && key === keys.times).sort((a, b) => a.part - b.part))
      for (const time of unpackNumbers(blob)) {
        // A lesson of no known time comes last, and is a lesson nevertheless.
        if (seen[document] === 1) values[document] = time + 1;
        document++;
      }
  }
  return { values, matched: values, concepts: [] };
}

function aboveZero(values: Float64Array): Uint8Array {
  const isAbove = new Uint8Array(values.length);
  for (let document = 0; document < values.length; document++) if ((values[document] ?? 0) > 0) isAbove[document] = 1;
  return isAbove;
}

/** The values of the documents that match and are not left out, 0 for the others. */
function within(values: Float64Array, out: Uint16Array, isMatch: Uint8Array): { readonly values: Float64Array; readonly count: number } {
  const inside = new Float64Array(values.length);
  let count = 0;
  for (let document = 0; document < values.length; document++)
    if (out[document] === 0 && isMatch[document] === 1) {
      inside[document] = values[document] ?? 0;
      count++;
    }
  return { values: inside, count };
}

/** The concepts that a text is searched by. */
export const strongest = (concepts: readonly Concept[]): readonly Concept[] =>
  concepts.length <= MAX_CONCEPTS ? concepts : concepts.toSorted((a, b) => b.weight - a.weight).slice(0, MAX_CONCEPTS);

export const termsOf = (concepts: readonly Concept[]): string[] => concepts.flatMap(({ terms }) => terms.map(({ term }) => term));
