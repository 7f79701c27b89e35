import { languages } from '../text/language';
import { stem } from '../text/stem';
import { type Collection, type Postings, readPostings, readVocabulary, type Vocabulary } from './collection';
import type { Concept, ConceptTerm, Relation } from './concept';
import { allowedErrors, editDistance } from './edit-distance';

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
  postings: Map<string, Postings>,
  typed: string | undefined,
): Promise<readonly Concept[]> {
  const prefix = typed !== undefined && typed.length >= SHORTEST_PREFIX ? typed : undefined;
  const isUnknown = ({ terms }: Concept): boolean => terms.every(({ term }) => !postings.has(term));
  const mayBeMistyped = ({ word }: Concept): boolean => allowedErrors(word.length) > 0 && !/\p{N}/u.test(word);
  const unknown = new Set(concepts.filter((concept) => isUnknown(concept) && mayBeMistyped(concept)).map(({ word }) => word));
  const mistyped = [...unknown];
  const mayHelp = (word: string): boolean =>
    (prefix !== undefined && word.startsWith(prefix)) ||
    mistyped.some((one) => Math.abs(one.length - word.length) <= allowedErrors(one.length));
  const vocabulary = await readVocabulary(collection, [...mistyped, ...(prefix === undefined ? [] : [prefix])], mayHelp);
  const completions = prefix === undefined ? [] : await known(collection, postings, completionsOf(prefix, vocabulary));
  const expanded: Concept[] = [];
  for (const concept of concepts) {
    const found = concept.word === prefix ? completions.filter((term) => concept.terms.every((own) => own.term !== term)) : [];
    if (found.length > 0)
      expanded.push({ ...concept, terms: [...concept.terms, ...asTerms(found, 'prefix', MOST_COMPLETIONS, COMPLETION_WORTH)] });
    else if (unknown.has(concept.word)) expanded.push(await corrected(collection, concept, vocabulary, postings));
    else expanded.push(concept);
  }
  return expanded;
}

const asTerms = (terms: readonly string[], relation: Relation, most: number, worth: number): ConceptTerm[] =>
  terms.slice(0, most).map((term) => ({ term, worth, relation }));

/** The concept with the nearest terms that any lesson has. */
async function corrected(
  collection: Collection,
  concept: Concept,
  vocabulary: Vocabulary,
  postings: Map<string, Postings>,
): Promise<Concept> {
  const byDistance = correctionsOf(concept.word, vocabulary);
  for (const terms of byDistance) {
    const found = await known(collection, postings, terms);
    if (found.length > 0) return { ...concept, terms: asTerms(found, 'typo', MOST_CORRECTIONS, CORRECTION_WORTH) };
  }
  return concept;
}

function completionsOf(prefix: string, vocabulary: Vocabulary): string[] {
  const words = [...vocabulary.keys()].filter((word) => word.startsWith(prefix));
  return termsOf(
    words.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
    vocabulary,
  );
}

/** Terms of words at a distance of 1, then of 2 …. */
function correctionsOf(mistyped: string, vocabulary: Vocabulary): string[][] {
  const limit = allowedErrors(mistyped.length);
  const close: string[][] = Array.from({ length: limit }, () => []);
  for (const word of vocabulary.keys()) {
    const distance = word.charAt(0) === mistyped.charAt(0) ? editDistance(mistyped, word, limit) : undefined;
    if (distance !== undefined) close[Math.max(0, distance - 1)]?.push(word);
  }
  return close.map((words) => termsOf(words.sort(), vocabulary));
}

function termsOf(words: readonly string[], vocabulary: Vocabulary): string[] {
  const terms = words.flatMap((word) =>
    languages.filter((language) => vocabulary.get(word)?.has(language)).map((language) => stem(word, language)),
  );
  return [...new Set(terms)].filter((term) => term !== undefined);
}

/** Those of the terms that lessons have, whose postings are added to `postings`. */
async function known(collection: Collection, postings: Map<string, Postings>, terms: readonly string[]): Promise<string[]> {
  const candidates = terms.slice(0, MOST_CANDIDATES);
  const missing = candidates.filter((term) => !postings.has(term));
  if (missing.length > 0) for (const [term, found] of await readPostings(collection, missing)) postings.set(term, found);
  return candidates.filter((term) => postings.has(term));
}
