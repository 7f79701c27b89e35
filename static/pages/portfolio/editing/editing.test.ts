import { aNode, aProject, aTree } from '../../../testing/portfolio-builders';
import { deletionPlan } from './deletion-plan';
import { noMembership, previewMembers, tidyCondition } from './membership-draft';
import { possibleParents } from './possible-parents';
import { movedPositions, siblingsOf } from './siblings';

const tree = aTree({
  nodes: [
    aNode('a', { position: 0 }),
    aNode('b', { position: 1 }),
    aNode('a1', { parentId: 'a', kind: 'programme' }),
    aNode('a11', { parentId: 'a1', kind: 'programme' }),
  ],
  projects: [aProject(1, { nodeIds: ['a'] }), aProject(2, { nodeIds: ['a', 'b'] }), aProject(3, { nodeIds: ['a1'] })],
});

describe('deleting a node', () => {
  it('says which programmes move where and which projects end up outside', () => {
    expect(deletionPlan(tree.nodes[0]!, tree)).toEqual({ programmes: 1, parentName: null, projects: 2, orphans: 1 });
    expect(deletionPlan(tree.nodes[2]!, tree)).toEqual({ programmes: 1, parentName: 'a', projects: 1, orphans: 1 });
  });
});

describe('places for a programme', () => {
  it('are all nodes but itself and those below it', () => {
    expect(possibleParents('a1', tree.nodes).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(possibleParents(null, tree.nodes).map(({ id }) => id)).toEqual(['a', 'a1', 'a11', 'b']);
  });

  it('siblings stand in their order', () => {
    expect(siblingsOf({ parentId: null }, tree.nodes).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('moving a node', () => {
  const nodes = [aNode('a', { position: 0 }), aNode('b', { position: 1 }), aNode('c', { position: 2 }), aNode('x', { parentId: 'a' })];
  const moved = (at: number, by: -1 | 1, among = nodes) =>
    movedPositions(among[at]!, by, among).map(({ node, position }) => [node.id, position]);

  it('changes only the places of the two that swap', () => {
    expect(moved(2, -1)).toEqual([
      ['c', 1],
      ['b', 2],
    ]);
  });

  it('does nothing at the end', () => {
    expect([moved(0, -1), moved(2, 1), moved(3, 1)]).toEqual([[], [], []]);
  });

  it('numbers siblings anew when several claim one place', () => {
    const same = [aNode('a'), aNode('b'), aNode('c')];
    expect(moved(0, 1, same)).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
  });
});

describe('membership', () => {
  const projects = [
    aProject(1, { key: 'ERP', name: 'ERP rollout', categoryName: 'Change', leadAccountId: 'ann' }),
    aProject(2, { key: 'OPS', name: 'Operations', typeKey: 'business', teamManaged: true }),
    aProject(3, { key: 'ERPX', name: 'Extra' }),
  ];
  const categories = new Map([[7, 'Change']]);
  const members = (changed: Partial<typeof noMembership>) =>
    previewMembers(projects, { ...noMembership, ...changed }, categories).map(({ id }) => id);

  it('takes in each project once, by hand, by category or by condition', () => {
    expect(members({})).toEqual([]);
    expect(members({ projectIds: [3], categoryIds: [7], condition: { keyPrefix: 'ERP' } })).toEqual([1, 3]);
    expect(members({ condition: { keyPrefix: 'erp', nameContains: 'ROLL' } })).toEqual([1]);
    expect(members({ condition: { typeKeys: ['business'], teamManaged: true } })).toEqual([2]);
    expect(members({ condition: { leadAccountIds: ['ann'] } })).toEqual([1]);
    expect(members({ condition: {} })).toEqual([]);
    expect(members({ condition: { nameContains: '' } })).toEqual([]);
  });

  it('sends only the parts of a condition that say something', () => {
    expect(tidyCondition({ keyPrefix: ' er ', nameContains: '  ', typeKeys: [], leadAccountIds: [] })).toEqual({ keyPrefix: 'ER' });
    expect(tidyCondition({ teamManaged: false })).toEqual({ teamManaged: false });
  });
});
