import { z } from 'zod';
import { epochDay, epochSeconds, nodeId, projectId } from '../portfolio';
import { answers } from '../templates/blueprint';
import { MAX_IMPORT_BYTES } from './import-parts';
import {
  changeRequest,
  lesson,
  lessonAnswers,
  lessonCategories,
  lessonContent,
  lessonId,
  lessonPhases,
  lessonPlaces,
  lessonStates,
  recurrenceWatch,
  reviewJudgement,
} from './lesson';
import { lessonHit, recommendedLesson } from './recommendation';

const language = z.enum(['en', 'nl']);
const accountId = z.string().max(128);
const issueId = z.number().int().positive();

/** Characters of a search; a longer text is for `lessons.findAlike`. */
export const MAX_QUERY_CHARACTERS = 2000;

/** Narrowing a search; an empty list does not narrow. */
export const lessonFacets = z.strictObject({
  categories: z.array(z.enum(lessonCategories)).max(12).default([]),
  phases: z.array(z.enum(lessonPhases)).max(5).default([]),
  topics: z.array(z.string().max(80)).max(20).default([]),
  projectIds: z.array(projectId).max(50).default([]),
  languages: z.array(language).max(2).default([]),
  /** Others than published are for their owner and PMO administrators. */
  states: z.array(z.enum(lessonStates)).max(6).default(['published']),
});
export type LessonFacets = z.infer<typeof lessonFacets>;
const facetCount = z.strictObject({ value: z.string(), label: z.string(), count: z.number().int() });

/** A lesson as its page shows it. */
export const openedLesson = z.strictObject({
  lesson,
  version: z.number().int(),
  canEdit: z.boolean(),
  canReview: z.boolean(),
  /** What review asks for and is not there yet: message codes `lessons.missing.<code>`. */
  missing: z.array(z.enum(['event', 'lesson', 'recommendation', 'owner', 'topics', 'phases'])),
  /** Hints on the writing: `lessons.hint.<code>`. */
  hints: z.array(z.enum(['vague', 'noInstruction', 'tooShort', 'tooLong', 'namesPeople', 'noImpact', 'noEvidence'])),
  /** Evidence that the viewer may see; the number of issues that they may not is said and nothing else of them. */
  evidence: z.array(
    z.strictObject({ issueId: issueId.nullable(), key: z.string().nullable(), title: z.string(), link: z.string().nullable() }),
  ),
  evidenceHidden: z.number().int(),
  sourceProject: z.strictObject({ projectId, key: z.string(), name: z.string() }).nullable(),
  use: z.strictObject({
    shown: z.number().int(),
    opened: z.number().int(),
    applied: z.number().int(),
    notApplicable: z.number().int(),
    /** Projects that applied it and that the viewer may see. */
    appliedIn: z.array(z.strictObject({ projectId, key: z.string(), name: z.string(), at: epochSeconds, reason: z.string() })),
  }),
  /** Findings or issues that match its watch, by month, oldest first; `changedAt`: when the change it asked for was made. */
  recurrence: z
    .strictObject({ months: z.array(z.strictObject({ month: z.string(), count: z.number().int() })), changedAt: epochSeconds.nullable() })
    .nullable(),
});
export type OpenedLesson = z.infer<typeof openedLesson>;

/** Two lessons that may be one, side by side. */
export const nearDuplicate = z.strictObject({
  id: lessonId,
  title: z.string(),
  lesson: z.string(),
  recommendation: z.string(),
  state: z.enum(lessonStates),
  likeness: z.number(),
});

/** What recommendations are for. */
export const recommendationFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('viewer') }),
  z.strictObject({ kind: z.literal('project'), projectId }),
  z.strictObject({ kind: z.literal('gate'), projectId, gateId: z.string().max(40) }),
  z.strictObject({ kind: z.literal('issue'), issueId }),
  z.strictObject({ kind: z.literal('wizard'), templateId: z.string().max(64), answers }),
]);
export type RecommendationFor = z.infer<typeof recommendationFor>;

