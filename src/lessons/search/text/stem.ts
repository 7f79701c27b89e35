import { dutchStem } from './dutch-stem';
import { englishStem } from './english-stem';
import type { Language } from './language';
import { stopWords } from './stop-words';

const algorithms: Readonly<Record<Language, (word: string) => string>> = { en: englishStem, nl: dutchStem };

/** The term that the index knows a folded word by, or `undefined` for a stop word. */
export function stem(word: string, language: Language): string | undefined {
  return stopWords[language].has(word) ? undefined : algorithms[language](word);
}

/** Stems many words: the same words come again and again, so each is worked out once. Lives as long as one piece of work. */
export function createStemmer(): (word: string, language: Language) => string | undefined {
  const known: Record<Language, Map<string, string | undefined>> = { en: new Map(), nl: new Map() };
  return (word, language) => {
    const words = known[language];
    if (words.has(word)) return words.get(word);
    const term = stem(word, language);
    words.set(word, term);
    return term;
  };
}
