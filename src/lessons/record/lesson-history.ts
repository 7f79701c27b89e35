import type { z } from 'zod';
import type { Lesson, lessonEvent } from '../../contracts/lessons/lesson';

export type LessonEvent = z.infer<typeof lessonEvent>;
export type LessonEventKind = LessonEvent['what'];

/** Events kept of a lesson (the contract's limit): the first, and the newest of the others. */
const MAX_EVENTS = 500;

/** The history with one more event. Edits of one person in a row are one: who types in five goes wrote once. */
export function withEvent(history: Lesson['history'], event: LessonEvent): LessonEvent[] {
  const last = history.at(-1);
  if (last?.what === 'edited' && event.what === 'edited' && last.by === event.by && event.note === '')
    return [...history.slice(0, -1), event];
  const all = [...history, event];
  return all.length <= MAX_EVENTS ? all : [...all.slice(0, 1), ...all.slice(all.length - MAX_EVENTS + 1)];
}
