/** A word of a text. */
export interface Token {
  /** Folded: lower case, without diacritics and apostrophes. */
  readonly word: string;
  /** Where it stands in the text, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Longer words are cut: nobody searches for them, and a key of the index must have a bound. */
export const MAX_WORD_LENGTH = 40;

const run = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;
/** Inside a run of letters and digits: `ChangeRequest`, `HTTPServer`, `ISO9001`. */
const part = /\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lt}[\p{Ll}\p{M}]*|\p{N}+/gu;
const hasInnerBoundary = /[\p{Ll}\p{M}]\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u;
/** Scripts that put no spaces between words: every pair of characters becomes a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const ascii = /^[\0-\x7f]*$/;
const plain = /^[a-z]+$/;

/**
 * The words of a text, in order. A name in camel case gives its parts as well as the whole, so that `changeRequest`, `change request` and
 * `changerequest` find each other; the parts follow the whole and lie within it. Reading stops after `limit` words.
 */
export function tokenise(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(run)) {
    const [found] = match;
    if (tokens.length >= limit) break;
    addRun(tokens, found, match.index);
  }
  return tokens;
}

function addRun(tokens: Token[], found: string, start: number): void {
  if (plain.test(found)) {
    tokens.push({ word: found.slice(0, MAX_WORD_LENGTH), start, end: start + found.length });
    return;
  }
  if (!ascii.test(found) && unspaced.test(found)) {
    addPairs(tokens, found, start);
    return;
  }
  const word = fold(found);
  if (word === '') return;
  tokens.push({ word, start, end: start + found.length });
  if (!hasInnerBoundary.test(found)) return;
  for (const inner of found.matchAll(part)) {
    const [piece] = inner;
    const folded = fold(piece);
    if (folded.length > 1 && piece.length < found.length)
      tokens.push({ word: folded, start: start + inner.index, end: start + inner.index + piece.length });
  }
}

function addPairs(tokens: Token[], found: string, start: number): void {
  const characters = [...found];
  let offset = start;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    if (next === undefined && characters.length > 1) return;
    const pair = character + (next ?? '');
    tokens.push({ word: fold(pair), start: offset, end: offset + pair.length });
    offset += character.length;
  }
}

/** Letters that Unicode does not take apart. */
const undecomposed: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** Lower case, without diacritics, apostrophes and the possessive `'s`: how words are compared. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const base = ascii.test(lower) ? lower : decomposed(lower);
  return base
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .slice(0, MAX_WORD_LENGTH);
}

function decomposed(lower: string): string {
  const bare = lower.normalize('NFKD').replace(/\p{M}+/gu, '');
  return bare.replace(/[ßæœøđðłþı]/g, (letter) => undecomposed.get(letter) ?? letter);
}
