import type { OpenedLesson } from '../../contracts/lessons/lesson-contracts';
import type { LessonPorts } from '../lesson-ports';
import { openLessons } from '../record/open-lesson';
import { type LessonViewer, lessonReader } from '../visibility/lesson-reader';
import { mayRead } from '../visibility/may-read';
import { type NearDuplicate, nearDuplicates, textOf } from './near-duplicates';

/** Lessons shown of the queue: more than a reviewer does in one sitting. */
const SHOWN = 30;
const MOST_WAITING = 2000;

export interface ReviewQueue {
  readonly waiting: { opened: OpenedLesson; nearDuplicates: NearDuplicate[] }[];
  readonly canReview: boolean;
}

/** What waits for a reviewer, longest first, each with the lessons that it may repeat. Empty for who does not review. */
export async function getReviewQueue(ports: LessonPorts, viewer: LessonViewer): Promise<ReviewQueue> {
  const reader = await lessonReader(ports, viewer);
  if (!reader.isPmoAdmin) return { waiting: [], canReview: false };
  const cards = await ports.lessons.cards({ states: ['inReview', 'validated'], limit: MOST_WAITING });
  const ids = cards
    .filter((card) => mayRead(card, reader))
    .reverse()
    .slice(0, SHOWN)
    .map(({ id }) => id);
  const stored = await ports.lessons.getMany(ids);
  const lessons = ids.flatMap((id) => stored.get(id) ?? []).filter(({ lesson }) => mayRead(lesson, reader));
  const opened = await openLessons(ports, reader, lessons);
  const waiting: ReviewQueue['waiting'] = [];
  for (const one of opened)
    waiting.push({ opened: one, nearDuplicates: await nearDuplicates(ports, reader, textOf(one.lesson), one.lesson.id) });
  return { waiting, canReview: true };
}
