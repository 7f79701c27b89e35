import type { LocalSite } from '../../local/site/open-site';
import type { PortfolioTree } from '../../src/contracts/portfolio';
import { type RpcMethod, rpcContracts } from '../../src/contracts/rpc';
import { lessonProbes, probeContent } from './lesson-probes';
import { type LessonSite, openLessonSite } from './lessons-journey-site';

/** A word that stands in the lessons of the hidden project and nowhere else. */
const SECRET = 'quixlotte';
const language = 'en' as const;
const outsiders = ['pmoLead', 'projectManager', 'teamMember', 'outsider'] as const;

let world: LessonSite;
let site: LocalSite;
/** A project that none of the outsiders may browse, somebody who works there, and a PMO administrator who may. */
let hidden: { readonly id: number; readonly key: string; readonly name: string };
let insider: string;
let reviewer: string;
let openLesson: string;
const hiddenLessons: string[] = [];
let before: Readonly<Record<string, unknown>>;

const raw = async (accountId: string, method: RpcMethod, request: unknown): Promise<{ ok: boolean; value?: unknown }> => {
  const result = await site.host.invokeResolver('resolver', method, request, {
    moduleType: 'jira:globalPage',
    moduleKey: 'plumbline',
    accountId,
  });
  if (!result.ok) throw new Error(`${method}: ${result.message}`);
  return result.value as { ok: boolean };
};
const visibleTo = (accountId: string): ReadonlySet<string> =>
  site.jira.services.permissions.projectsWith({ accountId, appId: undefined, asApp: false }, 'BROWSE_PROJECTS');

/** What somebody sees and counts of the whole library. */
async function overview(accountId: string) {
  const search = async (text: string) => {
    const { milliseconds: _, ...found } = await world.call(accountId, 'lessons.search', {
      text,
      facets: { states: ['draft', 'inReview', 'validated', 'published', 'retired', 'merged'] },
      limit: 50,
      language,
    });
    return found;
  };
  const insight = await raw(accountId, 'lessons.getInsight', { nodeId: null, language });
  return {
    everything: await search(''),
    governance: await search('probe of what is hidden'),
    start: await world.call(accountId, 'lessons.getStart', { language }),
    queue: await world.call(accountId, 'lessons.getReviewQueue', { language }),
    changes: await world.call(accountId, 'lessons.listChanges', { language }),
    behind: await world.call(accountId, 'lessons.behind', { target: { kind: 'rule', id: 'open-issue-has-assignee' }, language }),
    open: await world.call(accountId, 'lessons.get', { lessonId: openLesson, language }),
    insight: insight.ok ? { ...(insight.value as object), asOf: 0, shown: 0 } : insight,
  };
}

beforeAll(async () => {
  world = await openLessonSite();
  site = world.site;
  const seen = new Set(outsiders.flatMap((role) => [...visibleTo(world.person(role))]));
  const project = [...site.jira.state.all('projects')].find(({ id, archivedAt }) => !seen.has(id) && archivedAt === undefined);
  if (!project) throw new Error('Every project is seen by one of the outsiders');
  hidden = { id: Number(project.id), key: project.key, name: project.name };
  const members = [...site.jira.state.all('users')].filter((user) => visibleTo(user.id).has(project.id) && !user.id.includes('plumbline'));
  [insider = '', reviewer = ''] = members.map(({ id }) => id);
  const user = site.jira.state.get('users', reviewer);
  if (user) site.jira.state.put('users', { ...user, groupIds: [...user.groupIds, 'plumbline-pmo'] });

  const publish = async (content: Partial<typeof probeContent>, until: 'draft' | 'inReview' | 'published'): Promise<string> => {
    const saved = await world.call(insider, 'lessons.save', {
      id: null,
      version: 0,
      content: { ...probeContent, sourceProjectId: hidden.id, ...content },
      ownerAccountId: null,
      eventDay: null,
      language,
    });
    const { id } = saved.lesson;
    if (until !== 'draft') await world.call(insider, 'lessons.submit', { lessonId: id, version: 1, language });
    if (until === 'published')
      await world.call(reviewer, 'lessons.review', {
        lessonId: id,
        version: 2,
        decision: 'publish',
        judgement: { significant: true, valid: true, applicable: true },
        note: '',
        language,
      });
    return id;
  };
  // A lesson from the hidden project that everybody may read: its words, and nothing of where it comes from.
  openLesson = await publish({ ruleIds: ['open-issue-has-assignee'] }, 'published');
  const answers: [string, unknown][] = [];
  for (const role of outsiders) answers.push([role, await overview(world.person(role))]);
  before = Object.fromEntries(answers);

  const secret = {
    title: `The ${SECRET} of ${hidden.name}`,
    event: `${SECRET} happened. A probe of what is hidden: steel came late.`,
    lesson: `A ${SECRET} is a ${SECRET}, and a probe of what is hidden.`,
    recommendation: `Ask for a ${SECRET} before anything else is decided here.`,
    topics: [SECRET, 'probe'],
    ruleIds: ['open-issue-has-assignee'],
    evidence: [{ kind: 'link' as const, url: 'https://example.org', title: SECRET }],
    visibility: { kind: 'project' as const },
  };
  for (const until of ['draft', 'inReview', 'published', 'published'] as const) hiddenLessons.push(await publish(secret, until));
  const [, , published = '', twin = ''] = hiddenLessons;
  const change = {
    target: { kind: 'rule' as const, id: 'open-issue-has-assignee' },
    text: `Mind the ${SECRET}`,
    ownerAccountId: insider,
    dueDay: null,
  };
  await world.call(insider, 'lessons.askForChange', {
    lessonId: published,
    version: 3,
    change,
    watch: { kind: 'rule', ruleId: 'open-issue-has-assignee' },
    language,
  });
  await world.call(reviewer, 'lessons.merge', { from: twin, into: published, note: SECRET, language });
  await world.call(reviewer, 'lessons.saveCollection', {
    collection: { id: 'mixed', name: 'Mixed', description: '', phase: null, lessonIds: [published, openLesson], version: 0 },
  });
  const lead = site.jira.state.get('projects', String(hidden.id))?.leadAccountId ?? reviewer;
  for (const lessonId of [published, openLesson])
    await world.call(visibleTo(lead).has(String(hidden.id)) ? lead : reviewer, 'lessons.answer', {
      lessonId,
      projectId: hidden.id,
      place: 'gate',
      answer: 'applied',
      reason: `Because of ${SECRET}`,
    });
  await raw(reviewer, 'lessons.noteOpened', { lessonId: published, place: 'page' });
}, 240_000);
afterAll(() => world?.stop());

