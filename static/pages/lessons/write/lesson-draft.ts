import { z } from 'zod';
import { type LessonContent, lesson, lessonContent, lessonVisibility, MAX_LESSON_TEXT } from '../../../../src/contracts/lessons/lesson';
import type { OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';

export const MAX_TITLE = 200;
const MAX_TOPIC = 80;
const MAX_TOPICS = 30;

/** What the form of a lesson holds. */
export interface LessonDraft {
  readonly content: LessonContent;
  readonly ownerAccountId: string | null;
  readonly eventDay: number | null;
}

/** Who may read it, while somebody has still to choose which portfolio. */
export const keptVisibility = lessonVisibility.or(z.strictObject({ kind: z.literal('portfolio'), nodeId: z.literal('') }));

/** A draft as it is kept in the browser: its title may still be missing. */
export const keptLessonDraft = z.object({
  content: lessonContent.extend({ title: z.string().max(MAX_TITLE), visibility: keptVisibility }),
  ownerAccountId: lesson.shape.ownerAccountId.nullable(),
  eventDay: lesson.shape.eventDay,
});

export const emptyLesson = (language: 'en' | 'nl', sourceProjectId: number | null): LessonContent => ({
  title: '',
  event: '',
  lesson: '',
  recommendation: '',
  category: 'governance',
  impacts: [],
  phases: [],
  projectTypes: [],
  topics: [],
  evidence: [],
  templateIds: [],
  ruleIds: [],
  language,
  sourceProjectId,
  source: '',
  visibility: { kind: 'everyone' },
  anonymised: false,
});

/** What is written in a lesson, to be changed. */
export const draftOfLesson = ({ lesson: saved }: OpenedLesson): LessonDraft => ({
  content: lessonContent.parse(Object.fromEntries(Object.keys(lessonContent.shape).map((key) => [key, Reflect.get(saved, key)]))),
  ownerAccountId: saved.ownerAccountId,
  eventDay: saved.eventDay,
});

/** Topics as somebody types them, with commas between. */
export const topicsIn = (text: string): string[] => {
  const words = text.split(',').map((word) => word.trim().slice(0, MAX_TOPIC));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MAX_TOPICS);
};

export type MissingPart = OpenedLesson['missing'][number];

/** What review will ask for and is not there yet, said while somebody writes; the app decides (`missingForReview`). */
export const missingIn = ({ content, ownerAccountId }: Pick<LessonDraft, 'content' | 'ownerAccountId'>): MissingPart[] => {
  const missing: readonly (readonly [MissingPart, boolean])[] = [
    ['event', content.event.trim() === ''],
    ['lesson', content.lesson.trim() === ''],
    ['recommendation', content.recommendation.trim() === ''],
    ['owner', (ownerAccountId ?? '').trim() === ''],
    ['topics', content.topics.length === 0],
    ['phases', content.phases.length === 0],
  ];
  return missing.flatMap(([part, isMissing]) => (isMissing ? [part] : []));
};

/** What keeps a draft from being saved at all. */
export type DraftProblem = 'title' | 'event' | 'node' | 'project';

export const problemsOf = ({
  title,
  event,
  visibility,
  sourceProjectId,
}: Pick<LessonContent, 'title' | 'event' | 'visibility' | 'sourceProjectId'>): ReadonlySet<DraftProblem> =>
  new Set<DraftProblem>([
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(event.length > MAX_LESSON_TEXT ? (['event'] as const) : []),
    ...(visibility.kind === 'portfolio' && visibility.nodeId === '' ? (['node'] as const) : []),
    ...(visibility.kind === 'project' && sourceProjectId === null ? (['project'] as const) : []),
  ]);
