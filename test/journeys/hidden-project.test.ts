import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalSite } from '../../local/site/open-site';
import { emptyRecord } from '../../src/audits/governance/empty-record';
import { type FigureId, figureId, type PortfolioTree } from '../../src/contracts/portfolio';
import { type RpcMethod, type RpcRequest, rpcContracts } from '../../src/contracts/rpc';
import { defaultSettings } from '../../src/contracts/settings';
import { openDemoSite } from '../demo-site';
import { driftProbes } from './drift-probes';
import { lessonProbes } from './lesson-probes';
import { provisionProbes } from './provision-probes';
import { restrictedDraft, restrictedMarker, restrictedTemplate, templateProbes } from './template-probes';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-hidden-'));
const now = Date.parse('2026-03-31T09:00:00Z');
let site: LocalSite;

beforeAll(async () => {
  site = await openDemoSite({ siteFolder: folder, asOf: now });
}, 180_000);

afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const call = async (
  accountId: string,
  method: RpcMethod,
  request: unknown,
): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }> => {
  const result = await site.host.invokeResolver('resolver', method, request, {
    moduleType: 'jira:globalPage',
    moduleKey: 'plumbline',
    accountId,
  });
  if (!result.ok) throw new Error(`${method}: ${result.message}`);
  return result.value as { ok: boolean };
};
const treeOf = async (accountId: string): Promise<PortfolioTree> =>
  rpcContracts['portfolio.getTree'].response.parse((await call(accountId, 'portfolio.getTree', {})).value);
const person = (role: string): string => site.notes.people.find((candidate) => candidate.role === role)!.accountId;

/** Projects that this person may not browse, straight from Jira's own permissions. */
function hiddenFrom(accountId: string) {
  const visible = site.jira.services.permissions.projectsWith({ accountId, appId: undefined, asApp: false }, 'BROWSE_PROJECTS');
  return [...site.jira.state.all('projects')].filter((project) => !visible.has(project.id));
}

/** Methods that answer ids of issue types, which have numbers like projects. */
const holdsOtherIds: ReadonlySet<string> = new Set(['rules.getVocabulary', 'settings.get']);

/** An issue of a project, straight from Jira. */
const hiddenIssueId = (projectId: number): number =>
  Number([...site.jira.state.all('issues')].find((issue) => Number(issue.projectId) === projectId)?.id);

const hiddenIssueKey = (projectId: number): string => site.jira.state.get('issues', String(hiddenIssueId(projectId)))?.key ?? 'NONE-1';

