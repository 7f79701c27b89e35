import { type Language, languages } from './language';
import { stopWords } from './stop-words';
import type { Token } from './tokens';

/** Words looked at: a language shows itself soon. */
const SAMPLE = 400;
/** Words that belong to one language only and speak for it before it is believed. */
const LEAST_WORDS = 2;

/**
 * The language of a text, told by the stop words that only one of the languages has ("the", "het"): the one with more of them, at least
 * two and twice as many as the other. `undefined` when the text does not say, as a few words seldom do.
 */
export function detectLanguage(tokens: readonly Token[]): Language | undefined {
  const counts: Record<Language, number> = { en: 0, nl: 0 };
  for (const { word } of tokens.slice(0, SAMPLE)) {
    const speaksFor = languages.filter((language) => stopWords[language].has(word));
    const [only] = speaksFor;
    if (speaksFor.length === 1 && only !== undefined) counts[only]++;
  }
  return languages.find((language) =>
    languages.every((other) => other === language || (counts[language] >= LEAST_WORDS && counts[language] >= 2 * counts[other])),
  );
}
