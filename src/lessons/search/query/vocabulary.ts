import { beginningOf, keys, readTexts } from '../index/segment-rows';
import { readWords } from '../index/words';
import type { Language } from '../text/language';
import type { Collection } from './collection';

/** Words as they are written, with the languages that they are written in. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<Language>>;

/** The words of lessons that may be seen which begin with a prefix of two characters or more. */
export async function wordsBeginningWith(collection: Collection, prefix: string): Promise<Vocabulary> {
  const bytes = new TextEncoder().encode(prefix);
  return readVocabulary(collection, [beginningOf(prefix)], (from, start, end) => startsWith(from, start, end, bytes));
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
  return readVocabulary(collection, [...beginnings], (from, start, end) => lengths.has(end - start) || !isAscii(from, start, end));
}

async function readVocabulary(
  { store, segments, seen }: Collection,
  beginnings: readonly string[],
  mayBeWanted: (bytes: Uint8Array, start: number, end: number) => boolean,
): Promise<Vocabulary> {
  const vocabulary = new Map<string, Set<Language>>();
  const starts = new Map(segments.map(({ id, start }) => [id, start]));
  for (const { segment, blob } of await store.read([{ segments, keys: beginnings.map(keys.words) }])) {
    const start = starts.get(segment) ?? 0;
    readWords(
      blob,
      (word, use) => {
        if ('inMany' in use) for (const language of use.inMany) add(vocabulary, word, language);
        else for (const { document, language } of use.documents) if (seen[start + document] === 1) add(vocabulary, word, language);
      },
      mayBeWanted,
    );
  }
  return vocabulary;
}

const firstCharacter = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);

function add(vocabulary: Map<string, Set<Language>>, word: string, language: Language): void {
  const known = vocabulary.get(word);
  if (known === undefined) vocabulary.set(word, new Set([language]));
  else known.add(language);
}

function startsWith(bytes: Uint8Array, start: number, end: number, prefix: Uint8Array): boolean {
  if (end - start < prefix.length) return false;
  for (let index = 0; index < prefix.length; index++) if (bytes[start + index] !== prefix[index]) return false;
  return true;
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) > 0x7f) return false;
  return true;
}
