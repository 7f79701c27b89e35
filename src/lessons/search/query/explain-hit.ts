import { fieldTokens, fieldWeights, type LessonField, languageOf, lessonFields, type SearchableLesson } from '../index/searchable-lesson';
import { stem } from '../text/stem';
import { saturation } from './bm25';
import type { Relation } from './concept';
import type { WeighedConcept } from './score';
import type { SearchAnswer } from './search-lessons';

/** Why a lesson was found, by what counted most. */
export interface HitReason {
  /** What was looked for, as the searcher wrote it; a related word as its stem. */
  readonly word: string;
  readonly relation: Relation;
  /** The words of the lesson that matched it, folded. */
  readonly matched: readonly string[];
  readonly fields: readonly LessonField[];
  /** Its part of the score, from 0 to 1. */
  readonly share: number;
}

/** A stretch of a field's text, in UTF-16 units; the end is exclusive. */
export interface HighlightRange {
  readonly start: number;
  readonly end: number;
}

export interface HitExplanation {
  readonly score: number;
  readonly reasons: readonly HitReason[];
  /** What to highlight, in order and without overlap. Related words are left out: nobody looked for them. */
  readonly highlights: Readonly<Partial<Record<LessonField, readonly HighlightRange[]>>>;
}

interface Occurrence {
  readonly field: LessonField;
  readonly term: string;
  readonly word: string;
  readonly range: HighlightRange;
}

/** Explains a hit from the answer and the lesson's text: the same sum that ranked it, term by term. */
export function explainHit(answer: SearchAnswer, lesson: SearchableLesson): HitExplanation {
  const { occurrences, length } = read(lesson);
  const parts = answer.concepts.flatMap((concept) => partOf(concept, occurrences, length, answer.averageLength) ?? []);
  const score = parts.reduce((sum, { gained }) => sum + gained, 0);
  const reasons = parts
    .sort((a, b) => b.gained - a.gained)
    .map(({ concept, relation, found, gained }) => ({
      word: concept.word,
      relation,
      matched: [...new Set(found.map(({ word }) => word))],
      fields: lessonFields.filter((field) => found.some((occurrence) => occurrence.field === field)),
      share: gained / score,
    }));
  const shown = parts.filter(({ relation }) => relation !== 'related').flatMap(({ found }) => found);
  const highlights = lessonFields.flatMap((field) => {
    const ranges = joined(shown.filter((occurrence) => occurrence.field === field).map(({ range }) => range));
    return ranges.length === 0 ? [] : [[field, ranges] as const];
  });
  return { score, reasons, highlights: Object.fromEntries(highlights) };
}

function read(lesson: SearchableLesson): { occurrences: Occurrence[]; length: number } {
  const language = languageOf(lesson);
  let length = 0;
  const occurrences = lessonFields.flatMap((field) =>
    fieldTokens(lesson, field).flatMap(({ word, start, end }) => {
      const term = stem(word, language);
      if (term === undefined) return [];
      length += fieldWeights[field];
      return [{ field, term, word, range: { start, end } }];
    }),
  );
  return { occurrences, length };
}

function partOf(concept: WeighedConcept, occurrences: readonly Occurrence[], length: number, averageLength: number) {
  const terms = new Map(concept.terms.map((term) => [term.term, term]));
  const found = occurrences.filter(({ term }) => terms.has(term));
  const [first] = found;
  if (first === undefined) return undefined;
  const frequency = found.reduce((sum, { term, field }) => sum + fieldWeights[field] * (terms.get(term)?.worth ?? 0), 0);
  const relations = new Set(found.map(({ term }) => terms.get(term)?.relation));
  const relation: Relation = (['same', 'prefix', 'typo', 'related'] as const).find((name) => relations.has(name)) ?? 'same';
  return { concept, relation, found, gained: concept.gain * saturation(frequency, length, averageLength) };
}

function joined(ranges: readonly HighlightRange[]): HighlightRange[] {
  const merged: HighlightRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) merged.push(range);
  }
  return merged;
}
