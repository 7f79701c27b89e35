import { z } from 'zod';
import { type LessonContent, lesson, lessonCategories, lessonPhases } from '../../../../src/contracts/lessons/lesson';
import type { RpcRequest } from '../../../../src/contracts/rpc';
import { emptyLesson, keptVisibility, MAX_TITLE, type MissingPart, missingIn } from '../write/lesson-draft';

/** Lessons of one call; as the contract of `lessons.saveMany` has it. */
export const MAX_ROWS = 30;
/** A title made of a text ends with a word before this. */
const MADE_TITLE = 110;

/** Characters of one text: rows are short, and all of them fit into one call of a page. */
export const MAX_ROW_TEXT = 4000;

const text = z.string().max(MAX_ROW_TEXT);
const row = z.object({
  /** Tells the rows apart while they are added and removed. */
  id: z.number().int(),
  event: text,
  lesson: text,
  recommendation: text,
  category: z.enum(lessonCategories),
  ownerAccountId: lesson.shape.ownerAccountId.nullable(),
});
export type RetrospectiveRow = z.infer<typeof row>;

/** What somebody typed into the retrospective form: a row for each lesson, and what is the same for all. */
export const retrospectiveDraft = z.object({
  rows: z.array(row).min(1).max(MAX_ROWS),
  phases: z.array(z.enum(lessonPhases)),
  topics: z.array(z.string()),
  eventDay: lesson.shape.eventDay,
  sourceProjectId: z.number().int().nullable(),
  visibility: keptVisibility,
  submits: z.boolean(),
});
export type RetrospectiveDraft = z.infer<typeof retrospectiveDraft>;

const emptyRow = (id: number, ownerAccountId: string): RetrospectiveRow => ({
  id,
  event: '',
  lesson: '',
  recommendation: '',
  category: 'governance',
  ownerAccountId,
});

export const emptyRetrospective = (sourceProjectId: number | null, ownerAccountId: string): RetrospectiveDraft => ({
  rows: [emptyRow(1, ownerAccountId), emptyRow(2, ownerAccountId), emptyRow(3, ownerAccountId)],
  phases: [],
  topics: [],
  eventDay: null,
  sourceProjectId,
  visibility: { kind: 'everyone' },
  submits: false,
});

/** One more row at the end, about the same category as the one before it. */
export const withRow = (draft: RetrospectiveDraft, ownerAccountId: string): RetrospectiveDraft => {
  if (draft.rows.length >= MAX_ROWS) return draft;
  const id = Math.max(0, ...draft.rows.map((one) => one.id)) + 1;
  const { category } = draft.rows.at(-1) ?? emptyRow(id, ownerAccountId);
  return { ...draft, rows: [...draft.rows, { ...emptyRow(id, ownerAccountId), category }] };
};

export const withoutRow = (draft: RetrospectiveDraft, id: number): RetrospectiveDraft => ({
  ...draft,
  rows: draft.rows.filter((one) => one.id !== id),
});

const isWritten = ({ event, lesson: learned, recommendation }: RetrospectiveRow): boolean =>
  [event, learned, recommendation].some((part) => part.trim() !== '');

/** Rows in which there is something; empty ones are left out. */
export const writtenRows = ({ rows }: RetrospectiveDraft): readonly RetrospectiveRow[] => rows.filter(isWritten);

/** The first text there is: a short one whole, of a long one the first sentence or as many words as fit. */
export const titleOfRow = ({ event, lesson: learned, recommendation }: RetrospectiveRow): string => {
  const first = [event, learned, recommendation].map((one) => one.replace(/\s+/g, ' ').trim()).find((one) => one !== '') ?? '';
  const sentence = first.length <= MADE_TITLE ? first : (/^.{10,}?[.!?](?=\s|$)/u.exec(first)?.[0] ?? first);
  if (sentence.length <= MADE_TITLE) return sentence.replace(/\.$/u, '');
  const cut = sentence.slice(0, MADE_TITLE);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : MADE_TITLE)}…`.slice(0, MAX_TITLE);
};

const contentOf = (written: RetrospectiveRow, draft: RetrospectiveDraft, language: 'en' | 'nl'): LessonContent => ({
  ...emptyLesson(language, draft.sourceProjectId),
  title: titleOfRow(written),
  event: written.event.trim(),
  lesson: written.lesson.trim(),
  recommendation: written.recommendation.trim(),
  category: written.category,
  phases: draft.phases,
  topics: draft.topics,
  visibility: draft.visibility,
});

/** What is sent: a lesson for each written row, in their order. */
export const lessonsOf = (draft: RetrospectiveDraft, language: 'en' | 'nl'): RpcRequest<'lessons.saveMany'>['lessons'] =>
  writtenRows(draft).map((written) => ({
    content: contentOf(written, draft, language),
    ownerAccountId: written.ownerAccountId,
    eventDay: draft.eventDay,
  }));

const sharedParts: readonly MissingPart[] = ['topics', 'phases'];

/** What review will ask for: of all rows together, and of one row. A row without an owner belongs to whoever saves it. */
export const missingOfAll = ({ topics, phases }: RetrospectiveDraft): readonly MissingPart[] =>
  sharedParts.filter((part) => (part === 'topics' ? topics : phases).length === 0);
export const missingOfRow = (written: RetrospectiveRow, draft: RetrospectiveDraft): readonly MissingPart[] =>
  missingIn({ content: contentOf(written, draft, 'en'), ownerAccountId: written.ownerAccountId ?? 'writer' }).filter(
    (part) => !sharedParts.includes(part),
  );

/** What the app refused by the place that it names: a row, a part that all rows share, or neither. */
export type RefusedPart =
  | { readonly kind: 'row'; readonly row: RetrospectiveRow }
  | { readonly kind: 'shared'; readonly part: 'visibility' | 'sourceProjectId' }
  | { readonly kind: 'whole' };

export const refusedPart = (place: string | undefined, sent: readonly RetrospectiveRow[]): RefusedPart => {
  const [, at, part] = /^lessons\.(\d+)(?:\.content\.(\w+))?/.exec(place ?? '') ?? [];
  if (part === 'visibility' || part === 'sourceProjectId') return { kind: 'shared', part };
  const row = at === undefined ? undefined : sent[Number(at)];
  return row === undefined ? { kind: 'whole' } : { kind: 'row', row };
};
