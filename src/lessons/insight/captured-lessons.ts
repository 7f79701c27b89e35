import type { LessonState } from '../../contracts/lessons/lesson';
import type { LessonPorts } from '../lesson-ports';

/** A lesson counts as captured once its writer has let go of it. */
export const capturedStates: readonly LessonState[] = ['inReview', 'validated', 'published', 'retired', 'merged'];

/** What of lessons the rules about a project look at. */
export interface LessonsOfProject {
  /** Published lessons that were put before the project. */
  readonly offered: number;
  /** Of these, those that it applied or that do not apply to it. */
  readonly answered: number;
  /** When the newest lesson from it was written. */
  readonly lastCapturedAt: number | null;
}

/** Lessons captured from projects that are looked at, newest first. */
const MOST_CARDS = 5000;

/**
 * What projects did with lessons, for the audit; a project is left out while nobody on the site has captured a lesson and none was offered to it:
 * lessons are not in use then. A lesson that is no longer published is not asked about any more, and neither is one that
 * the project put aside; "later" is no answer. Nobody's rights matter here: only lessons that everybody in the project may read are offered to it.
 */
export async function lessonsOfProjects(
  { lessons, use }: Pick<LessonPorts, 'lessons' | 'use'>,
  projectIds: readonly number[],
): Promise<ReadonlyMap<number, LessonsOfProject>> {
  if (projectIds.length === 0) return new Map();
  const [any, cards, kept, answers] = await Promise.all([
    lessons.cards({ states: capturedStates, shipped: false, limit: 1 }),
    lessons.cards({ sourceProjectIds: projectIds, states: capturedStates, limit: MOST_CARDS }),
    use.ofProjects(projectIds),
    use.answersOf(projectIds),
  ]);
  const offered = await lessons.getMany([...kept.values()].flatMap((one) => one.offered.map(({ lessonId }) => lessonId)));
  const inUse = projectIds.filter((projectId) => any.length > 0 || (kept.get(projectId)?.offered.length ?? 0) > 0);
  return new Map(
    inUse.map((projectId) => {
      const own = kept.get(projectId);
      const aside = new Set((own?.dismissed ?? []).filter(({ issueId }) => issueId === null).map(({ lessonId }) => lessonId));
      const asked = (own?.offered ?? [])
        .map(({ lessonId }) => lessonId)
        .filter((id) => offered.get(id)?.lesson.state === 'published' && !aside.has(id));
      const said = new Set(
        answers.filter((answer) => answer.projectId === projectId && answer.answer !== 'later').map(({ lessonId }) => lessonId),
      );
      const times = cards.filter(({ sourceProjectId }) => sourceProjectId === projectId).map(({ createdAt }) => createdAt);
      return [
        projectId,
        {
          offered: asked.length,
          answered: asked.filter((id) => said.has(id)).length,
          lastCapturedAt: times.length === 0 ? null : Math.max(...times),
        },
      ];
    }),
  );
}
