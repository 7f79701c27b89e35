import type { LessonHit, RecommendedLesson } from '../../contracts/lessons/recommendation';
import { ok, type Result } from '../../shared/result';
import { hitsById } from '../find/search-for-viewer';
import type { LessonPorts } from '../lesson-ports';
import { type LessonRefusal, refuse } from '../refusal';
import { type LessonViewer, lessonReader } from '../visibility/lesson-reader';
import { mayRead } from '../visibility/may-read';
import { mayAnswer } from './answer-lesson';
import { recommendedLessons, recommendFor } from './recommend-for';

const SHOWN = 50;

export interface ProjectLessonsPage {
  readonly captured: LessonHit[];
  readonly recommended: RecommendedLesson[];
  readonly answered: RecommendedLesson[];
  readonly lastCapturedAt: number | null;
  readonly canCapture: boolean;
  readonly canAnswer: boolean;
}

/** The lessons of a project, for who may browse it: learned there, offered to it, answered by it. */
export async function getProjectLessons(
  ports: LessonPorts,
  viewer: LessonViewer,
  { projectId, language }: { readonly projectId: number; readonly language: 'en' | 'nl' },
): Promise<Result<ProjectLessonsPage, LessonRefusal>> {
  const reader = await lessonReader(ports, viewer);
  const found = reader.projects.get(projectId);
  if (!found) return refuse('NOT_FOUND', 'answer.unknownProject', 'projectId');
  const offered = await recommendFor(ports, viewer, { for: { kind: 'project', projectId }, limit: 5, language });
  if (!offered.ok) return offered;
  const [cards, answers] = await Promise.all([
    ports.lessons.cards({
      sourceProjectIds: [projectId],
      states: ['draft', 'inReview', 'validated', 'published', 'retired'],
      limit: SHOWN,
    }),
    ports.use.answersOf([projectId]),
  ]);
  const own = cards.filter((card) => mayRead(card, reader));
  const said = answers.filter(({ answer }) => answer !== 'later').slice(0, SHOWN);
  const stored = await ports.lessons.getMany(said.map(({ lessonId }) => lessonId));
  const lessons = new Map([...stored].flatMap(([id, { lesson }]) => (mayRead(lesson, reader) ? [[id, lesson] as const] : [])));
  const captured = own.filter(({ state }) => state !== 'draft').map(({ createdAt }) => createdAt);
  return ok({
    captured: await hitsById(
      ports,
      reader,
      own.map(({ id }) => id),
    ),
    recommended: offered.value.lessons,
    answered: await recommendedLessons(
      ports,
      reader,
      said.map(({ lessonId }) => lessonId),
      lessons,
      new Map(said.map((answer) => [answer.lessonId, answer])),
    ),
    lastCapturedAt: captured.length === 0 ? null : Math.max(...captured),
    canCapture: !found.project.archived,
    canAnswer: mayAnswer(reader, projectId),
  });
}
