import { type Language, languages } from '../text/language';
import { stem } from '../text/stem';
import { type Collection, type Postings, readPostings, readVocabulary } from './collection';
import type { Concept, ConceptTerm } from './concept';
import { allowedErrors, editDistance } from './edit-distance';

/** Shorter beginnings fit too much to mean anything. */
const SHORTEST_PREFIX = 2;
/** Terms that a half-typed word may stand for: the shortest, which lack the least. */
const MOST_COMPLETIONS = 50;
const COMPLETION_WORTH = 0.5;
/** Terms that a mistyped word may stand for: the nearest. */
const MOST_CORRECTIONS = 10;
const CORRECTION_WORTH = 0.5;

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
  const isUnknown = ({ terms }: Concept): boolean => terms.every(({ term }) => (postings.get(term)?.documents.length ?? 0) === 0);
  const unknown = concepts.filter(
    (concept) => isUnknown(concept) && allowedErrors(concept.word.length) > 0 && !/\p{N}/u.test(concept.word),
  );
  const vocabulary = await readVocabulary(collection, [...unknown.map(({ word }) => word), ...(prefix === undefined ? [] : [prefix])]);
  const completions = prefix === undefined ? [] : completionsOf(prefix, vocabulary);
  await addPostings(collection, postings, completions);
  const expanded = concepts.map((concept) => {
    if (concept.word !== prefix) return concept;
    const found = completions.filter(({ term }) => postings.has(term) && concept.terms.every((own) => own.term !== term));
    return { ...concept, terms: [...concept.terms, ...found] };
  });
  const corrections = new Map(
    expanded
      .filter((concept) => unknown.some(({ word }) => word === concept.word) && isUnknown(concept))
      .map((concept) => [concept.word, correctionsOf(concept.word, vocabulary)]),
  );
  await addPostings(collection, postings, [...corrections.values()].flat());
  return expanded.map((concept) => {
    const found = corrections.get(concept.word)?.filter(({ term }) => postings.has(term)) ?? [];
    return found.length === 0 ? concept : { ...concept, terms: found.slice(0, MOST_CORRECTIONS) };
  });
}

type Vocabulary = ReadonlyMap<string, ReadonlySet<Language>>;

function completionsOf(prefix: string, vocabulary: Vocabulary): ConceptTerm[] {
  const words = [...vocabulary.keys()].filter((word) => word.startsWith(prefix)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return termsOf(words, vocabulary)
    .slice(0, MOST_COMPLETIONS)
    .map((term) => ({ term, worth: COMPLETION_WORTH, relation: 'prefix' }));
}

function correctionsOf(mistyped: string, vocabulary: Vocabulary): ConceptTerm[] {
  const limit = allowedErrors(mistyped.length);
  const close: { word: string; distance: number }[] = [];
  for (const word of vocabulary.keys()) {
    const distance = word.charAt(0) === mistyped.charAt(0) ? editDistance(mistyped, word, limit) : undefined;
    if (distance !== undefined) close.push({ word, distance });
  }
  close.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  const nearest = close.filter(({ distance }) => distance === close[0]?.distance).map(({ word }) => word);
  return termsOf(nearest, vocabulary).map((term) => ({ term, worth: CORRECTION_WORTH, relation: 'typo' }));
}

function termsOf(words: readonly string[], vocabulary: Vocabulary): string[] {
  const terms = words.flatMap((word) =>
    languages.filter((language) => vocabulary.get(word)?.has(language)).map((language) => stem(word, language)),
  );
  return [...new Set(terms)].filter((term) => term !== undefined);
}

async function addPostings(collection: Collection, postings: Map<string, Postings>, terms: readonly ConceptTerm[]): Promise<void> {
  const missing = terms.map(({ term }) => term).filter((term) => !postings.has(term));
  if (missing.length === 0) return;
  for (const [term, found] of await readPostings(collection, missing)) if (found.documents.length > 0) postings.set(term, found);
}
