import type { PostingStore } from '../index/posting-store';
import type { LessonFacetName, LessonLabels } from '../index/searchable-lesson';
import { openCollection } from './collection';
import { readQuery } from './concept';
import { countWanted, labelColumns, labelKeys, labelsOfDocuments, leftOut, narrowing } from './labels';
import { addPostingsOf, type PostingsByTerm } from './postings';
import { rank } from './rank';
import { Scorer, type WeighedConcept } from './score';
import { strongest, termsOf } from './search-lessons';
import type { Viewer } from './viewer';

/** What is looked for on behalf of a project, an issue or a wizard: words, and labels that lessons may have. */
export interface CandidateRequest extends Viewer {
  /** May be empty or long: what it repeats most and begins with counts. */
  readonly text: string;
  /** What having all words of the text counts. */
  readonly wordsWeight: number;
  /** Labels, any of which makes a lesson a candidate, and what each facet counts; they are compared without regard to case. */
  readonly labels: readonly { readonly facet: LessonFacetName; readonly values: readonly string[]; readonly weight: number }[];
  /** Only lessons that have one of these labels in each facet named, e.g. `{ state: ['published'] }`. */
  readonly narrow?: LessonLabels;
  readonly limit: number;
}

export interface Candidate {
  readonly id: string;
  /** The sum of those of words and labels. */
  readonly score: number;
  /** The words of the text that it has, the most telling first, as they were written, and what they add to the score. */
  readonly words: { readonly found: readonly string[]; readonly score: number };
  /** All topics that it has, asked for or not. */
  readonly topics: readonly string[];
  /** The labels that it has of those asked for, by facet, and what they add to the score. */
  readonly labels: readonly { readonly facet: LessonFacetName; readonly found: readonly string[]; readonly score: number }[];
}

/**
 * A lesson that has a share *c* of what the words of a text tell (the sum of their inverse document frequencies) counts c / (c + this): of a
 * long text no lesson has more than a part, so that half of the weight is given for this share.
 */
export const HALF_OF_WORDS = 0.2;

/** One label found counts half of its facet's weight, two three quarters, and so on. */
const shareOfLabels = (found: number): number => 1 - 2 ** -found;

/** What recommendation chooses from, the highest score first. */
export async function findCandidates(store: PostingStore, request: CandidateRequest): Promise<readonly Candidate[]> {
  const asked = strongest(readQuery(request.text).concepts);
  const labels = request.labels.filter(({ values, weight }) => values.length > 0 && weight > 0);
  if (asked.length === 0 && labels.length === 0) return [];
  const narrow = request.narrow ?? {};
  const facets = new Set<LessonFacetName>(['topic', ...labels.map(({ facet }) => facet), ...narrowing(narrow).map(([facet]) => facet)]);
  const { collection, rows } = await openCollection(store, request, [...termsOf(asked), ...labelKeys(facets)]);
  const columns = labelColumns(collection, facets, rows);
  const postings: PostingsByTerm = new Map();
  addPostingsOf(collection, postings, termsOf(asked), rows);
  const scored = new Scorer(collection).score(asked, postings);
  const words = wordScores(scored, request.wordsWeight);
  const byFacet = labels.map(({ facet, values, weight }) => {
    const wanted = new Set(values.map(alike));
    const isWanted = (value: string): boolean => wanted.has(alike(value));
    return { facet, weight, isWanted, counts: countWanted(collection.lengths.length, columns.get(facet), isWanted) };
  });
  const out = leftOut(collection.lengths.length, columns, narrow);
  const totals = new Float64Array(out.length);
  for (let document = 0; document < totals.length; document++) {
    if (out[document] !== 0 || collection.seen[document] !== 1) continue;
    let total = words[document] ?? 0;
    for (const { weight, counts } of byFacet) {
      const found = counts[document] ?? 0;
      if (found > 0) total += weight * shareOfLabels(found);
    }
    totals[document] = total;
  }
  const best = await rank(collection, totals, request.limit);
  const chosen = new Uint8Array(totals.length);
  for (const { document } of best) chosen[document] = 1;
  const wordsOf = wordsByDocument(chosen, scored.concepts, postings);
  const topics = labelsOfDocuments(columns.get('topic'), chosen);
  const named = byFacet.map((facet) => ({ ...facet, labels: labelsOfDocuments(columns.get(facet.facet), chosen) }));
  return best.map(({ document, id, value }) => ({
    id,
    score: value,
    words: { found: wordsOf.get(document) ?? [], score: words[document] ?? 0 },
    topics: topics.get(document) ?? [],
    labels: named.flatMap(({ facet, weight, isWanted, counts, labels: all }) => {
      const found = (all.get(document) ?? []).filter(isWanted);
      return found.length === 0 ? [] : [{ facet, found, score: weight * shareOfLabels(counts[document] ?? 0) }];
    }),
  }));
}

function wordScores({ scores, concepts }: ReturnType<Scorer['score']>, weight: number): Float64Array {
  // What a lesson of average length that has each word once would get: the saturation of that is 1.
  const all = concepts.reduce((sum, { gain }) => sum + gain, 0);
  if (all === 0) return scores;
  const half = HALF_OF_WORDS;
  // The factor makes it the whole weight for all words.
  const most = weight * (1 + half);
  const worth = new Float64Array(scores.length);
  for (let document = 0; document < scores.length; document++) {
    const share = Math.min(1, (scores[document] ?? 0) / all);
    worth[document] = most * (share / (share + half));
  }
  return worth;
}

const alike = (label: string): string => label.trim().toLowerCase();

function wordsByDocument(
  chosen: Uint8Array,
  concepts: readonly WeighedConcept[],
  postings: PostingsByTerm,
): ReadonlyMap<number, readonly string[]> {
  const words = new Map<number, string[]>();
  for (const { word, terms } of concepts.toSorted((a, b) => b.gain - a.gain)) {
    const has = new Set<number>();
    for (const { term } of terms) {
      const documents = postings.get(term)?.documents ?? new Int32Array(0);
      for (let index = 0; index < documents.length; index++) {
        const document = documents[index] ?? 0;
        if (chosen[document] === 1) has.add(document);
      }
    }
    for (const document of has) {
      const of = words.get(document);
      if (of === undefined) words.set(document, [word]);
      else of.push(word);
    }
  }
  return words;
}
