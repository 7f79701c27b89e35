import { Random } from '../local/random';
import { lessonCategories, lessonPhases } from '../src/contracts/lessons/lesson';
import type { SearchableLesson } from '../src/lessons/search/index/searchable-lesson';

const WORDS = 40_000;
const TOPICS = 400;
const TEMPLATES = 20;
const RULES = 60;
const PROJECTS = 500;
const COMMON = 'the of to and a in was for that by with on it as at be were from this not had which have are been an when or is'.split(' ');
const STARTS = 'b br c cl d f fl g gr h j k l m n p pl pr r s st t tr v w'.split(' ');
const VOWELS = 'a e i o u ea ou'.split(' ');
const MIDDLES = 'b c d l m n p r s t v nd rt ll st'.split(' ');
const ENDINGS = ['', 's', 'ed', 'ing', 'er', 'ment', 'tion', 'al', 'ly', 'ness'];

/**
 * Lessons of about 120 words that mean nothing but are distributed like language: two words in five are stop words, the rest follow Zipf's
 * law, and so do their topics.
 */
export function syntheticLessons(count: number): SearchableLesson[] {
  const random = new Random(5);
  const vocabulary = Array.from({ length: WORDS }, () => syntheticWord(random));
  const of = (list: readonly string[]): string => list[random.int(0, list.length - 1)] ?? '';
  return Array.from({ length: count }, (_, index) => ({
    id: `L${index}`,
    scope: index % 4 === 0 ? `project:${index % PROJECTS}` : 'everyone',
    at: 1_700_000_000 + index * 60,
    fields: { title: text(random, vocabulary, 7), event: text(random, vocabulary, random.int(60, 160)) },
    labels: {
      category: [of(lessonCategories)],
      phase: [of(lessonPhases)],
      topic: Array.from({ length: random.int(1, 4) }, () => `topic-${zipf(random, TOPICS)}`),
      project: [String(index % PROJECTS)],
      language: ['en'],
      state: [random.chance(0.95) ? 'published' : 'draft'],
      projectType: random.chance(0.3) ? ['software'] : [],
      template: random.chance(0.05) ? [`template-${random.int(1, TEMPLATES)}`] : [],
      rule: random.chance(0.1) ? [`rule-${random.int(1, RULES)}`] : [],
    },
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

/** The questions with a typing error in the longest word of each: two neighbours change places. */
export function withTypingErrors(queries: readonly string[]): string[] {
  return queries.map((query) => {
    const longest = query.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
    const middle = Math.floor(longest.length / 2);
    const swapped = longest.slice(0, middle - 1) + longest.charAt(middle) + longest.charAt(middle - 1) + longest.slice(middle + 1);
    return query.replace(longest, swapped);
  });
}

/** What happened in lessons that are there, told in half of the words: texts to find near duplicates of. */
export function syntheticRetellings(lessons: readonly SearchableLesson[], count: number): { readonly id: string; readonly text: string }[] {
  const random = new Random(11);
  return Array.from({ length: count }, () => {
    const { id, fields } = lessons[random.int(0, lessons.length - 1)] ?? { id: '', fields: {} };
    const words = `${fields.title ?? ''} ${fields.event ?? ''}`.split(' ');
    return { id, text: words.filter(() => random.chance(0.5)).join(' ') };
  });
}

const zipf = (random: Random, count: number): number => Math.floor(Math.exp(random.next() * Math.log(count)));

const text = (random: Random, vocabulary: readonly string[], words: number): string =>
  Array.from({ length: words }, () =>
    random.chance(0.4) ? COMMON[random.int(0, COMMON.length - 1)] : vocabulary[zipf(random, WORDS) - 1],
  ).join(' ');

function syntheticWord(random: Random): string {
  const of = (list: readonly string[]): string => list[random.int(0, list.length - 1)] ?? '';
  const syllables = random.int(1, 3);
  let word = '';
  for (let left = syllables; left > 0; left--) word += of(STARTS) + of(VOWELS);
  return word + of(MIDDLES) + of(ENDINGS);
}