/** A kept selection of lessons, e.g. "starting a migration", or the reading list of a phase. */
export const lessonCollection = z.strictObject({
  id: z.string().max(60),
  name: z.string().trim().min(1).max(120),
  description: z.string().max(2000),
  phase: z.enum(lessonPhases).nullable(),
  lessonIds: z.array(lessonId).max(200),
  version: z.number().int(),
  shipped: z.boolean(),
});
export type LessonCollection = z.infer<typeof lessonCollection>;

/** How columns or keys of an imported file become parts of lessons; `null` leaves a part empty. */
export const importMapping = z.strictObject({
  title: z.string().max(120),
  event: z.string().max(120).nullable(),
  lesson: z.string().max(120).nullable(),
  recommendation: z.string().max(120).nullable(),
  topics: z.string().max(120).nullable(),
  category: z.string().max(120).nullable(),
  phase: z.string().max(120).nullable(),
  date: z.string().max(120).nullable(),
  source: z.string().max(120).nullable(),
  id: z.string().max(120).nullable(),
});
export type ImportMapping = z.infer<typeof importMapping>;
/** A file, or a part of one (`importParts`): the platform takes so much in one call of a page. */
const importFile = { text: z.string().max(MAX_IMPORT_BYTES), format: z.enum(['csv', 'json', 'jsonl']) } as const;
const importProblem = z.strictObject({ record: z.number().int(), problem: z.string() });

const share = z.strictObject({ part: z.number().int(), of: z.number().int() });
/** For the PMO: which lessons help. About lessons and projects, never about people. */
export const lessonInsight = z.strictObject({
  asOf: epochSeconds,
  published: z.number().int(),
  inReview: z.number().int(),
  shown: z.number().int(),
  opened: z.number().int(),
  applied: z.number().int(),
  notApplicable: z.number().int(),
  /** Without the lessons that come with Plumbline, and so `unopened`. */
  neverOpened: share,
  /** Changes asked for, and made. */
  changes: share,
  /** Median days from the event to publishing; `null`: no lesson has both dates. */
  daysToPublish: z.number().nullable(),
  /** Lessons whose change is made, and of these those after which the trouble became rarer. */
  recurrence: share,
  helping: z.array(z.strictObject({ id: lessonId, title: z.string(), applied: z.number().int(), opened: z.number().int() })),
  unopened: z.array(z.strictObject({ id: lessonId, title: z.string(), publishedAt: epochSeconds.nullable() })),
  /** Running projects that the viewer may see and that captured none for 90 days. */
  silentProjects: z.array(z.strictObject({ projectId, key: z.string(), name: z.string(), lastCapturedAt: epochSeconds.nullable() })),
  months: z.array(z.strictObject({ month: z.string(), captured: z.number().int(), applied: z.number().int() })),
});
export type LessonInsight = z.infer<typeof lessonInsight>;

