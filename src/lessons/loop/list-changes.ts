import type { ChangeRequest } from '../../contracts/lessons/lesson';
import { groupBy } from '../../shared/group-by';
import type { LessonPorts } from '../lesson-ports';
import { behindKey } from '../record/lesson-card';
import { type LessonReader, type LessonViewer, lessonReader } from '../visibility/lesson-reader';
import { mayRead } from '../visibility/may-read';
import { isOpenChange, mayDecide } from './ask-for-change';

/** Lessons with changes that are looked at, newest first. */
const MOST_LESSONS = 500;

export interface ListedChange {
  readonly lessonId: string;
  readonly lessonTitle: string;
  readonly version: number;
  readonly targetName: string;
  readonly change: ChangeRequest;
  readonly mayDecide: boolean;
}

/** Changes that lessons ask for: open ones first, by their due days, then the newest that were decided. */
export async function listChanges(ports: LessonPorts, viewer: LessonViewer, language: 'en' | 'nl'): Promise<ListedChange[]> {
  const reader = await lessonReader(ports, viewer);
  const ids = (await changeCards(ports, reader)).map(({ id }) => id);
  const stored = await ports.lessons.getMany(ids);
  const names = new Map<string, string>();
  const nameOf = async (target: ChangeRequest['target']): Promise<string> => {
    const key = JSON.stringify(target);
    const known = names.get(key) ?? (await ports.targetName(target, language)) ?? (target.kind === 'document' ? target.name : target.id);
    names.set(key, known);
    return known;
  };
  const listed: ListedChange[] = [];
  for (const { lesson, version } of stored.values()) {
    if (!mayRead(lesson, reader)) continue;
    for (const change of lesson.changes)
      listed.push({
        lessonId: lesson.id,
        lessonTitle: lesson.title,
        version,
        targetName: await nameOf(change.target),
        change,
        mayDecide: isOpenChange(change) && mayDecide(change, reader),
      });
  }
  return listed.sort((a, b) => placeOf(a.change) - placeOf(b.change) || (a.change.id < b.change.id ? -1 : 1));
}

/** Far beyond every date, in epoch seconds. */
const NEVER = 1e11;
const placeOf = ({ state, dueDay, decidedAt, askedAt }: ChangeRequest): number =>
  isOpenChange({ state }) ? (dueDay === null ? NEVER : dueDay) : 3 * NEVER - (decidedAt ?? askedAt);

/** Lessons that asked for a change and that the reader may read. One that was merged asks no more. */
export const changeCards = async ({ lessons }: Pick<LessonPorts, 'lessons'>, reader: LessonReader) =>
  (
    await lessons.cards({
      states: ['draft', 'inReview', 'validated', 'published', 'retired'],
      withChanges: true,
      limit: MOST_LESSONS,
    })
  ).filter((card) => mayRead(card, reader));

export interface LessonBehind {
  readonly id: string;
  readonly title: string;
  /** What the lesson asked to change in it. */
  readonly change: string | null;
  readonly doneAt: number | null;
}

const BEHIND_SHOWN = 50;

/** Published lessons because of which a rule, standard or template is as it is: "why does this rule exist?" */
export async function lessonsBehind(
  ports: LessonPorts,
  viewer: LessonViewer,
  target: { readonly kind: 'rule' | 'standard' | 'template'; readonly id: string },
): Promise<LessonBehind[]> {
  const reader = await lessonReader(ports, viewer);
  const cards = await ports.lessons.cards({ states: ['published'], behind: behindKey(target.kind, target.id), limit: BEHIND_SHOWN });
  const readable = cards.filter((card) => mayRead(card, reader));
  const stored = groupBy((await ports.lessons.getMany(readable.map(({ id }) => id))).values(), ({ lesson }) => lesson.id);
  return readable.flatMap(({ id }) => {
    const lesson = stored.get(id)?.[0]?.lesson;
    if (!lesson || !mayRead(lesson, reader)) return [];
    const own = lesson.changes.filter(
      (change) => change.target.kind === target.kind && 'id' in change.target && change.target.id === target.id,
    );
    const change = own.find(({ state }) => state === 'done') ?? own.find(isOpenChange);
    return [
      {
        id,
        title: lesson.title,
        change: change?.text ?? null,
        doneAt: change?.state === 'done' ? change.decidedAt : null,
      },
    ];
  });
}
