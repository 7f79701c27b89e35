import type { Figures, PortfolioTree, ProjectRow } from '../../../src/contracts/portfolio';
import { isFiltered, noPortfolioId, type PortfolioAddress } from './portfolio-address';
import { matchesFilters } from './project-filter';
import { type RowOrder, rowOrder } from './row-order';

export type TreeNode = PortfolioTree['nodes'][number];

interface RowPlace {
  /** Unique on the page: the way down to the row, since a project stands under each of its nodes. */
  readonly id: string;
  readonly parentId: string | null;
  /** 1 for the top level. */
  readonly level: number;
  /** Place among its siblings from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}
interface Group {
  readonly isOpen: boolean;
  /** Projects below that are shown, each once. */
  readonly projectCount: number;
}
/** A line of the table. */
export type TreeRow =
  | (RowPlace & Group & { readonly kind: 'node'; readonly name: string; readonly figures: Figures; readonly node: TreeNode })
  | (RowPlace & Group & { readonly kind: 'none' })
  | (RowPlace & { readonly kind: 'project'; readonly name: string; readonly figures: Figures; readonly project: ProjectRow });

export interface PortfolioRows {
  readonly rows: readonly TreeRow[];
  /** Projects that fit the filters, each once. */
  readonly shownProjects: readonly ProjectRow[];
}

/** With more projects than this only portfolios are open at first. */
const ALL_OPEN_UP_TO_PROJECTS = 150;

interface Branch {
  readonly node: TreeNode | null;
  readonly children: readonly Branch[];
  readonly projects: readonly ProjectRow[];
  readonly all: ReadonlySet<number>;
}

const branchOf = (node: TreeNode, tree: TreeIndex): Branch => {
  const children = (tree.childrenOf.get(node.id) ?? []).map((child) => branchOf(child, tree));
  const projects = tree.projectsOf.get(node.id) ?? [];
  return { node, children, projects, all: new Set([...projects.map(({ id }) => id), ...children.flatMap((child) => [...child.all])]) };
};

interface TreeIndex {
  readonly roots: readonly TreeNode[];
  readonly childrenOf: ReadonlyMap<string, readonly TreeNode[]>;
  readonly projectsOf: ReadonlyMap<string, readonly ProjectRow[]>;
  readonly unplaced: readonly ProjectRow[];
}

const indexTree = (tree: PortfolioTree, projects: readonly ProjectRow[], order: RowOrder): TreeIndex => {
  const known = new Set(tree.nodes.map(({ id }) => id));
  const childrenOf = new Map<string, TreeNode[]>();
  const roots: TreeNode[] = [];
  for (const node of [...tree.nodes].sort(order.nodes)) {
    if (node.parentId === null || !known.has(node.parentId)) roots.push(node);
    else childrenOf.set(node.parentId, [...(childrenOf.get(node.parentId) ?? []), node]);
  }
  const projectsOf = new Map<string, ProjectRow[]>();
  const unplaced: ProjectRow[] = [];
  for (const project of [...projects].sort(order.projects)) {
    const places = project.nodeIds.filter((id) => known.has(id));
    if (places.length === 0) unplaced.push(project);
    for (const place of places) {
      const list = projectsOf.get(place);
      if (list === undefined) projectsOf.set(place, [project]);
      else list.push(project);
    }
  }
  return { roots, childrenOf, projectsOf, unplaced };
};

const topBranches = (tree: PortfolioTree, index: TreeIndex, within: string | null): Branch[] => {
  const chosen = within === null ? undefined : tree.nodes.find(({ id }) => id === within);
  if (chosen !== undefined) return [branchOf(chosen, index)];
  const branches = index.roots.map((node) => branchOf(node, index));
  if (index.unplaced.length === 0) return branches;
  return [...branches, { node: null, children: [], projects: index.unplaced, all: new Set(index.unplaced.map(({ id }) => id)) }];
};

/** Whether a group is open when nobody touched it: all are while something is looked for or projects are few, else portfolios only. */
const isOpenByDefault = (tree: PortfolioTree, address: PortfolioAddress, level: number): boolean =>
  isFiltered(address) || tree.projects.length <= ALL_OPEN_UP_TO_PROJECTS || level === 1;

/**
 * The lines of the table from the tree and the address: filtered, sorted within each parent, closed groups without their content. A group
 * in which nothing fits the filters is left out. Without any portfolio the projects stand at the top level.
 */
export const flattenTree = (
  tree: PortfolioTree,
  address: PortfolioAddress,
  compareNames: (a: string, b: string) => number,
  options: { readonly openAll?: boolean; readonly leadName?: (accountId: string) => string } = {},
): PortfolioRows => {
  const fitting = tree.projects.filter((project) => matchesFilters(project, address));
  const index = indexTree(tree, fitting, rowOrder(address.sort, compareNames, options.leadName ?? ((accountId) => accountId)));
  const filtered = isFiltered(address);
  const rows: TreeRow[] = [];

  const addProjects = (projects: readonly ProjectRow[], parentId: string | null, level: number, before: number, siblings: number) => {
    projects.forEach((project, at) => {
      const id = `${parentId ?? ''}/${project.id}`;
      const place = { id, parentId, level, position: before + at + 1, siblings };
      rows.push({ kind: 'project', ...place, name: project.name, figures: project.figures, project });
    });
  };
  const addBranches = (branches: readonly Branch[], parentId: string | null, level: number, siblings: number) => {
    branches.forEach((branch, at) => {
      const groupId = branch.node?.id ?? noPortfolioId;
      const id = `${parentId ?? ''}/${groupId}`;
      const isOpen = options.openAll === true || isOpenByDefault(tree, address, level) !== address.toggled.includes(groupId);
      const group = { id, parentId, level, position: at + 1, siblings, isOpen, projectCount: branch.all.size };
      if (branch.node === null) rows.push({ kind: 'none', ...group });
      else rows.push({ kind: 'node', ...group, name: branch.node.name, figures: branch.node.figures, node: branch.node });
      if (!isOpen) return;
      const children = visibleBranches(branch.children, filtered);
      const count = children.length + branch.projects.length;
      addBranches(children, id, level + 1, count);
      addProjects(branch.projects, id, level + 1, children.length, count);
    });
  };

  const branches = topBranches(tree, index, address.within);
  const shown = new Set(branches.flatMap((branch) => [...branch.all]));
  if (tree.nodes.length === 0) {
    addProjects(index.unplaced, null, 1, 0, index.unplaced.length);
  } else {
    const visible = visibleBranches(branches, filtered);
    addBranches(visible, null, 1, visible.length);
  }
  return { rows, shownProjects: fitting.filter(({ id }) => shown.has(id)) };
};

const visibleBranches = (branches: readonly Branch[], filtered: boolean): readonly Branch[] =>
  filtered ? branches.filter((branch) => branch.all.size > 0) : branches;
