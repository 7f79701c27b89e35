import { languages } from '../text/language';
import { stem } from '../text/stem';
import type { Collection } from './collection';
import type { Concept, ConceptTerm, Relation } from './concept';
import { allowedErrors, editDistance } from './edit-distance';
import { addPostings, type PostingsByTerm } from './postings';
import { type Vocabulary, wordsBeginningWith, wordsLike } from './vocabulary';

/** Shorter beginnings fit too much to mean anything. */
const SHORTEST_PREFIX = 2;
/** Terms that a half-typed word may stand for: the shortest, which lack the least. */
const MOST_COMPLETIONS = 50;
const COMPLETION_WORTH = 0.5;
/** Terms that a mistyped word may stand for. */
const MOST_CORRECTIONS = 10;
const CORRECTION_WORTH = 0.5;
/** Terms looked up to find these, for some may occur in hidden lessons only. */
const MOST_CANDIDATES = 200;

/**
 * Adds to the concepts what the searcher may have meant: words that begin with the one being typed, and words close to those that no lesson has.
 * A word that lessons have is never corrected: guesses beside it cost precision. A correction keeps the first letter; that leaves about a
 * twentieth of the vocabulary to compare, each word at a cost of its length times the errors allowed.
 */
export async function expandWords(
  collection: Collection,
  concepts: readonly Concept[],
  postings: PostingsByTerm,
  typed: string | undefined,
): Promise<readonly Concept[]> {
  const prefix = typed !== undefined && typed.length >= SHORTEST_PREFIX ? typed : undefined;
  const completions = prefix === undefined ? [] : await completionsOf(collection, postings, prefix);
  const completed = concepts.map((concept): Concept => {
    if (concept.word !== prefix) return concept;
    const found = completions.filter((term) => concept.terms.every((own) => own.term !== term));
    return { ...concept, terms: [...concept.terms, ...asTerms(found, 'prefix', COMPLETION_WORTH)] };
  });
  const isUnknown = ({ terms }: Concept): boolean => terms.every(({ term }) => !postings.has(term));
  const mayBeMistyped = ({ word }: Concept): boolean => allowedErrors(word.length) > 0 && !/\p{N}/u.test(word);
  const mistyped = completed.filter((concept) => isUnknown(concept) && mayBeMistyped(concept));
  const vocabulary = await wordsLike(
    collection,
    mistyped.map(({ word }) => word),
    allowedErrors,
  );
  const corrected = new Map<Concept, Concept>();
  for (const concept of mistyped) corrected.set(concept, await correct(collection, concept, vocabulary, postings));
  return completed.map((concept) => corrected.get(concept) ?? concept);
}

const asTerms = (terms: readonly string[], relation: Relation, worth: number): ConceptTerm[] =>
  terms.map((term) => ({ term, worth, relation }));

async function completionsOf(collection: Collection, postings: PostingsByTerm, prefix: string): Promise<string[]> {
  const vocabulary = await wordsBeginningWith(collection, prefix);
  const words = [...vocabulary.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return known(collection, postings, termsOf(words, vocabulary), MOST_COMPLETIONS);
}

/** The concept with the nearest terms that any lesson has: those at a distance of 1, else of 2. */
async function correct(collection: Collection, concept: Concept, vocabulary: Vocabulary, postings: PostingsByTerm): Promise<Concept> {
  for (const words of wordsByDistance(concept.word, vocabulary)) {
    const found = await known(collection, postings, termsOf(words.sort(), vocabulary), MOST_CORRECTIONS);
    if (found.length > 0) return { ...concept, terms: asTerms(found, 'typo', CORRECTION_WORTH) };
  }
  return concept;
}

/** Words at a distance of 1, then of 2 …. */
function wordsByDistance(mistyped: string, vocabulary: Vocabulary): string[][] {
  const limit = allowedErrors(mistyped.length);
  const close: string[][] = Array.from({ length: limit }, () => []);
  for (const word of vocabulary.keys()) {
    const distance = word.charAt(0) === mistyped.charAt(0) ? editDistance(mistyped, word, limit) : undefined;
    if (distance !== undefined) close[Math.max(0, distance - 1)]?.push(word);
  }
  return close;
}

function termsOf(words: readonly string[], vocabulary: Vocabulary): string[] {
  const terms = words.flatMap((word) =>
    languages.filter((language) => vocabulary.get(word)?.has(language)).map((language) => stem(word, language)),
  );
  return [...new Set(terms)].filter((term) => term !== undefined);
}

/** The first `most` of the terms that lessons have, whose postings are added to `postings`. */
async function known(collection: Collection, postings: PostingsByTerm, terms: readonly string[], most: number): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < Math.min(terms.length, MOST_CANDIDATES) && found.length < most; start += most) {
    const next = terms.slice(start, start + most);
    await addPostings(collection, postings, next);
    found.push(...next.filter((term) => postings.has(term)));
  }
  return found.slice(0, most);
}
