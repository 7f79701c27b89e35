import { z } from 'zod';
import { lessonAnswers, lessonId, lessonPlaces } from '../../contracts/lessons/lesson';
import { epochSeconds } from '../../contracts/portfolio';

/** What a project said of a lesson last. */
export const projectAnswer = z.object({
  lessonId,
  projectId: z.number().int(),
  answer: z.enum(lessonAnswers),
  reason: z.string(),
  place: z.enum(lessonPlaces),
  by: z.string(),
  at: epochSeconds,
});
export type ProjectAnswer = z.infer<typeof projectAnswer>;

/** A lesson that was put before a project to be answered. */
const offer = z.object({
  lessonId,
  place: z.enum(lessonPlaces),
  /** The gate or phase that it is for: `gate <id>`, `phase <name>`. */
  offeredFor: z.string(),
  at: epochSeconds,
});

/** What became of lessons in a project, beside its answers. */
export const projectLessons = z.object({
  offered: z.array(offer),
  /** Not to be shown here again: for the project, or on one issue of it. */
  dismissed: z.array(z.object({ lessonId, issueId: z.number().int().nullable(), at: epochSeconds })),
});
export type ProjectLessons = z.infer<typeof projectLessons>;

/** What one person asked for: topics of the weekly digest, and lessons not to be shown to them again. */
export const readerLessons = z.object({
  accountId: z.string(),
  topics: z.array(z.string()),
  /** Lessons published until then were told of, or came before they asked; epoch seconds. */
  toldUntil: epochSeconds,
  dismissed: z.array(z.object({ lessonId, at: epochSeconds })),
});
export type ReaderLessons = z.infer<typeof readerLessons>;

export const emptyProjectLessons: ProjectLessons = { offered: [], dismissed: [] };

/** Counted by lesson and project (0: none), in sums: nobody can see who looked when. */
export const countedUses = ['shown', 'opened', 'dismissed'] as const;
export type CountedUse = (typeof countedUses)[number];

export interface UseCount {
  readonly lessonId: string;
  readonly projectId: number;
  readonly use: CountedUse;
  readonly count: number;
}

/** Where use and answers are kept. Every write may be repeated, counting apart. */
export interface LessonUse {
  /** Counts one more use of each. */
  count(use: CountedUse, lessonIds: readonly string[], projectId: number): Promise<void>;
  /** Sums of these lessons, or of all. */
  counts(lessonIds: readonly string[] | null): Promise<readonly UseCount[]>;
  answer(answer: ProjectAnswer): Promise<void>;
  /** Answers about these lessons, or about all, newest first. */
  answersAbout(lessonIds: readonly string[] | null): Promise<readonly ProjectAnswer[]>;
  answersOf(projectIds: readonly number[]): Promise<readonly ProjectAnswer[]>;
  ofProjects(projectIds: readonly number[]): Promise<ReadonlyMap<number, ProjectLessons>>;
  /** Changes what is kept of a project, again from the start whenever somebody else was faster. */
  changeProject(projectId: number, change: (before: ProjectLessons) => ProjectLessons): Promise<void>;
  ofReader(accountId: string): Promise<ReaderLessons>;
  changeReader(accountId: string, change: (before: ReaderLessons) => ReaderLessons): Promise<void>;
  /** Everybody who asked for a digest. */
  readers(): Promise<readonly ReaderLessons[]>;
  /** Hands answers, counts and offers of a lesson that was merged to the one it became. An answer that a project gave to both stays the newer one. */
  move(from: string, into: string): Promise<void>;
}
