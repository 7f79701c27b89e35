/** Letters of the alphabet and digits of a text, accents taken off, in words. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-zA-Z0-9]+/)
    .filter((word) => word !== '');

/** `Office move, 2nd floor` as `office-move-2nd-floor`; empty for a text without letters of the alphabet. */
export const slugOf = (text: string): string => wordsOf(text).join('-').toLowerCase();

/** `Office move` as `OM`. */
export const initialsOf = (text: string): string =>
  wordsOf(text)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();

/** Characters of a project key at most: Jira's own default for sites. */
export const LONGEST_KEY = 10;
const SUGGESTED_KEY = 4;

/**
 * A key for a project of this name: the initials of its words, or the start of its only word; `PRJ` where the name has too few letters of
 * the alphabet.
 */
export function suggestKey(name: string): string {
  const words = wordsOf(name);
  const letters = words.length > 1 ? initialsOf(name) : (words[0] ?? '').toUpperCase();
  const key = letters.replace(/^[^A-Z]+/, '').slice(0, SUGGESTED_KEY);
  return key.length >= 2 ? key : 'PRJ';
}
