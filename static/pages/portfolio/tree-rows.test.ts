import fc from 'fast-check';
import { aCompany, aNode, aProject, aTree, someFigures } from '../../testing/portfolio-builders';
import { emptyAddress, noPortfolioId, type PortfolioAddress } from './portfolio-address';
import { flattenTree, type TreeRow } from './tree-rows';

const compare = (a: string, b: string) => a.localeCompare(b);
const line = (row: TreeRow): string => `${'  '.repeat(row.level - 1)}${row.kind === 'none' ? '(none)' : row.name}`;
const lines = (tree: Parameters<typeof flattenTree>[0], changed: Partial<PortfolioAddress> = {}): string[] =>
  flattenTree(tree, { ...emptyAddress, ...changed }, compare).rows.map(line);

const withOverdue = (overdue: number) => ({ figures: someFigures({ overdue }) });

const tree = aTree({
  nodes: [
    aNode('digital', { name: 'Digital', position: 0 }),
    aNode('customer', { name: 'Customer', parentId: 'digital', kind: 'programme', position: 1 }),
    aNode('legal', { name: 'Legal', position: 1 }),
  ],
  projects: [
    aProject(1, { name: 'Claims', nodeIds: ['customer'], categoryName: 'Change', leadAccountId: 'ann', ...withOverdue(5) }),
    aProject(2, { name: 'Billing', nodeIds: ['customer', 'legal'], ...withOverdue(9) }),
    aProject(3, { name: 'Archive', nodeIds: ['digital'], leadAccountId: 'bob', ...withOverdue(0) }),
    aProject(4, { name: 'Café', nodeIds: [], ...withOverdue(1) }),
  ],
});

describe('flattening the tree', () => {
  it('puts a project under each of its nodes and those without a node last', () => {
    expect(lines(tree)).toEqual([
      'Digital',
      '  Customer',
      '    Billing',
      '    Claims',
      '  Archive',
      'Legal',
      '  Billing',
      '(none)',
      '  Café',
    ]);
  });

  it('counts a project once however often it is shown', () => {
    const { rows, shownProjects } = flattenTree(tree, emptyAddress, compare);
    expect(shownProjects.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(rows.find((row) => row.kind === 'node' && row.node.id === 'digital')).toMatchObject({ projectCount: 3 });
  });

  it('leaves the content of a closed group out', () => {
    expect(lines(tree, { toggled: ['digital', noPortfolioId] })).toEqual(['Digital', 'Legal', '  Billing', '(none)']);
  });

  it('shows projects at the top level while there is no portfolio', () => {
    expect(lines({ ...tree, nodes: [] })).toEqual(['Archive', 'Billing', 'Café', 'Claims']);
  });

  it('treats a node whose parent is unknown as a top one', () => {
    expect(lines({ ...tree, nodes: [aNode('lost', { name: 'Lost', parentId: 'gone' })], projects: [] })).toEqual(['Lost']);
  });

  it('closes programmes at first when there are many projects', () => {
    const company = aCompany(1000);
    const { rows } = flattenTree(company, emptyAddress, compare);
    expect(rows.filter((row) => row.kind === 'node' && row.isOpen && row.node.kind === 'programme')).toEqual([]);
    expect(rows.filter((row) => row.kind === 'node' && row.node.kind === 'programme')).toHaveLength(8);
  });

  it('tells place and number of siblings, as screen readers need them', () => {
    const { rows } = flattenTree(tree, emptyAddress, compare);
    expect(rows.filter(({ parentId }) => parentId === '/digital').map(({ position, siblings }) => [position, siblings])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});

describe('filters', () => {
  it('finds by words of name and key, without regard to case and accents', () => {
    expect(lines(tree, { search: 'cafe' })).toEqual(['(none)', '  Café']);
    expect(lines(tree, { search: 'p2 bill' })).toEqual(['Digital', '  Customer', '    Billing', 'Legal', '  Billing']);
    expect(lines(tree, { search: 'nothing like it' })).toEqual([]);
  });

  it('narrows to a node, whatever is chosen together must hold', () => {
    expect(lines(tree, { within: 'customer' })).toEqual(['Customer', '  Billing', '  Claims']);
    expect(lines(tree, { within: 'customer', leads: ['ann'] })).toEqual(['Customer', '  Claims']);
    expect(lines(tree, { leads: [''], categories: [''] })).toEqual([
      'Digital',
      '  Customer',
      '    Billing',
      'Legal',
      '  Billing',
      '(none)',
      '  Café',
    ]);
    expect(lines(tree, { statuses: ['offTrack'] })).toEqual([]);
  });
});

describe('sorting', () => {
  it('sorts within each parent, undefined values last in both directions', () => {
    const few = aTree({
      projects: [
        aProject(1, { name: 'A', figures: someFigures({ percentDone: null }) }),
        aProject(2, { name: 'B', figures: someFigures({ percentDone: 10 }) }),
        aProject(3, { name: 'C', figures: someFigures({ percentDone: 90 }) }),
      ],
    });
    expect(lines(few, { sort: { column: 'percentDone', direction: 'ascending' } })).toEqual(['B', 'C', 'A']);
    expect(lines(few, { sort: { column: 'percentDone', direction: 'descending' } })).toEqual(['C', 'B', 'A']);
    expect(lines(tree, { sort: { column: 'overdue', direction: 'descending' }, within: 'customer' })).toEqual([
      'Customer',
      '  Billing',
      '  Claims',
    ]);
  });

  it('sorts leads by the name that is shown, projects without one last', () => {
    const rows = flattenTree({ ...tree, nodes: [] }, { ...emptyAddress, sort: { column: 'lead', direction: 'ascending' } }, compare, {
      leadName: (id) => (id === 'ann' ? 'Zoe' : 'Abe'),
    }).rows;
    expect(rows.map(line)).toEqual(['Archive', 'Claims', 'Billing', 'Café']);
  });
});

it('always lists every fitting project, each row under an open parent that stands before it', () => {
  const company = aCompany(60);
  const ids = [...company.nodes.map(({ id }) => id), noPortfolioId];
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom('', 'erp', 'north', 'zzz'), fc.boolean(), (toggled, search, openAll) => {
      const { rows, shownProjects } = flattenTree(company, { ...emptyAddress, toggled, search }, compare, { openAll });
      const before = new Map<string, TreeRow>();
      for (const row of rows) {
        const parent = row.parentId === null ? undefined : before.get(row.parentId);
        expect(row.level).toBe((parent?.level ?? 0) + 1);
        expect(parent === undefined || (parent.kind !== 'project' && parent.isOpen)).toBe(true);
        before.set(row.id, row);
      }
      expect(before.size).toBe(rows.length);
      if (openAll) {
        const listed = new Set(rows.flatMap((row) => (row.kind === 'project' ? [row.project.id] : [])));
        expect([...listed].sort()).toEqual(shownProjects.map(({ id }) => id).sort());
      }
    }),
  );
});
