import { detectLanguage } from '../text/detect-language';
import type { Language } from '../text/language';
import type { createStemmer } from '../text/stem';
import { type Token, tokenise } from '../text/tokens';

/** What search reads of a lesson. */
export const lessonFields = ['title', 'event', 'lesson', 'recommendation', 'topics'] as const;
export type LessonField = (typeof lessonFields)[number];

/**
 * How often a word counts in each field. A title names what a lesson is about, in few words, and so do its topics; the weights are the small
 * whole numbers that the literature of weighted fields uses (Robertson, Zaragoza and Taylor 2004) and are tuned to no collection.
 */
export const fieldWeights: Readonly<Record<LessonField, number>> = { title: 3, event: 1, lesson: 1, recommendation: 1, topics: 2 };

/** What lessons are narrowed by, counted by and recommended by. */
export const lessonFacetNames = ['category', 'phase', 'topic', 'project', 'language', 'state', 'projectType', 'template', 'rule'] as const;
export type LessonFacetName = (typeof lessonFacetNames)[number];
/** Values by facet; a facet that is left out has none. */
export type LessonLabels = Readonly<Partial<Record<LessonFacetName, readonly string[]>>>;

export interface SearchableLesson {
  readonly id: string;
  /** Stands for who may find it, as a short text; the caller of a search says which scopes the viewer may find. */
  readonly scope: string;
  readonly fields: Readonly<Partial<Record<LessonField, string>>>;
  readonly labels?: LessonLabels;
  /** Epoch seconds that lists without a query are sorted by, newest first. */
  readonly at?: number;
  /** Leave out to have it told from the text. */
  readonly language?: Language;
}

/** Words read of a field, some thirty pages: what follows is kept in the lesson but not searched. */
export const MAX_WORDS_PER_FIELD = 15_000;

/** A lesson as the index keeps it. */
export interface IndexedLesson {
  readonly id: string;
  readonly scope: string;
  readonly labels: LessonLabels;
  /** Since 1970: seconds would not fit into 31 bits for ever. */
  readonly minute: number;
  /** Words of all fields, each as often as its field weighs. */
  readonly length: number;
  /** Terms in order, with how often they occur, weighted likewise. */
  readonly terms: readonly (readonly [term: string, frequency: number])[];
  readonly language: Language;
  /** Its words as they are written, once each, without stop words: what typing and typing errors are compared with. */
  readonly words: Iterable<string>;
}

/** What a text in neither language is read as. */
export const FALLBACK_LANGUAGE: Language = 'en';

/** The words that search reads of a field. */
export const fieldTokens = (lesson: SearchableLesson, field: LessonField): Token[] =>
  tokenise(lesson.fields[field] ?? '', MAX_WORDS_PER_FIELD);

/** The language a lesson is read in. */
export const languageOf = (lesson: SearchableLesson): Language =>
  lesson.language ?? detectLanguage(lessonFields.flatMap((field) => fieldTokens(lesson, field))) ?? FALLBACK_LANGUAGE;

/** Takes a lesson apart into terms. */
export function indexedLesson(lesson: SearchableLesson, stemmer: ReturnType<typeof createStemmer>): IndexedLesson {
  const fields = lessonFields.map((field) => ({ weight: fieldWeights[field], tokens: fieldTokens(lesson, field) }));
  const language = lesson.language ?? detectLanguage(fields.flatMap(({ tokens }) => tokens)) ?? FALLBACK_LANGUAGE;
  const frequencies = new Map<string, number>();
  const words = new Set<string>();
  let length = 0;
  for (const { weight, tokens } of fields) {
    for (const { word } of tokens) {
      const term = stemmer(word, language);
      if (term === undefined) continue;
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      length += weight;
      words.add(word);
    }
  }
  const terms = [...frequencies].sort(([a], [b]) => (a < b ? -1 : 1));
  const { id, scope, labels = {}, at = 0 } = lesson;
  return { id, scope, labels, minute: Math.floor(at / 60), length, terms, language, words };
}
