import * as fc from 'fast-check';
import { rpcContracts } from '../contracts/rpc';
import { explainFigure } from './explain-figure';
import { getGadget } from './get-gadget';
import { getTree } from './get-tree';
import { getTrend } from './get-trend';
import { aNode, aProject, aRollup, aVersion, aViewer, inMemoryPortfolio, type PortfolioData, today, upToDate } from './testing/builders';

const falcon = 99;
const company: PortfolioData = {
  projects: [
    aProject(1, { categoryId: 7 }),
    aProject(2, { categoryId: 7 }),
    aProject(3),
    aProject(4, { archived: true }),
    aProject(falcon, { categoryId: 7, name: 'Falcon', projectKey: 'FALCON' }),
  ],
  nodes: [
    aNode('change', { membership: { projectIds: [], categoryIds: [], condition: null } }),
    aNode('customer', { parentId: 'change', membership: { projectIds: [3, falcon], categoryIds: [7], condition: null } }),
    aNode('digital', { position: 2, membership: { projectIds: [1], categoryIds: [], condition: { keyPrefix: 'p3' } } }),
  ],
  rollups: [
    aRollup(1, { total: 10, done: 5, overdue: 1, toDo: 5 }),
    aRollup(2, { total: 20, done: 5, toDo: 15 }),
    aRollup(3, { total: 30, done: 30 }),
    aRollup(falcon, { total: 777, toDo: 777, overdue: 77 }, { earliestStart: today - 900, latestDue: today + 900 }),
  ],
  versions: [aVersion(1, { releaseDay: today + 10 }), aVersion(falcon, { name: 'Falcon lands', releaseDay: today - 400 })],
  snapshots: [
    { projectId: 1, day: today - 1, sums: aRollup(1, { overdue: 3 }).sums },
    { projectId: falcon, day: today - 1, sums: aRollup(1, { overdue: 70 }).sums },
  ],
};

test('a project in several nodes counts once in their common parent and once in the whole', async () => {
  const tree = await getTree(
    inMemoryPortfolio({
      ...company,
      nodes: [
        aNode('top'),
        aNode('a', { parentId: 'top', membership: { projectIds: [1, 2], categoryIds: [], condition: null } }),
        aNode('b', { parentId: 'top', membership: { projectIds: [1, 3], categoryIds: [], condition: null } }),
      ],
    }),
    aViewer([1, 2, 3]),
  );
  const total = (id: string) => tree.nodes.find((node) => node.id === id)?.figures.total;
  expect([total('a'), total('b'), total('top')]).toEqual([30, 40, 60]);
  expect(tree.projects.find((project) => project.id === 1)?.nodeIds).toEqual(['a', 'b']);
});

test('membership by hand, by category and by condition come together', async () => {
  const tree = await getTree(inMemoryPortfolio(company), aViewer([1, 2, 3, falcon]));
  expect(tree.projects.map((project) => [project.key, project.nodeIds])).toEqual([
    ['P1', ['customer', 'digital']],
    ['P2', ['customer']],
    ['P3', ['customer', 'digital']],
    ['FALCON', ['customer']],
  ]);
});

test('answers satisfy the contracts', async () => {
  const ports = inMemoryPortfolio(company);
  rpcContracts['portfolio.getTree'].response.parse(await getTree(ports, aViewer([1, 2, 3, falcon])));
  const gadget = await getGadget(ports, aViewer([1, 2]), null, 8);
  expect(gadget.ok && rpcContracts['portfolio.getGadget'].response.parse(gadget.value)).toBeTruthy();
});

/** The same company without the hidden project: what a viewer without access must not be able to tell apart, but for the number of projects. */
const withoutFalcon: PortfolioData = {
  ...company,
  projects: company.projects.filter(({ project }) => project.projectId !== falcon),
  rollups: company.rollups?.filter((rollup) => rollup.projectId !== falcon) ?? [],
  versions: company.versions?.filter((version) => version.projectId !== falcon) ?? [],
  snapshots: company.snapshots?.filter((snapshot) => snapshot.projectId !== falcon) ?? [],
  nodes:
    company.nodes?.map((node) => ({
      ...node,
      membership: { ...node.membership, projectIds: node.membership.projectIds.filter((id) => id !== falcon) },
    })) ?? [],
};