/** Requests of every method: the types demand an entry for each method there is. `aim` is a hidden project. */
function requests(tree: PortfolioTree, aim: number): { readonly [M in RpcMethod]: readonly RpcRequest<M>[] } {
  const scopes = [
    { kind: 'everything' } as const,
    { kind: 'project', projectId: aim } as const,
    ...tree.nodes.map((node) => ({ kind: 'node', nodeId: node.id }) as const),
  ];
  const figures: readonly FigureId[] = figureId.options;
  const node: RpcRequest<'portfolio.saveNode'>['node'] = {
    parentId: null,
    kind: 'portfolio',
    name: 'Probe',
    percentMethod: 'count',
    membership: { projectIds: [aim], categoryIds: [], condition: null },
  };
  const probe: RpcRequest<'standards.dryRun'>['content'] = {
    id: 'probe',
    name: 'Probe',
    description: '',
    stage: 'silent',
    appliesTo: { everything: true, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null },
    newWorkFrom: null,
    rules: [{ ruleId: 'open-issue-has-assignee', checkNo: 0, severity: 'should', weight: 1, options: {} }],
    ownRules: [],
    levels: [],
    waivers: { selfApproval: false, maximumDays: 90, remindDaysBefore: 14 },
  };
  const waiver = {
    ruleId: 'open-issue-has-assignee',
    reason: 'A probe of what is hidden',
    untilDay: Math.floor(now / 86_400_000) + 10,
    language: 'en' as const,
  };
  return {
    'app.getSession': [{}],
    'portfolio.getTree': [{}],
    'portfolio.explainFigure': [
      ...figures.flatMap((figure) => scopes.slice(0, 3).map((scope) => ({ scope, figure, language: 'en' as const }))),
      ...scopes.map((scope) => ({ scope, figure: 'total' as const, language: 'nl' as const })),
    ],
    'portfolio.getTrend': scopes.map((scope) => ({ scope, figure: 'total' as const, days: 30 })),
    'portfolio.saveNode': [{ node }],
    'portfolio.deleteNode': [{ nodeId: 'no-such-node', version: 1 }],
    'portfolio.getGadget': [{ nodeId: null, limit: 50 }, ...tree.nodes.map(({ id }) => ({ nodeId: id, limit: 50 }))],
    'audits.getOverview': [
      { standardId: null, language: 'en' },
      { standardId: null, language: 'nl', trendDays: 730 },
      { standardId: 'no-such-standard', language: 'en' },
    ],
    'audits.getProject': [{ projectId: aim, language: 'en' }],
    'audits.listFindings': (['open', 'waived', 'fixed', 'all'] as const).flatMap((state) => [
      { filter: { standardId: null, state }, after: null, limit: 200 },
      { filter: { standardId: null, state, projectIds: [aim] }, after: null, limit: 200 },
      { filter: { standardId: null, state, issueKey: 'SEC-1' }, after: { checkNo: 1, projectId: aim, subjectId: 1 }, limit: 200 },
    ]),
    'audits.groupFindings': (['rule', 'project', 'owner'] as const).map((by) => ({
      filter: { standardId: null, state: 'all' as const },
      by,
      language: 'en' as const,
    })),
    'audits.assignFindings': [{ findings: [{ checkNo: 1, projectId: aim, subjectId: 1 }], ownerAccountId: null }],
    'audits.createFollowUp': [{ finding: { checkNo: 1, projectId: aim, subjectId: 1 }, summary: 'Probe', language: 'en' }],
    'audits.commentOnFinding': [{ finding: { checkNo: 1, projectId: aim, subjectId: 1 }, text: 'Probe' }],
    'audits.startRun': [{ projectIds: [aim] }],
    'audits.cancelRun': [{ runId: 'no-such-run' }],
    'governance.getProject': [{ projectId: aim, language: 'en' }],
    'governance.saveRecord': [{ projectId: aim, record: emptyRecord, version: 0, language: 'en' }],
    'governance.saveGates': [{ projectId: aim, gates: [], version: 0, language: 'nl' }],
    'governance.decideGate': [
      {
        projectId: aim,
        gateId: 'g1',
        version: 1,
        decision: { decision: 'go', note: '', evidence: [], conditions: [] },
        language: 'en',
      },
    ],
    'governance.publishReport': [
      { projectId: aim, report: { declared: 'onTrack', summary: 'Probe', decisionsNeeded: '' }, language: 'en' },
    ],
    'governance.takeBaseline': [
      { projectId: aim, reason: 'Probe', approvedChangeKey: null, language: 'en' },
      // A project that everybody sees, and a change in the hidden one.
      ...tree.projects
        .slice(0, 1)
        .map(({ id }) => ({ projectId: id, reason: 'Probe', approvedChangeKey: 'SEC-1', language: 'en' as const })),
    ],
    'audits.getRun': [{ runId: null }, { runId: 'no-such-run' }],
    'issues.getChecks': [{ issueId: hiddenIssueId(aim), language: 'en' }],
    'auditPlan.list': [{ fromDay: 0, toDay: 30_000 }],
    'auditPlan.draw': [{ count: 50, dueDay: Math.floor(now / 86_400_000) + 30, seed: 7 }],
    'auditPlan.save': [
      {
        audit: {
          projectId: aim,
          dueDay: Math.floor(now / 86_400_000) + 30,
          auditorAccountId: null,
          kind: 'peerReview',
          state: 'planned',
          marks: [],
          conclusion: '',
        },
      },
    ],
    'evidence.create': [
      { projectId: aim, language: 'en' },
      ...tree.projects.slice(0, 3).map(({ id }) => ({ projectId: id, language: 'nl' as const })),
    ],
    'evidence.sign': [{ reportId: 'no-such-report', statement: 'A probe' }],
    'evidence.list': [{ projectId: null }, { projectId: aim }],
    'evidence.get': [{ reportId: 'no-such-report' }],
    'auditLog.list': [
      { after: null, limit: 200, language: 'en' },
      { after: { at: Math.floor(now / 1000), id: 'z' }, limit: 1, language: 'nl' },
      { projectIds: [aim], after: null, limit: 200, language: 'en' },
    ],
    'fixes.plan': [
      { ruleId: 'open-issue-not-overdue', projectId: aim, issueIds: null, choice: { kind: 'day', day: 20_700 }, language: 'en' },
      {
        ruleId: 'open-issue-not-overdue',
        projectId: Number(tree.projects[0]?.id ?? aim),
        issueIds: [hiddenIssueId(aim)],
        choice: { kind: 'day', day: 20_700 },
        language: 'en',
      },
      {
        ruleId: 'story-has-parent',
        projectId: Number(tree.projects[0]?.id ?? aim),
        issueIds: null,
        choice: { kind: 'issue', issueKey: hiddenIssueKey(aim) },
        language: 'en',
      },
    ],
    'fixes.apply': [{ planId: 'no-such-plan', language: 'en' }],
    'fixes.undo': [{ planId: 'no-such-plan', language: 'en' }],
    'fixes.get': [{ planId: 'no-such-plan' }],
    'fixes.getChoices': [
      { ruleId: 'open-issue-has-assignee', projectId: aim, query: '', language: 'en' },
      { ruleId: 'story-has-parent', projectId: Number(tree.projects[0]?.id ?? aim), query: '', language: 'en' },
    ],
    'rules.list': [{ language: 'nl' }],
    'rules.getVocabulary': [{ language: 'en' }],
    'rules.tryOwnRule': [
      { rule: { kind: 'condition', appliesTo: { all: [] }, requires: { any: [] } }, language: 'en' },
      { rule: { kind: 'condition', appliesTo: { fact: 'projectId', in: [aim] }, requires: { any: [] } }, language: 'en' },
      { rule: { kind: 'jql', appliesToJql: `project = ${aim}`, violatesJql: 'assignee is EMPTY' }, language: 'en' },
      { rule: { kind: 'jql', appliesToJql: 'created > "2000-01-01"', violatesJql: 'assignee is EMPTY' }, language: 'en' },
    ],
    'standards.list': [{}],
    'standards.get': [{ standardId: 'jira-hygiene' }, { standardId: 'jira-hygiene', version: 1 }],
    'standards.save': [{ content: probe, basedOn: null }],
    'standards.retire': [{ standardId: 'no-such-standard', version: 1 }],
    'standards.dryRun': [
      { content: probe, language: 'en' },
      { content: { ...probe, appliesTo: { ...probe.appliesTo, everything: false, projectIds: [aim] } }, language: 'en' },
    ],
    'standards.readFile': [{ text: JSON.stringify({ ...probe, rules: [] }), format: 'json' }],
    'standards.writeFile': [{ standardId: 'jira-hygiene', format: 'yaml' }],
    'waivers.list': [{ language: 'en' }, { language: 'nl', projectId: aim }],
    'waivers.request': [
      { ...waiver, scope: { kind: 'project', projectId: aim } },
      { ...waiver, scope: { kind: 'issue', projectId: aim, issueId: hiddenIssueId(aim), issueKey: 'PROBE-1' } },
      ...tree.nodes.map((portfolio) => ({ ...waiver, scope: { kind: 'node' as const, nodeId: portfolio.id } })),
    ],
    'digests.getMine': [{ language: 'en' }, { language: 'nl' }],
    'waivers.decide': [{ waiverId: 'no-such-waiver', version: 1, decision: 'approve', note: '', language: 'en' }],
    ...lessonProbes(tree, { projectId: aim, issueId: hiddenIssueId(aim), lessonIds: ['no-such-lesson'], text: 'hidden project' }),
    ...provisionProbes(aim),
    ...templateProbes,
    ...driftProbes(aim),
    'guards.compile': [{ ruleIds: ['open-issue-has-assignee'], language: 'en' }],
    'settings.get': [{}],
    'settings.save': [{ settings: defaultSettings }],
    'sync.start': [{ projectId: aim }],
    'sync.getStatus': [{}],
  };
}

