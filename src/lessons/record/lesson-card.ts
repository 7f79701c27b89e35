import { z } from 'zod';
import { type ChangeRequest, type Lesson, type LessonState, lesson, lessonId } from '../../contracts/lessons/lesson';

const { title, state, ownerAccountId, visibility, sourceProjectId, category, phases, topics, createdAt, publishedAt, eventDay, shipped } =
  lesson.shape;

/** What lists need of a lesson: its texts are long and stay in the record. */
export const lessonCard = z.object({
  id: lessonId,
  title,
  state,
  ownerAccountId,
  visibility,
  sourceProjectId,
  category,
  phases,
  topics,
  createdAt,
  publishedAt,
  eventDay,
  shipped,
  /** What it belongs to or asked to change, see `behindKey`. */
  behind: z.array(z.string()),
  changes: z.number().int(),
  changesOpen: z.number().int(),
  changesDone: z.number().int(),
  watched: z.boolean(),
});
export type LessonCard = z.infer<typeof lessonCard>;

/** Narrows a list; what is left out does not. */
export interface CardFilter {
  readonly states?: readonly LessonState[];
  readonly ownerAccountId?: string;
  readonly sourceProjectIds?: readonly number[];
  readonly behind?: string;
  readonly withChanges?: boolean;
  /** `true`: only those that come with Plumbline; `false`: only others. */
  readonly shipped?: boolean;
  /** Only older ones, to page on (`listedAt`). */
  readonly before?: number;
  readonly limit: number;
}

/** What lists are sorted by: when it was published, or written. */
export const listedAt = ({ publishedAt: published, createdAt: created }: Pick<LessonCard, 'publishedAt' | 'createdAt'>): number =>
  published ?? created;

/** The name of a rule, standard or template in `behind`. */
export const behindKey = (kind: 'rule' | 'standard' | 'template', id: string): string => `${kind}:${id}`;

const isOpen = ({ state: decided }: ChangeRequest): boolean => decided === 'asked' || decided === 'accepted';

export function cardOf(whole: Lesson): LessonCard {
  const targets = whole.changes.flatMap(({ target }) => (target.kind === 'document' ? [] : [behindKey(target.kind, target.id)]));
  return {
    id: whole.id,
    title: whole.title,
    state: whole.state,
    ownerAccountId: whole.ownerAccountId,
    visibility: whole.visibility,
    sourceProjectId: whole.sourceProjectId,
    category: whole.category,
    phases: whole.phases,
    topics: whole.topics,
    createdAt: whole.createdAt,
    publishedAt: whole.publishedAt,
    eventDay: whole.eventDay,
    shipped: whole.shipped,
    behind: [
      ...new Set([
        ...whole.ruleIds.map((id) => behindKey('rule', id)),
        ...whole.templateIds.map((id) => behindKey('template', id)),
        ...targets,
      ]),
    ],
    changes: whole.changes.length,
    changesOpen: whole.changes.filter(isOpen).length,
    changesDone: whole.changes.filter(({ state: decided }) => decided === 'done').length,
    watched: whole.watch !== null,
  };
}

export function meetsFilter(card: LessonCard, filter: CardFilter): boolean {
  const { states, ownerAccountId: owner, sourceProjectIds, behind, withChanges, shipped: ours, before } = filter;
  return (
    (states === undefined || states.includes(card.state)) &&
    (owner === undefined || card.ownerAccountId === owner) &&
    (sourceProjectIds === undefined || (card.sourceProjectId !== null && sourceProjectIds.includes(card.sourceProjectId))) &&
    (behind === undefined || card.behind.includes(behind)) &&
    (withChanges !== true || card.changes > 0) &&
    (ours === undefined || card.shipped === ours) &&
    (before === undefined || listedAt(card) < before)
  );
}
