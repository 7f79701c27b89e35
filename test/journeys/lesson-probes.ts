import type { PortfolioTree } from '../../src/contracts/portfolio';
import type { RpcMethod, RpcRequest } from '../../src/contracts/rpc';

type LessonMethod = Extract<RpcMethod, `lessons.${string}`>;

/** A lesson that somebody might write about a project. */
export const probeContent: RpcRequest<'lessons.save'>['content'] = {
  title: 'A probe of what is hidden',
  event: 'Somebody asked for everything there is.',
  lesson: 'What is asked for is answered, and nothing else.',
  recommendation: 'Ask for everything and look at each answer.',
  category: 'governance',
  impacts: [],
  phases: ['planning'],
  projectTypes: [],
  topics: ['probe'],
  evidence: [],
  templateIds: [],
  ruleIds: [],
  language: 'en',
  sourceProjectId: null,
  source: '',
  visibility: { kind: 'everyone' },
  anonymised: false,
};

const probeMapping: RpcRequest<'lessons.import'>['mapping'] = {
  title: 'title',
  event: null,
  lesson: null,
  recommendation: null,
  topics: null,
  category: null,
  phase: null,
  date: null,
  source: null,
  id: null,
};

/** What is asked for besides the lessons that a test knows of. */
export interface ProbeAim {
  readonly projectId: number;
  readonly issueId: number;
  readonly lessonIds: readonly string[];
  readonly text: string;
}

/** Requests of every method of lessons that reach for a hidden project and its lessons. */
export function lessonProbes(
  tree: PortfolioTree,
  { projectId, issueId, lessonIds, text }: ProbeAim,
): { readonly [M in LessonMethod]: readonly RpcRequest<M>[] } {
  const language = 'en' as const;
  const everyState = ['draft', 'inReview', 'validated', 'published', 'retired', 'merged'] as const;
  const content = { ...probeContent, sourceProjectId: projectId, evidence: [{ kind: 'issue' as const, issueId }] };
  const places: readonly RpcRequest<'lessons.dismiss'>['for'][] = [
    { kind: 'viewer' },
    { kind: 'project', projectId },
    { kind: 'gate', projectId, gateId: 'g1' },
    { kind: 'issue', issueId },
  ];
  const one = (lessonId: string) => ({ lessonId, version: 1, language });
  return {
    'lessons.search': ['', text, text.slice(0, 4), 'the'].flatMap((typed) => [
      { text: typed, typing: true, facets: {}, limit: 50, language },
      { text: typed, facets: { states: [...everyState] }, limit: 50, language },
      { text: typed, facets: { projectIds: [projectId] }, limit: 50, language: 'nl' as const },
    ]),
    'lessons.get': lessonIds.map((lessonId) => ({ lessonId, language })),
    'lessons.save': [
      { id: null, version: 0, content, ownerAccountId: null, eventDay: null, language },
      { id: null, version: 0, content: { ...content, sourceProjectId: null }, ownerAccountId: null, eventDay: null, language },
      ...lessonIds.map((id) => ({ id, version: 1, content: probeContent, ownerAccountId: null, eventDay: null, language })),
    ],
    'lessons.saveMany': [
      { lessons: [{ content, ownerAccountId: null, eventDay: null }], submit: true, language },
      ...tree.nodes.map(({ id: nodeId }) => ({
        lessons: [
          { content: { ...probeContent, visibility: { kind: 'portfolio' as const, nodeId } }, ownerAccountId: null, eventDay: null },
        ],
        submit: false,
        language,
      })),
    ],
    'lessons.submit': lessonIds.map(one),
    'lessons.review': lessonIds.map((lessonId) => ({ ...one(lessonId), decision: 'retire' as const, judgement: null, note: 'Probe' })),
    'lessons.merge': lessonIds.flatMap((id) => [
      { from: id, into: 'no-such-lesson', note: '', language },
      { from: 'no-such-lesson', into: id, note: '', language },
    ]),
    'lessons.getReviewQueue': [{ language }],
    'lessons.findAlike': [{ text: `${text} ${text}`, except: null, language }],
    'lessons.rebuildIndex': [{}],
    'lessons.recommend': [...places, { kind: 'wizard' as const, templateId: 'no-such', answers: { name: text } }].map((place) => ({
      for: place,
      language,
    })),
    'lessons.getProject': [{ projectId, language }],
    'lessons.getStart': [{ language }, { language: 'nl' }],
    'lessons.draftFromIssue': [{ issueId, language }],
    'lessons.similarIssues': [{ issueId, language }],
    'lessons.answer': lessonIds.flatMap((lessonId) =>
      (['gate', 'wizard'] as const).map((place) => ({ lessonId, projectId, place, answer: 'applied' as const, reason: '' })),
    ),
    'lessons.dismiss': lessonIds.flatMap((lessonId) => places.map((place) => ({ lessonId, for: place }))),
    'lessons.noteOpened': lessonIds.map((lessonId) => ({ lessonId, place: 'search' as const })),
    'lessons.askForChange': lessonIds.map((lessonId) => ({
      ...one(lessonId),
      change: { target: { kind: 'rule' as const, id: 'open-issue-has-assignee' }, text: 'A probe', ownerAccountId: 'nobody', dueDay: null },
      watch: null,
    })),
    'lessons.decideChange': lessonIds.map((lessonId) => ({
      ...one(lessonId),
      changeId: 'no-such-change',
      state: 'done' as const,
      outcome: 'Probe',
    })),
    'lessons.listChanges': [{ language }, { language: 'nl' }],
    'lessons.behind': [
      { target: { kind: 'rule', id: 'open-issue-has-assignee' }, language },
      { target: { kind: 'standard', id: 'jira-hygiene' }, language },
      { target: { kind: 'template', id: 'no-such-template' }, language },
    ],
    'lessons.saveCollection': [
      { collection: { id: '', name: 'Probe', description: '', phase: null, lessonIds: [...lessonIds], version: 0 } },
    ],
    'lessons.deleteCollection': [{ id: 'no-such-collection', version: 1 }],
    'lessons.getBooklet': ['phase-planning', 'phase-executing', 'no-such-collection'].map((collectionId) => ({ collectionId, language })),
    'lessons.subscribe': [{ topics: ['probe'] }],
    'lessons.previewImport': [{ text: '[{"title": "Probe"}]', format: 'json', mapping: null, language }],
    'lessons.import': [
      {
        text: '[]',
        format: 'json',
        mapping: probeMapping,
        state: 'draft',
        visibility: { kind: 'project' },
        sourceProjectId: projectId,
        language,
      },
    ],
    'lessons.getInsight': [{ nodeId: null, language }, ...tree.nodes.map(({ id: nodeId }) => ({ nodeId, language }))],
  };
}
