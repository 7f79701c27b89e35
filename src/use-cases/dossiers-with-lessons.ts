import type { DossierReader } from '../audits/ports';
import { lessonsOfProjects } from '../lessons/insight/captured-lessons';
import type { LessonPorts } from '../lessons/lesson-ports';

/** Dossiers of projects with what they did with lessons, so that rules can ask whether lessons are answered and captured. */
export const dossiersWithLessons = (dossiers: DossierReader, ports: () => Pick<LessonPorts, 'lessons' | 'use'>): DossierReader => ({
  async read(projectIds) {
    const [found, lessons] = await Promise.all([dossiers.read(projectIds), lessonsOfProjects(ports(), projectIds)]);
    return new Map(
      [...found].map(([projectId, dossier]) => [
        projectId,
        { ...dossier, record: { ...dossier.record, lessons: lessons.get(projectId) ?? null } },
      ]),
    );
  },
});
