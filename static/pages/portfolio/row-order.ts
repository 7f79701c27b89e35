import type { ProjectRow } from '../../../src/contracts/portfolio';
import { sortValue } from './columns';
import type { Sort } from './portfolio-address';
import type { TreeNode } from './tree-rows';

/** How siblings are ordered. */
export interface RowOrder {
  readonly nodes: (a: TreeNode, b: TreeNode) => number;
  readonly projects: (a: ProjectRow, b: ProjectRow) => number;
}

/** Undefined values come last in both directions: they are neither small nor large. */
const compareValues = (a: number | null, b: number | null, sign: number): number => {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return sign * (a - b);
};

/** The order for a chosen column; without one, nodes stand where the PMO put them and projects by name. Ties are broken by name. */
export const rowOrder = (
  sort: Sort | null,
  compareNames: (a: string, b: string) => number,
  leadName: (accountId: string) => string,
): RowOrder => {
  const byPlace = (a: TreeNode, b: TreeNode) => a.position - b.position || compareNames(a.name, b.name);
  const byName = (a: ProjectRow, b: ProjectRow) => compareNames(a.name, b.name) || compareNames(a.key, b.key);
  if (sort === null) return { nodes: byPlace, projects: byName };
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const { column } = sort;
  if (column === 'name') {
    return { nodes: (a, b) => sign * compareNames(a.name, b.name), projects: (a, b) => sign * byName(a, b) };
  }
  if (column === 'lead') {
    const lead = (project: ProjectRow) => (project.leadAccountId === null ? null : leadName(project.leadAccountId));
    const byLead = (a: ProjectRow, b: ProjectRow) => {
      const [first, second] = [lead(a), lead(b)];
      if (first === null || second === null) return (first === null ? 1 : 0) - (second === null ? 1 : 0);
      return sign * compareNames(first, second);
    };
    return { nodes: byPlace, projects: (a, b) => byLead(a, b) || byName(a, b) };
  }
  return {
    nodes: (a, b) => compareValues(sortValue(column, a.figures), sortValue(column, b.figures), sign) || byPlace(a, b),
    projects: (a, b) => compareValues(sortValue(column, a.figures), sortValue(column, b.figures), sign) || byName(a, b),
  };
};
