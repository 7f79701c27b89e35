import { type Language, languages } from '../text/language';
import { ByteReader, ByteWriter, textOf } from './bytes';
import type { IndexedLesson } from './searchable-lesson';

/** Documents that a word names, in a segment: a word that more have is no secret, and its spelling no typing error of somebody's. */
export const MOST_NAMED = 16;

/**
 * Where a word is used as it is written: the documents with the languages that they are in, so that a word of hidden or removed
 * lessons corrects nobody's spelling; or, when there are many, the languages alone.
 */
export type WordUse =
  | { readonly documents: readonly { readonly document: number; readonly language: Language }[] }
  | { readonly inMany: ReadonlySet<Language> };

/** The words of lessons, which are documents in their order. */
export function wordUses(lessons: readonly IndexedLesson[], known: ReadonlyMap<string, WordUse>): Map<string, WordUse> {
  const named = new Map<string, { document: number; language: Language }[]>();
  for (const [document, { language, words }] of lessons.entries())
    for (const word of words) {
      const documents = named.get(word);
      if (documents === undefined) named.set(word, [{ document, language }]);
      else documents.push({ document, language });
    }
  const uses = new Map(known);
  for (const [word, documents] of named) {
    const use = uses.get(word);
    const inMany = new Set([...(use !== undefined && 'inMany' in use ? use.inMany : []), ...documents.map(({ language }) => language)]);
    uses.set(word, use !== undefined || documents.length > MOST_NAMED ? { inMany } : { documents });
  }
  return uses;
}

/** A word, the number of bytes that tell its use, and these: 0 and the bits of its languages, or how many documents and which. */
export function writeWord(writer: ByteWriter, word: string, use: WordUse): void {
  const about = new ByteWriter();
  if ('inMany' in use) {
    about.number(0);
    about.number(languages.reduce((mask, language, bit) => (use.inMany.has(language) ? mask | (1 << bit) : mask), 0));
  } else {
    about.number(use.documents.length);
    for (const { document, language } of use.documents) about.number(document * languages.length + languages.indexOf(language));
  }
  writer.text(word);
  writer.block(about.bytes());
}

/**
 * Calls `visit` with each word of a row, or each that may be wanted, which its UTF-8 (`bytes` from `start` to `end`) tells: most are only passed
 * over when somebody types.
 */
export function readWords(
  blob: Uint8Array,
  visit: (word: string, use: WordUse) => void,
  mayBeWanted: (bytes: Uint8Array, start: number, end: number) => boolean = () => true,
): void {
  let at = 0;
  /** As `ByteReader` does; most numbers here are one byte. */
  const number = (): number => {
    const first = blob[at] ?? 0x80;
    if (first < 0x80) {
      at++;
      return first;
    }
    const reader = new ByteReader(blob, at);
    const value = reader.number();
    at = reader.at;
    return value;
  };
  while (at < blob.length) {
    const length = number();
    const start = at;
    at += length;
    const bytes = number();
    const next = at + bytes;
    if (next > blob.length) throw new RangeError('Packed bytes end too early');
    if (mayBeWanted(blob, start, start + length)) {
      const word = textOf(blob.subarray(start, start + length));
      const count = number();
      if (count === 0) visit(word, manyUses[number()] ?? { inMany: new Set() });
      else visit(word, { documents: Array.from({ length: count }, () => place(number())) });
    }
    at = next;
  }
}

/** By the bits of the languages, for there are few of these sets and many words. */
const manyUses = Array.from({ length: 1 << languages.length }, (_, mask) => ({
  inMany: new Set(languages.filter((__, bit) => (mask & (1 << bit)) !== 0)),
}));

function place(packed: number): { document: number; language: Language } {
  const language = languages[packed % languages.length];
  if (language === undefined) throw new RangeError(`${packed} names no language`);
  return { document: Math.floor(packed / languages.length), language };
}