test('a hidden project leaves no trace in any answer but the number of hidden projects', async () => {
  const answers = async (data: PortfolioData) => {
    const ports = inMemoryPortfolio(data);
    const viewer = aViewer([1, 2, 3]);
    const scopes = [
      { kind: 'everything' } as const,
      { kind: 'node', nodeId: 'customer' } as const,
      { kind: 'node', nodeId: 'change' } as const,
    ];
    const all: unknown[] = [
      await getTree(ports, viewer),
      await getGadget(ports, viewer, 'customer', 50),
      await getGadget(ports, viewer, null, 50),
    ];
    for (const scope of scopes) {
      for (const figure of ['total', 'overdue', 'percentDone', 'nextMilestone', 'latestDue', 'throughput', 'health'] as const)
        all.push(await explainFigure(ports, viewer, scope, figure));
      all.push(await getTrend(ports, viewer, scope, 'overdue', 30));
    }
    return JSON.parse(JSON.stringify(all, (key, value) => (key === 'visibility' ? { visible: value.visible } : value)));
  };
  expect(await answers(company)).toEqual(await answers(withoutFalcon));
  expect(await explainFigure(inMemoryPortfolio(company), aViewer([1]), { kind: 'project', projectId: falcon }, 'total')).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
});

test('says how many projects are hidden', async () => {
  const tree = await getTree(inMemoryPortfolio(company), aViewer([1, 2, 3]));
  expect(tree.visibility).toEqual({ visible: 3, total: 4 });
  expect(tree.nodes.find((node) => node.id === 'customer')?.visibility).toEqual({ visible: 3, total: 4 });
});

test('a project whose first collection is under way has no figures yet, and adds none', async () => {
  const ports = inMemoryPortfolio({ projects: [aProject(1), aProject(2)], rollups: [aRollup(1, { total: 10 }), aRollup(2, { total: 7 })] });
  const half = { ...upToDate, missing: [{ projectKey: 'P2', reason: 'inProgress' as const }] };
  const tree = await getTree({ ...ports, sync: { status: async () => half } }, aViewer([1, 2]));
  expect(tree.projects.map(({ figures }) => [figures.total, figures.collectedAt === null])).toEqual([
    [10, false],
    [0, true],
  ]);
});

test('a figure explains itself with JQL over the visible projects only', async () => {
  const explained = await explainFigure(inMemoryPortfolio(company), aViewer([1, 2, 3]), { kind: 'node', nodeId: 'customer' }, 'overdue');
  expect(explained).toMatchObject({
    ok: true,
    value: {
      value: 1,
      unit: 'issues',
      visibility: { visible: 3, total: 4 },
      parts: [
        { key: 'P1', value: 1 },
        { key: 'P2', value: 0 },
        { key: 'P3', value: 0 },
      ],
    },
  });
  expect(explained.ok && explained.value.jql).toBe(
    'project in ("P1", "P2", "P3") AND (((statusCategory = "To Do" OR statusCategory = "In Progress") AND due < startOfDay("0d")) AND level is EMPTY) ORDER BY updated DESC',
  );
});

test('whatever subset a viewer may see, the whole is the sum of the rows shown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([1, 2, 3, falcon]), async (visible) => {
      const gadget = await getGadget(inMemoryPortfolio(company), aViewer(visible), null, 50);
      const tree = await getTree(inMemoryPortfolio(company), aViewer(visible));
      const rows = tree.projects.reduce((total, project) => total + project.figures.total, 0);
      expect(gadget.ok && gadget.value.whole.total).toBe(rows);
      expect(tree.projects.map((project) => project.id)).toEqual(visible);
    }),
  );
});
