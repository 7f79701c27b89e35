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
  };
}
