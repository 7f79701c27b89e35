import { beginningOf, keys, readTexts } from '../index/segment-rows';
import { readWords } from '../index/words';
import type { Language } from '../text/language';
import type { Collection } from './collection';

/** Words as they are written, with the languages that they are written in. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<Language>>;

/** The words of lessons that may be seen which begin with a prefix of two characters or more. */
export async function wordsBeginningWith(collection: Collection, prefix: string): Promise<Vocabulary> {
  const bytes = new TextEncoder().encode(prefix);
  return readVocabulary(collection, [beginningOf(prefix)], (utf8) => startsWith(utf8, bytes));
}

/** The words of lessons that may be seen which begin with the same character as one of these and have about its length. */
export async function wordsLike(
  collection: Collection,
  words: readonly string[],
  mayDiffer: (length: number) => number,
): Promise<Vocabulary> {
  if (words.length === 0) return new Map();
  const { store, segments } = collection;
  const firsts = new Set(words.map(firstCharacter));
  const beginnings = new Set<string>();
  for (const { blob } of await store.read([{ segments, keys: [keys.beginnings] }]))
    for (const beginning of readTexts(blob)) if (firsts.has(firstCharacter(beginning))) beginnings.add(beginning);
  const lengths = new Set<number>();
  for (const { length } of words) for (let near = length - mayDiffer(length); near <= length + mayDiffer(length); near++) lengths.add(near);
  return readVocabulary(collection, [...beginnings], (utf8) => !isAscii(utf8) || lengths.has(utf8.length));
}

async function readVocabulary(
  { store, segments, seen }: Collection,
  beginnings: readonly string[],
  mayBeWanted: (utf8: Uint8Array) => boolean,
): Promise<Vocabulary> {
  const vocabulary = new Map<string, Set<Language>>();
  const starts = new Map(segments.map(({ id, start }) => [id, start]));
  for (const { segment, blob } of await store.read([{ segments, keys: beginnings.map(keys.words) }])) {
    const start = starts.get(segment) ?? 0;
    readWords(
      blob,
      (word, use) => {
        const written =
          'inMany' in use
            ? use.inMany
            : use.documents.filter(({ document }) => seen[start + document] === 1).map(({ language }) => language);
        for (const language of written) vocabulary.set(word, (vocabulary.get(word) ?? new Set()).add(language));
      },
      mayBeWanted,
    );
  }
  return vocabulary;
}

const firstCharacter = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);

function startsWith(utf8: Uint8Array, prefix: Uint8Array): boolean {
  if (utf8.length < prefix.length) return false;
  for (let index = 0; index < prefix.length; index++) if (utf8[index] !== prefix[index]) return false;
  return true;
}

function isAscii(utf8: Uint8Array): boolean {
  for (const byte of utf8) if (byte > 0x7f) return false;
  return true;
}
