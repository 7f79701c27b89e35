import type { Lesson, LessonContent } from '../../contracts/lessons/lesson';
import type { PortfolioNode } from '../../contracts/portfolio';
import type { Candidate } from '../../facts/project-membership';
import { inMemoryRecordCollection } from '../../shared/testing/in-memory-record-collection';
import type { ProjectBackground } from '../answers/project-background';
import type { FoundIssue, IssueText, LessonPorts } from '../lesson-ports';
import type { MonthCount } from '../loop/recurrence';
import { keepNewLessons } from '../record/keep-lesson';
import { inMemoryPostingStore } from '../search/index/in-memory-posting-store';
import { lessonIndex } from '../search/lesson-index';
import type { LessonViewer } from '../visibility/lesson-reader';
import { inMemoryLessonStore } from './in-memory-lesson-store';
import { inMemoryLessonUse } from './in-memory-lesson-use';

/** 2026-03-31T09:00Z. */
export const now = 1_774_947_600;
export const today = 20_543;

/** Bridge and Tunnel are in the portfolio Roads; Vault is in none. */
export const BRIDGE = 10_000;
export const TUNNEL = 10_001;
export const VAULT = 10_002;
export const ROADS = 'roads';

export const aCandidate = (
  projectId: number,
  projectKey: string,
  leadAccountId: string,
  changes: Partial<Candidate['project']> = {},
): Candidate => ({
  project: {
    projectId,
    projectKey,
    name: `${projectKey[0]}${projectKey.slice(1).toLowerCase()}`,
    typeKey: 'software',
    teamManaged: false,
    categoryId: null,
    categoryName: null,
    leadId: null,
    archived: false,
    collectedAt: now,
    ...changes,
  },
  leadAccountId,
});

const roads: PortfolioNode = {
  id: ROADS,
  parentId: null,
  kind: 'portfolio',
  name: 'Roads',
  percentMethod: 'count',
  membership: { projectIds: [BRIDGE, TUNNEL], categoryIds: [], condition: null },
  position: 1,
  version: 1,
};

/** A viewer of some of the projects. */
export const viewer = (accountId: string, visible: readonly number[], isPmoAdmin = false): LessonViewer => ({
  accountId,
  visibleProjects: async () => new Set(visible),
  isPmoAdmin: async () => isPmoAdmin,
});
export const author = viewer('author', [BRIDGE, TUNNEL]);
export const pmo = viewer('pmo', [BRIDGE, TUNNEL], true);
/** Sees nothing but Tunnel. */
export const outsider = viewer('outsider', [TUNNEL]);

/** What somebody wrote: complete enough for review. */
export const aContent = (changes: Partial<LessonContent> = {}): LessonContent => ({
  title: 'Order steel before the drawings are final',
  event: 'The steel came eleven weeks late, because it was ordered once the drawings had been signed, and the crane stood idle.',
  lesson: 'Steel has a longer delivery time than the last round of drawings takes, so waiting for signatures sets the date of the bridge.',
  recommendation: 'Order steel on the preliminary drawings and agree a price for changes with the supplier beforehand.',
  category: 'procurement',
  impacts: [{ on: 'schedule', effect: 'negative' }],
  phases: ['planning'],
  projectTypes: [],
  topics: ['steel', 'delivery'],
  evidence: [],
  templateIds: [],
  ruleIds: [],
  language: 'en',
  sourceProjectId: BRIDGE,
  source: '',
  visibility: { kind: 'everyone' },
  anonymised: false,
  ...changes,
});

let lastLesson = 0;

/** A published lesson of the author's. */
export const aLesson = (changes: Partial<Lesson> = {}): Lesson => ({
  ...aContent(),
  id: `lesson-${++lastLesson}`,
  state: 'published',
  ownerAccountId: 'author',
  createdAt: now - 100,
  createdBy: 'author',
  eventDay: today - 30,
  publishedAt: now - 50,
  reviewer: 'pmo',
  judgement: { significant: true, valid: true, applicable: true },
  mergedInto: null,
  shipped: false,
  changes: [],
  watch: null,
  history: [{ at: now - 100, by: 'author', what: 'created', note: '' }],
  ...changes,
});

export interface Library {
  readonly ports: LessonPorts;
  /** Adds lessons as they are. */
  readonly add: (...lessons: readonly Lesson[]) => Promise<void>;
}

const nothingKnown: ProjectBackground = {
  components: [],
  phase: null,
  templateId: null,
  failingRules: new Map(),
  gates: [],
  riskTypeIds: [],
};

/** An empty library beside three projects. */
export function aLibrary(
  world: {
    readonly titles?: ReadonlyMap<number, { readonly key: string; readonly title: string }>;
    readonly issue?: IssueText;
    readonly found?: readonly FoundIssue[];
    readonly months?: readonly MonthCount[];
    readonly background?: Partial<ProjectBackground>;
    readonly candidates?: readonly Candidate[];
    readonly clock?: () => number;
  } = {},
): Library {
  let ids = 0;
  const ports: LessonPorts = {
    lessons: inMemoryLessonStore(),
    unsettled: inMemoryRecordCollection(),
    index: lessonIndex(inMemoryPostingStore()),
    use: inMemoryLessonUse(),
    collections: inMemoryRecordCollection(),
    issues: {
      titles: async (issueIds) => new Map([...(world.titles ?? [])].filter(([id]) => issueIds.includes(id))),
      text: async (issueId) => (world.issue?.issueId === issueId ? world.issue : undefined),
      search: async () => world.found ?? [],
    },
    background: {
      project: async () => ({ ...nothingKnown, ...world.background }),
      template: async (templateId) => (templateId.startsWith('no-such') ? null : { name: `Template ${templateId}`, topics: ['migration'] }),
    },
    recurrence: { months: async () => world.months ?? [], problem: async () => null },
    targetName: async (target) =>
      target.kind === 'document' ? target.name : target.id.startsWith('no-such') ? null : `The ${target.kind} ${target.id}`,
    projects: async () =>
      world.candidates ?? [
        aCandidate(BRIDGE, 'BRIDGE', 'lead'),
        aCandidate(TUNNEL, 'TUNNEL', 'lead'),
        aCandidate(VAULT, 'VAULT', 'keeper'),
      ],
    nodes: async () => [roads],
    now: world.clock ?? (() => now),
    newId: () => `new-${++ids}`,
  };
  return { ports, add: async (...lessons) => void (await keepNewLessons(ports, lessons)) };
}