test.each(['pmoLead', 'projectManager', 'teamMember', 'outsider'])(
  'no answer to the %s names a hidden project',
  async (role) => {
    const accountId = person(role);
    const hidden = hiddenFrom(accountId);
    expect(hidden.length).toBeGreaterThan(0);
    const aim = Number(hidden.find((project) => project.archivedAt === undefined)?.id);
    const everything = requests(await treeOf(accountId), aim);
    for (const [method, list] of Object.entries(everything)) {
      for (const request of list) {
        const text = JSON.stringify(await call(accountId, method as RpcMethod, request));
        // The request's own aim comes back at most as the id the caller sent.
        const found = hidden.filter(
          ({ key, name, id }) =>
            new RegExp(`"${key}"|"${key}-|${name}`).test(text) ||
            (Number(id) !== aim && !holdsOtherIds.has(method) && text.includes(`:${id},`)),
        );
        expect([method, JSON.stringify(request), found.map(({ key }) => key)]).toEqual([method, JSON.stringify(request), []]);
      }
    }
  },
  120_000,
);

/** The same request about the template that is for others. */
const aboutRestricted = (request: unknown): unknown =>
  JSON.parse(JSON.stringify(request, (key, value: unknown) => (key === 'templateId' && value !== null ? restrictedTemplate : value)));