test('those of the project find its lessons', async () => {
  const found = await world.call(insider, 'lessons.search', { text: SECRET, facets: {}, limit: 10, language });
  expect(found.hits).toHaveLength(1);
  expect(found.hits[0]?.sourceProject?.key).toBe(hidden.key);
  expect((await world.call(reviewer, 'lessons.getReviewQueue', { language })).waiting.length).toBeGreaterThan(0);
});

test.each(outsiders)('for the %s nothing is counted, listed or ranked otherwise than before', async (role) => {
  const { start, ...now } = await overview(world.person(role));
  const { start: startBefore, ...then } = before[role] as Awaited<ReturnType<typeof overview>>;
  expect(now).toEqual({
    ...then,
    // Looking is counted too.
    open: { ...then.open, use: { ...then.open.use, shown: expect.any(Number) } },
  });
  const withoutMixed = { ...start, collections: start.collections.filter(({ id }) => id !== 'mixed') };
  expect(withoutMixed).toEqual(startBefore);
  expect(start.collections.find(({ id }) => id === 'mixed')?.lessonIds).toEqual([openLesson]);
});

test.each(outsiders)(
  'no answer to the %s holds a word of the hidden lessons, or says where the open one comes from',
  async (role) => {
    const accountId = world.person(role);
    const tree = rpcContracts['portfolio.getTree'].response.parse((await raw(accountId, 'portfolio.getTree', {})).value) as PortfolioTree;
    const issueId = Number([...site.jira.state.all('issues')].find((issue) => Number(issue.projectId) === hidden.id)?.id);
    const probes = lessonProbes(tree, { projectId: hidden.id, issueId, lessonIds: hiddenLessons, text: SECRET });
    const booklets = { 'lessons.getBooklet': [...probes['lessons.getBooklet'], { collectionId: 'mixed', language }] };
    const opened = { 'lessons.get': [...probes['lessons.get'], { lessonId: openLesson, language }] };
    for (const [method, requests] of Object.entries({ ...probes, ...booklets, ...opened })) {
      for (const request of requests) {
        const answer = await raw(accountId, method as RpcMethod, request);
        const text = JSON.stringify(answer);
        const traces = [
          SECRET,
          `"${hidden.key}"`,
          `"${hidden.key}-`,
          hidden.name,
          `"projectId":${hidden.id}`,
          `"sourceProjectId":${hidden.id}`,
        ];
        expect([method, JSON.stringify(request), traces.filter((trace) => text.includes(trace))]).toEqual([
          method,
          JSON.stringify(request),
          [],
        ]);
        // A subscription apart, what names a hidden lesson is refused.
        if (JSON.stringify(request).includes('"lessonId"') && !text.includes(openLesson))
          expect([method, answer.ok]).toEqual([method, false]);
      }
    }
  },
  120_000,
);

test('the search index built anew hides as much', async () => {
  await world.call(reviewer, 'lessons.rebuildIndex', {});
  for (const role of outsiders) {
    const found = await world.call(world.person(role), 'lessons.search', { text: SECRET, typing: true, facets: {}, limit: 10, language });
    expect([role, found.matching, found.facets.topics.map(({ value }) => value).includes(SECRET)]).toEqual([role, 0, false]);
  }
});
