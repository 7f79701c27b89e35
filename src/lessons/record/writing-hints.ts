import type { LessonContent } from '../../contracts/lessons/lesson';
import { type WritingWords, writingWords } from './writing-words';

export const writingHintCodes = ['vague', 'noInstruction', 'tooShort', 'tooLong', 'namesPeople', 'noImpact', 'noEvidence'] as const;
export type WritingHint = (typeof writingHintCodes)[number];

/** Fewer words say too little to somebody who was not there: what to do takes more of them than what was learned. */
const FEWEST_WORDS = { lesson: 5, recommendation: 8 } as const;
/** Nobody reads on: about two pages for the event, half a page for what follows from it. */
const MOST_WORDS = { event: 900, lesson: 250, recommendation: 250 } as const;
/** Of a recommendation's words that carry meaning, so many may be vague. */
const VAGUE_SHARE = 0.25;

/**
 * What would make a lesson more useful. Hints, not errors: word lists do not understand a text, and a lesson may be good in spite of them. Parts that
 * are still empty are missing rather than bad, and get no hint.
 */
export function writingHints(content: LessonContent): WritingHint[] {
  const own = writingWords[content.language];
  const { event, lesson, recommendation } = content;
  const found: Readonly<Record<WritingHint, boolean>> = {
    vague: [lesson, recommendation].some((text) => isVague(text, own)),
    noInstruction: !isBlank(recommendation) && !givesInstruction(recommendation, own),
    tooShort: isTooShort(lesson, FEWEST_WORDS.lesson) || isTooShort(recommendation, FEWEST_WORDS.recommendation),
    tooLong:
      wordsOf(event).length > MOST_WORDS.event ||
      wordsOf(lesson).length > MOST_WORDS.lesson ||
      wordsOf(recommendation).length > MOST_WORDS.recommendation,
    namesPeople: [content.title, event, lesson, recommendation].some(namesSomebody),
    noImpact: content.impacts.length === 0,
    noEvidence: content.evidence.length === 0,
  };
  return writingHintCodes.filter((hint) => found[hint]);
}

const isBlank = (text: string): boolean => text.trim() === '';
const isTooShort = (text: string, fewest: number): boolean => !isBlank(text) && wordsOf(text).length < fewest;
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/** Short words are articles and the like; the rest carries the meaning. */
function isVague(text: string, { vague }: WritingWords): boolean {
  const meaning = wordsOf(text).filter((word) => word.length > 3);
  const empty = meaning.filter((word) => vague.has(word.toLowerCase()));
  return meaning.length > 0 && empty.length / meaning.length > VAGUE_SHARE;
}

/** A sentence, or an item of a list, that begins with a verb in the imperative or says that something must be done. */
function givesInstruction(text: string, { instructions, obligations }: WritingWords): boolean {
  if (obligations.test(text)) return true;
  return text.split(/[.!?:;,\n]+/).some((sentence) => {
    const [first = ''] = wordsOf(sentence);
    return instructions.has(first.toLowerCase().replace('’', "'"));
  });
}

const honorific = /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Dhr|dhr|Mevr|mevr|Mw|mw|meneer|mevrouw|Meneer|Mevrouw)\.? +\p{Lu}\p{L}+/u;
/** Parts are bounded, and begin where a word begins, so that a long text is read once. */
const mention = /\[~accountid:|(?:^|\s)@\p{L}{2}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2}/u;
const namesSomebody = (text: string): boolean => honorific.test(text) || mention.test(text);
