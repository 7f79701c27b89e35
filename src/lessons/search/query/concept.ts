import { detectLanguage } from '../text/detect-language';
import { type Language, languages } from '../text/language';
import { stem } from '../text/stem';
import { type Token, tokenise } from '../text/tokens';

/** How a term of the index came to stand for a word of the query. */
export type Relation = 'same' | 'prefix' | 'typo' | 'related';

export interface ConceptTerm {
  readonly term: string;
  /** What an occurrence counts: 1, or less for a guess. */
  readonly worth: number;
  readonly relation: Relation;
}

/** One thing that a query asks for: a word, with every term of the index that may stand for it. */
export interface Concept {
  /** As the searcher wrote it, folded; for a related word, its term. */
  readonly word: string;
  /** How much the query is about it. */
  readonly weight: number;
  readonly terms: readonly ConceptTerm[];
}

/** Words read of a query. A pasted document is searched by its beginning. */
export const MAX_QUERY_WORDS = 400;

export interface ReadQuery {
  readonly concepts: readonly Concept[];
  /** The word that the searcher may still be typing. */
  readonly last: string | undefined;
  /** The languages that the query may be in. */
  readonly languages: readonly Language[];
  /** It has words, and all of them are stop words. */
  readonly onlyStopWords: boolean;
}

/**
 * Takes a query apart. A short query seldom shows its language, so a word stands for its stem in each; a word that is a stop word in one
 * language is looked for in the other ("die" casting).
 */
export function readQuery(text: string): ReadQuery {
  const tokens = tokenise(text, MAX_QUERY_WORDS);
  const detected = detectLanguage(tokens);
  const read = detected === undefined ? languages : [detected];
  const concepts = new Map<string, Concept>();
  for (const { word } of tokens) {
    const concept = conceptOf(word, read);
    if (concept === undefined) continue;
    const key = concept.terms.map(({ term }) => term).join(' ');
    concepts.set(key, { ...concept, weight: concept.weight + (concepts.get(key)?.weight ?? 0) });
  }
  return {
    concepts: [...concepts.values()],
    last: wordBeingTyped(text, tokens),
    languages: read,
    onlyStopWords: concepts.size === 0 && tokens.length > 0,
  };
}

function conceptOf(word: string, read: readonly Language[]): Concept | undefined {
  const stems = read.map((language) => stem(word, language));
  // A stop word in the language of the query, or in every language that it may be in, is none of the query's business.
  const terms = [...new Set(stems)].filter((term) => term !== undefined);
  return terms.length === 0 ? undefined : { word, weight: 1, terms: terms.map((term) => ({ term, worth: 1, relation: 'same' })) };
}

/** The last word, unless something follows it. */
function wordBeingTyped(text: string, tokens: readonly Token[]): string | undefined {
  const last = tokens.findLast(({ end }) => end === text.length);
  return last?.word;
}
