import { z } from 'zod';
import { epochSeconds, projectId } from '../portfolio';
import { lessonAnswers, lessonCategories, lessonId, lessonPhases, lessonStates } from './lesson';

/** A reason's part of the whole, from 0 to 1: the shares of a lesson's reasons add up to 1. Left out where nothing was weighed. */
const share = z.number().min(0).max(1).optional();

/** Why a lesson is offered, in parts that add up to its place; said as a sentence. */
export const matchReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), words: z.array(z.string()).max(8), share }),
  z.strictObject({ kind: z.literal('topic'), topics: z.array(z.string()).max(8), share }),
  z.strictObject({ kind: z.literal('phase'), phase: z.enum(lessonPhases), share }),
  z.strictObject({ kind: z.literal('projectType'), type: z.string(), share }),
  z.strictObject({ kind: z.literal('template'), templateId: z.string(), share }),
  z.strictObject({ kind: z.literal('rule'), ruleId: z.string(), failing: z.number().int(), share }),
  z.strictObject({ kind: z.literal('helped'), applied: z.number().int(), share }),
]);
export type MatchReason = z.infer<typeof matchReason>;

/** A piece of text with what matched marked, by character offsets. */
export const marked = z.strictObject({ text: z.string(), marks: z.array(z.tuple([z.number().int(), z.number().int()])) });

export const lessonHit = z.strictObject({
  id: lessonId,
  title: marked,
  excerpt: marked,
  recommendation: z.string(),
  state: z.enum(lessonStates),
  category: z.enum(lessonCategories),
  phases: z.array(z.enum(lessonPhases)),
  topics: z.array(z.string()),
  /** The project it was learned in, where the viewer may see that. */
  sourceProject: z.strictObject({ projectId, key: z.string(), name: z.string() }).nullable(),
  publishedAt: epochSeconds.nullable(),
  reasons: z.array(matchReason),
  applied: z.number().int(),
});
export type LessonHit = z.infer<typeof lessonHit>;

/** Never more than this many lessons are recommended at once; issue panels show three. */
export const MAX_RECOMMENDED = 5;

export const recommendedLesson = z.strictObject({
  hit: lessonHit,
  /** What the project said of it already. */
  answer: z.strictObject({ answer: z.enum(lessonAnswers), reason: z.string(), by: z.string(), at: epochSeconds }).nullable(),
});
export type RecommendedLesson = z.infer<typeof recommendedLesson>;
