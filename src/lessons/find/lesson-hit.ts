import type { z } from 'zod';
import type { Lesson } from '../../contracts/lessons/lesson';
import type { LessonHit, MatchReason, marked } from '../../contracts/lessons/recommendation';
import type { HighlightRange, HitExplanation } from '../search/query/explain-hit';
import { type LessonReader, projectNamed } from '../visibility/lesson-reader';

type Marked = z.infer<typeof marked>;

/** Characters of a text that a hit shows. */
const EXCERPT = 240;
/** Of these, so many before what matched. */
const LEAD_IN = 60;
/** Words that a reason names. */
const WORDS_NAMED = 8;

export interface HitParts {
  /** What matched; leave out where nothing was looked for. */
  readonly explanation?: HitExplanation;
  readonly reasons?: readonly MatchReason[];
  /** Projects that applied it and that the reader may browse. */
  readonly applied: number;
}

/** A lesson as lists show it. */
export function lessonHitOf(lesson: Lesson, reader: LessonReader, { explanation, reasons, applied }: HitParts): LessonHit {
  const highlights = explanation?.highlights ?? {};
  return {
    id: lesson.id,
    title: { text: lesson.title, marks: (highlights.title ?? []).map(({ start, end }) => [start, end]) },
    excerpt: excerptOf(lesson, highlights),
    recommendation: lesson.recommendation,
    state: lesson.state,
    category: lesson.category,
    phases: lesson.phases,
    topics: lesson.topics,
    sourceProject: projectNamed(reader, lesson.sourceProjectId),
    publishedAt: lesson.publishedAt,
    reasons: [...(reasons ?? reasonsOf(explanation))],
    applied,
  };
}

/** The words that matched, those that counted most first. */
function reasonsOf(explanation: HitExplanation | undefined): MatchReason[] {
  const words = (explanation?.reasons ?? []).filter(({ relation }) => relation !== 'related').map(({ word }) => word);
  return words.length === 0 ? [] : [{ kind: 'words', words: [...new Set(words)].slice(0, WORDS_NAMED) }];
}

/** The piece around the first words that matched, of the part in which most did; otherwise the beginning of the lesson. */
function excerptOf(lesson: Lesson, highlights: HitExplanation['highlights']): Marked {
  const parts = (['lesson', 'event', 'recommendation'] as const).map((field) => ({ text: lesson[field], ranges: highlights[field] ?? [] }));
  const best = parts.reduce((most, part) => (part.ranges.length > most.ranges.length ? part : most));
  if (best.ranges.length === 0) return piece(parts.find(({ text }) => text.trim() !== '')?.text ?? '', []);
  return piece(best.text, best.ranges);
}

function piece(text: string, ranges: readonly HighlightRange[]): Marked {
  const first = ranges[0]?.start ?? 0;
  const from = first <= LEAD_IN ? 0 : wordStart(text, first - LEAD_IN);
  const to = Math.min(text.length, from + EXCERPT);
  const end = to === text.length ? to : Math.max(from + 1, text.lastIndexOf(' ', to));
  const before = from > 0 ? '… ' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, end)}${end < text.length ? ' …' : ''}`,
    marks: ranges.filter((range) => range.start >= from && range.end <= end).map((range) => [range.start + shift, range.end + shift]),
  };
}

/** The beginning of the word after a place, so that no word is cut. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space - at > LEAD_IN / 2 ? at : space + 1;
}
