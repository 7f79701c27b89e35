import { z } from 'zod';
import { wireCondition } from '../condition';
import { epochDay, epochSeconds, nodeId, projectId } from '../portfolio';

export const lessonId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is not the id of a lesson');
const accountId = z.string().max(128);

/** Life of a lesson. Only `published` ones are found and recommended by others than their owner and the PMO. */
export const lessonStates = ['draft', 'inReview', 'validated', 'published', 'retired', 'merged'] as const;
export type LessonState = (typeof lessonStates)[number];
export const lessonCategories = [
  'scope',
  'schedule',
  'cost',
  'quality',
  'risk',
  'people',
  'stakeholders',
  'procurement',
  'technology',
  'governance',
  'change',
  'benefits',
] as const;
export const lessonImpacts = ['schedule', 'cost', 'quality', 'people', 'safety', 'benefit'] as const;
export const lessonPhases = ['initiating', 'planning', 'executing', 'closing', 'operations'] as const;

/** Who may read a published lesson: those who may browse its project, those who may browse one of its portfolio's projects, everybody. */
export const lessonVisibility = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('project') }),
  z.strictObject({ kind: z.literal('portfolio'), nodeId }),
  z.strictObject({ kind: z.literal('everyone') }),
]);
export type LessonVisibility = z.infer<typeof lessonVisibility>;

/** An issue or a document that shows what happened. Of an issue only the id is kept; its text is read as the viewer. */
export const lessonEvidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issue'), issueId: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('link'), url: z.url({ protocol: /^https?$/ }).max(1000), title: z.string().max(200) }),
]);

/** Longest text of a part of a lesson in characters. */
export const MAX_LESSON_TEXT = 40_000;
const part = z.string().max(MAX_LESSON_TEXT);

/** What people write. A draft may be incomplete; what review needs is in `missingForReview`. */
export const lessonContent = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** What was expected, what happened, and why: the driving event. */
  event: part,
  /** What we learned. */
  lesson: part,
  /** What to do, as an instruction to somebody. */
  recommendation: part,
  category: z.enum(lessonCategories),
  impacts: z.array(z.strictObject({ on: z.enum(lessonImpacts), effect: z.enum(['positive', 'negative']) })).max(12),
  phases: z.array(z.enum(lessonPhases)).max(5),
  /** Kinds of projects it is for, e.g. `software`; empty: all. */
  projectTypes: z.array(z.string().max(60)).max(10),
  topics: z.array(z.string().trim().min(1).max(80)).max(30),
  evidence: z.array(lessonEvidence).max(30),
  /** Templates and rules it belongs to: shown with them and by them. */
  templateIds: z.array(z.string().max(64)).max(20),
  ruleIds: z.array(z.string().max(80)).max(20),
  language: z.enum(['en', 'nl']),
  /** Where it was learned; `null` for lessons from elsewhere. */
  sourceProjectId: projectId.nullable(),
  /** In words, when the source is no project of this site. */
  source: z.string().max(200),
  visibility: lessonVisibility,
  /** Names of people, customers and projects were taken out. */
  anonymised: z.boolean(),
});
export type LessonContent = z.infer<typeof lessonContent>;

/** NASA's three questions of a lesson, answered by the reviewer. */
export const reviewJudgement = z.strictObject({ significant: z.boolean(), valid: z.boolean(), applicable: z.boolean() });

export const lessonEvent = z.strictObject({
  at: epochSeconds,
  by: z.string(),
  what: z.enum([
    'created',
    'edited',
    'submitted',
    'returned',
    'validated',
    'published',
    'retired',
    'merged',
    'anonymised',
    'imported',
    'changeAsked',
    'changeDone',
  ]),
  note: z.string().max(2000),
});

/** A change that a lesson asks for, tracked until it is made. */
export const changeRequest = z.strictObject({
  id: z.string().max(64),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rule'), id: z.string().max(80) }),
    z.strictObject({ kind: z.literal('standard'), id: z.string().max(64) }),
    z.strictObject({ kind: z.literal('template'), id: z.string().max(64) }),
    z.strictObject({ kind: z.literal('document'), name: z.string().max(200), link: z.string().max(1000) }),
  ]),
  text: z.string().trim().min(3).max(2000),
  ownerAccountId: accountId,
  dueDay: epochDay.nullable(),
  state: z.enum(['asked', 'accepted', 'done', 'declined']),
  askedAt: epochSeconds,
  askedBy: z.string(),
  decidedAt: epochSeconds.nullable(),
  decidedBy: z.string().nullable(),
  /** What was changed, e.g. a version of the template; why not, when declined. */
  outcome: z.string().max(2000),
});
export type ChangeRequest = z.infer<typeof changeRequest>;

/** How it shows that the trouble came back: findings of a rule, or issues that meet a condition. */
export const recurrenceWatch = z.union([
  z.strictObject({ kind: z.literal('rule'), ruleId: z.string().max(80) }),
  z.strictObject({ kind: z.literal('condition'), condition: wireCondition }),
]);

/** A stored lesson. */
export const lesson = z.strictObject({
  ...lessonContent.shape,
  id: lessonId,
  state: z.enum(lessonStates),
  ownerAccountId: accountId,
  createdAt: epochSeconds,
  createdBy: z.string(),
  /** When the event was, for "time from event to published". */
  eventDay: epochDay.nullable(),
  publishedAt: epochSeconds.nullable(),
  reviewer: z.string().nullable(),
  judgement: reviewJudgement.nullable(),
  mergedInto: lessonId.nullable(),
  shipped: z.boolean(),
  changes: z.array(changeRequest).max(50),
  watch: recurrenceWatch.nullable(),
  history: z.array(lessonEvent).max(500),
});
export type Lesson = z.infer<typeof lesson>;

/** Where a lesson was shown to somebody. */
export const lessonPlaces = ['search', 'page', 'wizard', 'gate', 'project', 'issue', 'gadget', 'digest', 'rovo', 'collection'] as const;
export type LessonPlace = (typeof lessonPlaces)[number];
export const lessonAnswers = ['applied', 'doesNotApply', 'later'] as const;
