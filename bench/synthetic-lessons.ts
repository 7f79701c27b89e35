import { Random } from '../local/random';
import type { SearchableLesson } from '../src/lessons/search/index/searchable-lesson';

const WORDS = 40_000;
const COMMON = 'the of to and a in was for that by with on it as at be were from this not had which have are been an when or is'.split(' ');
const STARTS = 'b br c cl d f fl g gr h j k l m n p pl pr r s st t tr v w'.split(' ');
const VOWELS = 'a e i o u ea ou'.split(' ');
const MIDDLES = 'b c d l m n p r s t v nd rt ll st'.split(' ');
const ENDINGS = ['', 's', 'ed', 'ing', 'er', 'ment', 'tion', 'al', 'ly', 'ness'];

/** Lessons of about 120 words that mean nothing but are distributed like language: two words in five are stop words, the rest follow Zipf's law. */
export function syntheticLessons(count: number): SearchableLesson[] {
  const random = new Random(5);
  const vocabulary = Array.from({ length: WORDS }, () => syntheticWord(random));
  return Array.from({ length: count }, (_, index) => ({
    id: `L${index}`,
    scope: `project:${index % 500}`,
    fields: { title: text(random, vocabulary, 7), event: text(random, vocabulary, random.int(60, 160)) },
  }));
}

/** Questions of two to twelve words, each taken from one of the lessons. */
export function syntheticQueries(lessons: readonly SearchableLesson[], count: number): string[] {
  const random = new Random(7);
  return Array.from({ length: count }, () => {
    const words = lessons[random.int(0, lessons.length - 1)]?.fields.event?.split(' ') ?? [];
    return Array.from({ length: random.int(2, 12) }, () => words[random.int(0, words.length - 1)]).join(' ');
  });
}

const text = (random: Random, vocabulary: readonly string[], words: number): string =>
  Array.from({ length: words }, () =>
    random.chance(0.4) ? COMMON[random.int(0, COMMON.length - 1)] : vocabulary[Math.floor(Math.exp(random.next() * Math.log(WORDS))) - 1],
  ).join(' ');

function syntheticWord(random: Random): string {
  const of = (list: readonly string[]): string => list[random.int(0, list.length - 1)] ?? '';
  const syllables = random.int(1, 3);
  let word = '';
  for (let left = syllables; left > 0; left--) word += of(STARTS) + of(VOWELS);
  return word + of(MIDDLES) + of(ENDINGS);
}
