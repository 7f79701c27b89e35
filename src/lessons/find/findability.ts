import type { LessonPorts } from '../lesson-ports';
import type { Viewer } from '../search/query/viewer';
import type { LessonReader } from '../visibility/lesson-reader';
import { mayFindScope, mayRead } from '../visibility/may-read';

/** Own lessons that are not published, more than anybody keeps open. */
const MAX_OWN = 500;

/** What somebody may find in the index, searching in a language: the scopes that are theirs, and their own lessons that are not published. */
export async function findability(
  { lessons }: Pick<LessonPorts, 'lessons'>,
  reader: LessonReader,
  language?: 'en' | 'nl',
): Promise<Required<Viewer>> {
  const own = await lessons.cards({
    ownerAccountId: reader.accountId,
    states: ['draft', 'inReview', 'validated', 'retired'],
    limit: MAX_OWN,
  });
  return {
    mayFind: (scope) => mayFindScope(scope, reader, language),
    ownIds: own.filter((card) => mayRead(card, reader)).map(({ id }) => id),
  };
}
