import { NavigationTarget, router } from '@forge/bridge';

/** Opens a lesson, or the Lessons page, in Plumbline's own page. */
export const openLesson = (lessonId: string | null): void => {
  const path = lessonId === null ? 'lessons' : `lessons?lesson=${lessonId}`;
  void router.navigate({ target: NavigationTarget.Module, moduleKey: 'plumbline', path });
};
