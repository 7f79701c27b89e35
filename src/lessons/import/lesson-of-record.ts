import { type LessonContent, lessonCategories, lessonPhases, MAX_LESSON_TEXT } from '../../contracts/lessons/lesson';
import type { ImportMapping } from '../../contracts/lessons/lesson-contracts';
import { parseDay } from '../../shared/epoch';
import { detectLanguage } from '../search/text/detect-language';
import { tokenise } from '../search/text/tokens';
import type { ImportProblem, ImportRecord } from './import-records';

export interface ImportedLesson {
  readonly record: number;
  readonly content: LessonContent;
  readonly eventDay: number | null;
  /** Everything that tells it from the others: the same file gives the same. */
  readonly identity: string;
}

/** A title made of a text ends with a word before this. */
const MADE_TITLE = 110;

/** Makes a lesson of a record, or says what is wrong with it. Nothing is cut off: what does not fit is a problem. */
export function lessonOfRecord(
  { number, values }: ImportRecord,
  mapping: ImportMapping,
  given: Pick<LessonContent, 'visibility' | 'sourceProjectId' | 'language'>,
): { readonly lesson: ImportedLesson } | { readonly problem: ImportProblem } {
  const of = (part: keyof ImportMapping): string => {
    const column = mapping[part];
    return column === null ? '' : (values.get(column) ?? '');
  };
  const [event, lesson, recommendation] = [of('event'), of('lesson'), of('recommendation')];
  for (const part of ['event', 'lesson', 'recommendation'] as const) {
    const count = of(part).length;
    if (count > MAX_LESSON_TEXT)
      return {
        problem: { record: number, problem: { code: 'import.tooLong', column: mapping[part] ?? part, count, most: MAX_LESSON_TEXT } },
      };
  }
  const title = titleOf([of('title'), lesson, event, recommendation]);
  if (title === '') return { problem: { record: number, problem: { code: 'import.noTitle' } } };
  const text = `${title} ${event} ${lesson} ${recommendation}`;
  return {
    lesson: {
      record: number,
      eventDay: dayIn(of('date')),
      identity: [of('id'), title, event, lesson, recommendation].join('\u0000'),
      content: {
        title,
        event,
        lesson,
        recommendation,
        category: oneOf(lessonCategories, of('category')) ?? 'quality',
        impacts: [],
        phases: lessonPhases.filter((phase) => of('phase').toLowerCase().includes(phase.slice(0, 4))),
        projectTypes: [],
        topics: topicsIn(of('topics')),
        evidence: [],
        templateIds: [],
        ruleIds: [],
        language: detectLanguage(tokenise(text, 500)) ?? given.language,
        sourceProjectId: given.sourceProjectId,
        source: [of('source'), of('id')]
          .filter((one) => one !== '')
          .join(' ')
          .slice(0, 200),
        visibility: given.visibility,
        anonymised: false,
      },
    },
  };
}

/** The first text there is: a short one whole, of a long one the first sentence or as many words as fit. */
function titleOf(texts: readonly string[]): string {
  const text = texts.map((one) => one.replace(/\s+/g, ' ').trim()).find((one) => one !== '') ?? '';
  if (text.length <= MADE_TITLE) return text.replace(/\.$/, '');
  const sentence = /^.{10,}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  if (sentence.length <= MADE_TITLE) return sentence.replace(/\.$/, '');
  const cut = sentence.slice(0, MADE_TITLE);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : MADE_TITLE)}…`;
}

function oneOf<const T extends string>(values: readonly T[], text: string): T | undefined {
  const lower = text.toLowerCase();
  return values.find((value) => lower === value) ?? values.find((value) => lower.includes(value));
}

const topicsIn = (text: string): string[] =>
  [...new Set(text.split(/[;,|\n]/).map((topic) => topic.trim().slice(0, 80)))].filter((topic) => topic !== '').slice(0, 30);

/** `2026-03-31`, also at the beginning of a time; `31-03-2026` and `31/3/2026` as Europe writes them. Anything else says nothing. */
function dayIn(text: string): number | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (iso !== undefined) return parseDay(iso);
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return year === '' ? null : parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