/** The wire methods of lessons. */
export const lessonContracts = {
  'lessons.search': {
    request: z.strictObject({
      text: z.string().max(MAX_QUERY_CHARACTERS),
      /** The last word may be half typed. */
      typing: z.boolean().default(false),
      facets: lessonFacets,
      offset: z.number().int().min(0).max(10_000).default(0),
      limit: z.number().int().min(1).max(50),
      language,
    }),
    response: z.strictObject({
      hits: z.array(lessonHit),
      matching: z.number().int(),
      facets: z.strictObject({
        categories: z.array(facetCount),
        phases: z.array(facetCount),
        topics: z.array(facetCount),
        projects: z.array(facetCount),
        languages: z.array(facetCount),
      }),
      /** `noWords`, `onlyStopWords`: there was nothing to look for; all lessons are listed, newest first. */
      problem: z.enum(['noWords', 'onlyStopWords']).nullable(),
      milliseconds: z.number(),
    }),
  },
  'lessons.get': { request: z.strictObject({ lessonId, language }), response: openedLesson },
  /** Keeps a draft (no `id`: a new one). Owner and PMO administrators; a published lesson goes back to review when its words change. */
  'lessons.save': {
    request: z.strictObject({
      id: lessonId.nullable(),
      version: z.number().int(),
      content: lessonContent,
      ownerAccountId: accountId.nullable(),
      eventDay: epochDay.nullable(),
      language,
    }),
    response: openedLesson,
  },
  /** Several at once, from a retrospective or a gate. */
  'lessons.saveMany': {
    request: z.strictObject({
      lessons: z
        .array(z.strictObject({ content: lessonContent, ownerAccountId: accountId.nullable(), eventDay: epochDay.nullable() }))
        .min(1)
        .max(30),
      submit: z.boolean(),
      language,
    }),
    response: z.strictObject({ ids: z.array(lessonId), submitted: z.number().int() }),
  },
  /** Facts of a closed risk or incident, to begin a lesson with; read as the viewer. */
  'lessons.draftFromIssue': {
    request: z.strictObject({ issueId, language }),
    response: z.strictObject({ content: lessonContent, eventDay: epochDay.nullable() }),
  },
  'lessons.submit': { request: z.strictObject({ lessonId, version: z.number().int(), language }), response: openedLesson },
  /** Decides on a lesson in review, or takes it further. Never the owner's own, PMO administrators. */
  'lessons.review': {
    request: z.strictObject({
      lessonId,
      version: z.number().int(),
      decision: z.enum(['return', 'validate', 'publish', 'retire']),
      judgement: reviewJudgement.nullable(),
      note: z.string().max(2000),
      language,
    }),
    response: openedLesson,
  },
  /** Makes one lesson of two: `from` points to `into` from now on, with its use and evidence. */
  'lessons.merge': {
    request: z.strictObject({ from: lessonId, into: lessonId, note: z.string().max(2000), language }),
    response: openedLesson,
  },
  'lessons.getReviewQueue': {
    request: z.strictObject({ language }),
    response: z.strictObject({
      waiting: z.array(z.strictObject({ opened: openedLesson, nearDuplicates: z.array(nearDuplicate).max(5) })),
      canReview: z.boolean(),
    }),
  },
  /** Lessons like a text that somebody is writing, before it is saved. */
  'lessons.findAlike': {
    request: z.strictObject({ text: z.string().max(20_000), except: lessonId.nullable(), language }),
    response: z.strictObject({ alike: z.array(nearDuplicate).max(5) }),
  },
  'lessons.recommend': {
    request: z.strictObject({ for: recommendationFor, limit: z.number().int().min(1).max(5).default(5), language }),
    response: z.strictObject({ lessons: z.array(recommendedLesson).max(5), open: z.number().int() }),
  },
  /** Past issues that look like this one; JQL as the viewer, nothing is kept. */
  'lessons.similarIssues': {
    request: z.strictObject({ issueId, language }),
    response: z.strictObject({
      issues: z
        .array(
          z.strictObject({
            key: z.string(),
            summary: z.string(),
            done: z.boolean(),
            resolution: z.string().nullable(),
            words: z.array(z.string()),
          }),
        )
        .max(5),
      jql: z.string(),
    }),
  },
  /** What a project says of a lesson: applied, or does not apply because. At a gate or in the wizard of a project to come, `place` says so. */
  'lessons.answer': {
    request: z.strictObject({
      lessonId,
      projectId,
      place: z.enum(lessonPlaces),
      answer: z.enum(lessonAnswers),
      reason: z.string().max(1000),
    }),
    response: z.strictObject({ answered: z.boolean() }),
  },
  /** Does not want to see it again here. It teaches the ranking. */
  'lessons.dismiss': {
    request: z.strictObject({ lessonId, for: recommendationFor }),
    response: z.strictObject({ dismissed: z.boolean() }),
  },
  'lessons.noteOpened': {
    request: z.strictObject({ lessonId, place: z.enum(lessonPlaces) }),
    response: z.strictObject({ noted: z.boolean() }),
  },
  'lessons.askForChange': {
    request: z.strictObject({
      lessonId,
      version: z.number().int(),
      change: changeRequest.pick({ target: true, text: true, ownerAccountId: true, dueDay: true }),
      watch: recurrenceWatch.nullable(),
      language,
    }),
    response: openedLesson,
  },
  'lessons.decideChange': {
    request: z.strictObject({
      lessonId,
      version: z.number().int(),
      changeId: z.string().max(64),
      state: z.enum(['accepted', 'done', 'declined']),
      outcome: z.string().max(2000),
      language,
    }),
    response: openedLesson,
  },
  'lessons.listChanges': {
    request: z.strictObject({ language }),
    response: z.strictObject({
      changes: z.array(
        z.strictObject({
          lessonId,
          lessonTitle: z.string(),
          version: z.number().int(),
          targetName: z.string(),
          change: changeRequest,
          mayDecide: z.boolean(),
        }),
      ),
    }),
  },
  /** "Why does this rule exist?", "Why is this in the template?": lessons behind it that the viewer may read. */
  'lessons.behind': {
    request: z.strictObject({
      target: z.strictObject({ kind: z.enum(['rule', 'standard', 'template']), id: z.string().max(80) }),
      language,
    }),
    response: z.strictObject({
      lessons: z.array(z.strictObject({ id: lessonId, title: z.string(), change: z.string().nullable(), doneAt: epochSeconds.nullable() })),
    }),
  },
  'lessons.getProject': {
    request: z.strictObject({ projectId, language }),
    response: z.strictObject({
      captured: z.array(lessonHit),
      recommended: z.array(recommendedLesson).max(5),
      answered: z.array(recommendedLesson),
      lastCapturedAt: epochSeconds.nullable(),
      canCapture: z.boolean(),
      canAnswer: z.boolean(),
    }),
  },
  /** The start of the Lessons page. */
  'lessons.getStart': {
    request: z.strictObject({ language }),
    response: z.strictObject({
      forYou: z.array(recommendedLesson).max(5),
      newest: z.array(lessonHit).max(10),
      collections: z.array(lessonCollection),
      mine: z.array(lessonHit).max(50),
      inReview: z.number().int(),
      changesOpen: z.number().int(),
      published: z.number().int(),
      canReview: z.boolean(),
      subscribed: z.array(z.string()),
    }),
  },
  'lessons.saveCollection': {
    request: z.strictObject({ collection: lessonCollection.omit({ shipped: true }) }),
    response: z.strictObject({ collection: lessonCollection }),
  },
  'lessons.deleteCollection': {
    request: z.strictObject({ id: z.string().max(60), version: z.number().int() }),
    response: z.strictObject({ deleted: z.string() }),
  },
  /** Published lessons of a collection, whole and in order: reading list and print-ready booklet. */
  'lessons.getBooklet': {
    request: z.strictObject({ collectionId: z.string().max(60), language }),
    response: z.strictObject({ collection: lessonCollection, lessons: z.array(lesson) }),
  },
  /** Topics whose new lessons come with the weekly digest; empty: none. */
  'lessons.subscribe': {
    request: z.strictObject({ topics: z.array(z.string().max(80)).max(30) }),
    response: z.strictObject({ topics: z.array(z.string()) }),
  },
  'lessons.previewImport': {
    request: z.strictObject({ ...importFile, mapping: importMapping.nullable(), language }),
    response: z.strictObject({
      columns: z.array(z.string()),
      /** What Plumbline guesses from the columns' names. */
      mapping: importMapping,
      records: z.number().int(),
      sample: z.array(lessonContent.partial()).max(5),
      alreadyThere: z.number().int(),
      problems: z.array(importProblem).max(100),
    }),
  },
  'lessons.import': {
    request: z.strictObject({
      ...importFile,
      mapping: importMapping,
      state: z.enum(['draft', 'inReview', 'published']),
      visibility: lessonContent.shape.visibility,
      sourceProjectId: projectId.nullable(),
      language,
    }),
    response: z.strictObject({ imported: z.number().int(), alreadyThere: z.number().int(), problems: z.array(importProblem).max(100) }),
  },
  'lessons.getInsight': { request: z.strictObject({ nodeId: nodeId.nullable(), language }), response: lessonInsight },
  /** Builds the index anew. PMO administrators. */
  'lessons.rebuildIndex': { request: z.strictObject({}), response: z.strictObject({ lessons: z.number().int() }) },
} as const;
