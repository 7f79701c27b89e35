import type { Language } from '../blueprint/expressions/day-in-words';

/** A text as authors write it: one for all, or one for each language. */
export type LocalText = string | { readonly en: string; readonly nl: string };

export const localText = (text: LocalText, language: Language): string => (typeof text === 'string' ? text : text[language]);
