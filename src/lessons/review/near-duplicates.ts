import type { Lesson } from '../../contracts/lessons/lesson';
import { findability } from '../find/findability';
import type { LessonPorts } from '../lesson-ports';
import type { LessonReader } from '../visibility/lesson-reader';
import { mayRead } from '../visibility/may-read';

/** A lesson that may be the same as another. */
export interface NearDuplicate {
  readonly id: string;
  readonly title: string;
  readonly lesson: string;
  readonly recommendation: string;
  readonly state: Lesson['state'];
  readonly likeness: number;
}

/** Less like is another lesson: the words of one subject alone reach about this. */
export const LEAST_LIKENESS = 0.15;
const SHOWN = 5;

/** Lessons like a text that a reader may read, likest first. Retired ones are not offered again. */
export async function nearDuplicates(
  ports: Pick<LessonPorts, 'index' | 'lessons'>,
  reader: LessonReader,
  text: string,
  except: string | null,
): Promise<NearDuplicate[]> {
  const found = await ports.index.findAlike({
    ...(await findability(ports, reader)),
    text,
    ...(except === null ? {} : { except }),
    limit: 2 * SHOWN,
  });
  const stored = await ports.lessons.getMany(found.map(({ id }) => id));
  return found
    .flatMap(({ id, likeness }) => {
      const lesson = stored.get(id)?.lesson;
      if (!lesson || likeness < LEAST_LIKENESS || lesson.state === 'retired' || !mayRead(lesson, reader)) return [];
      return [{ id, title: lesson.title, lesson: lesson.lesson, recommendation: lesson.recommendation, state: lesson.state, likeness }];
    })
    .slice(0, SHOWN);
}

/** What of a lesson says whether it is another one's double. */
export const textOf = ({ title, event, lesson, recommendation }: Pick<Lesson, 'title' | 'event' | 'lesson' | 'recommendation'>): string =>
  [title, lesson, recommendation, event].join('\n');