test('no answer holds a word of a template for others', async () => {
  const published = { templateId: restrictedTemplate, draftVersion: 1, note: 'For few', language: 'en' };
  expect(await call(person('pmoLead'), 'templates.saveDraft', restrictedDraft)).toMatchObject({ ok: true });
  expect(await call(person('pmoLead'), 'templates.publish', published)).toMatchObject({ ok: true });
  expect(JSON.stringify(await call(person('pmoLead'), 'templates.list', { language: 'en' }))).toContain(restrictedMarker);
  for (const role of ['projectManager', 'outsider']) {
    const accountId = person(role);
    const everything = requests(await treeOf(accountId), Number(hiddenFrom(accountId)[0]?.id));
    for (const [method, list] of Object.entries(everything)) {
      for (const request of list.map(aboutRestricted)) {
        const text = JSON.stringify(await call(accountId, method as RpcMethod, request));
        expect([role, method, JSON.stringify(request), text.includes(restrictedMarker)]).toEqual([
          role,
          method,
          JSON.stringify(request),
          false,
        ]);
      }
    }
  }
}, 120_000);

test('a hidden project is in nobody’s sums but those of its own people', async () => {
  const outsider = await treeOf(person('pmoLead'));
  const director = await treeOf(person('director'));
  const seen = new Set(outsider.projects.map(({ id }) => id));
  const extra = director.projects.filter(({ id }) => !seen.has(id));
  expect(extra.length).toBeGreaterThan(0);
  for (const node of director.nodes) {
    const below = outsider.nodes.find(({ id }) => id === node.id)!;
    const hiddenTotal = extra
      .filter((project) => isBelow(director, project.nodeIds, node.id))
      .reduce((total, project) => total + project.figures.total, 0);
    expect([node.name, below.figures.total]).toEqual([node.name, node.figures.total - hiddenTotal]);
  }
});

test('somebody without access sees no project and may change nothing', async () => {
  const outsider = person('outsider');
  const tree = await treeOf(outsider);
  expect(tree.projects).toEqual([]);
  expect(tree.nodes.every((node) => node.figures.total === 0)).toBe(true);
  expect(await call(outsider, 'settings.save', { settings: defaultSettings })).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  expect(await call(outsider, 'sync.start', {})).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
});

test.each(Object.keys(rpcContracts))('%s names what is wrong in a bad request', async (method) => {
  for (const request of [{ surprise: 1 }, 'text', 7, [1]]) {
    const answer = await call(person('pmoLead'), method as RpcMethod, request);
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST' } });
  }
});

/** Whether one of the nodes is `ancestor` or below it. */
function isBelow(tree: PortfolioTree, nodeIds: readonly string[], ancestor: string): boolean {
  const parentOf = new Map(tree.nodes.map((node) => [node.id, node.parentId]));
  return nodeIds.some((start) => {
    for (let at: string | null | undefined = start; at; at = parentOf.get(at)) if (at === ancestor) return true;
    return false;
  });
}
