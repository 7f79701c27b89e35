import type { Lesson, LessonContent } from '../../contracts/lessons/lesson';
import { type KeepPorts, keepNewLessons } from './keep-lesson';

/** Who wrote the lessons that come with Plumbline: nobody's account. */
export const SHIPPED_BY = 'plumbline';

/**
 * Adds the lessons that come with Plumbline and that are not there yet, published and for everybody; answers how many. One that is there stays as
 * it is: the PMO may have changed or retired it.
 */
export async function installShippedLessons(
  ports: KeepPorts,
  shipped: readonly (LessonContent & { readonly id: string })[],
): Promise<number> {
  const there = await ports.lessons.getMany(shipped.map(({ id }) => id));
  const missing = shipped.filter(({ id }) => !there.has(id));
  if (missing.length === 0) return 0;
  const at = ports.now();
  const added = await keepNewLessons(
    ports,
    missing.map(
      (content): Lesson => ({
        ...content,
        state: 'published',
        ownerAccountId: SHIPPED_BY,
        createdAt: at,
        createdBy: SHIPPED_BY,
        eventDay: null,
        publishedAt: at,
        reviewer: null,
        judgement: { significant: true, valid: true, applicable: true },
        mergedInto: null,
        shipped: true,
        changes: [],
        watch: null,
        history: [{ at, by: SHIPPED_BY, what: 'published', note: '' }],
      }),
    ),
  );
  return added.size;
}
