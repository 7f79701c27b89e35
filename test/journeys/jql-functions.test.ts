import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalSite } from '../../local/site/open-site';
import { callPlumbline, leadOf } from '../../local/site/set-up-plumbline';
import { portfolioTree } from '../../src/contracts/portfolio';
import { openDemoSite } from '../demo-site';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-jql-'));
let site: LocalSite;

beforeAll(async () => {
  site = await openDemoSite({ siteFolder: folder, asOf: Date.parse('2026-03-31T09:00:00Z') });
}, 180_000);

afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Keys that Jira finds for this person, or its error messages. */
async function search(jql: string, accountId = leadOf(site)): Promise<readonly string[]> {
  const answer = await site.product.handle({
    method: 'POST',
    path: '/rest/api/3/search/jql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jql, fields: ['key'], maxResults: 5000 }),
    principal: { kind: 'browser', accountId },
  });
  const body = JSON.parse(answer.body);
  return answer.status === 200 ? body.issues.map((issue: { key: string }) => issue.key).sort() : body.errorMessages;
}

test('findings of a rule are the issues that break it', async () => {
  const byHand = await search('assignee is EMPTY AND statusCategory != Done');
  expect(byHand.length).toBeGreaterThan(20);
  expect(await search('issue in findings("open-issue-has-assignee")')).toEqual(byHand);
});

test('not in gives the others, and functions mix with ordinary clauses', async () => {
  const [project] = site.jira.state.all('projects');
  const inProject = await search(`project = ${project?.key}`);
  const broken = await search(`project = ${project?.key} AND issue in findings("open-issue-has-assignee")`);
  const others = await search(`project = ${project?.key} AND issue not in findings("open-issue-has-assignee")`);
  expect([...broken, ...others].sort()).toEqual(inProject);
});

test('findings of a standard hold those of its rules', async () => {
  const ofStandard = new Set(await search('issue in findingsOf("jira-hygiene")'));
  const ofRule = await search('issue in findings("open-issue-has-assignee")');
  expect(ofRule.filter((key) => !ofStandard.has(key))).toEqual([]);
});

test('a portfolio is the projects below it, for each reader those they may browse', async () => {
  const tree = portfolioTree.parse(await callPlumbline(site, leadOf(site), 'portfolio.getTree', {}));
  const [node] = tree.nodes.filter((candidate) => candidate.parentId === null);
  if (!node) throw new Error('The demo company has portfolios.');
  const found = await search(`project in portfolio("${node.name}")`);
  expect(found).toHaveLength(node.figures.total + node.figures.securedLeftOut);
});

test('what is not known is answered in words', async () => {
  expect(await search('issue in findings("nonsense")')).toEqual([expect.stringContaining('No standard holds a rule “nonsense”')]);
  expect(await search('issue in findings("charter-is-complete")')).toEqual([expect.stringContaining('judges projects, not issues')]);
  expect(await search('project in portfolio("nowhere")')).toEqual([expect.stringContaining('no portfolio or programme “nowhere”')]);
});

test('when a portfolio changes, Jira’s kept answer follows within the hour', async () => {
  const [first, second] = [...site.jira.state.all('projects')].filter((project) => project.archivedAt === undefined);
  const save = (projectId: string | undefined, rest: object = {}) =>
    callPlumbline(site, leadOf(site), 'portfolio.saveNode', {
      node: {
        parentId: null,
        kind: 'portfolio',
        name: 'Probe',
        percentMethod: 'count',
        membership: { projectIds: [Number(projectId)], categoryIds: [], condition: null },
        ...rest,
      },
    }) as Promise<{ node: { id: string; version: number } }>;
  const { node } = await save(first?.id);
  const before = await search('project in portfolio("Probe")');
  await save(second?.id, { id: node.id, version: node.version });
  expect(await search('project in portfolio("Probe")')).toEqual(before);
  expect(await site.host.runSchedule('housekeeping')).toMatchObject({ ok: true });
  expect(await search('project in portfolio("Probe")')).toEqual(await search(`project = ${second?.key}`));
});
