import type { PortfolioTree } from '../../../../src/contracts/portfolio';
import type { TreeNode } from '../tree-rows';

export interface DeletionPlan {
  /** Programmes that move up, and the name of where they go; `null` is the top. */
  readonly programmes: number;
  readonly parentName: string | null;
  /** Projects that belong to the node itself, and those of them that belong to nothing else. */
  readonly projects: number;
  readonly orphans: number;
}

/** What deleting a node does, as far as this viewer can see. */
export const deletionPlan = (node: TreeNode, tree: PortfolioTree): DeletionPlan => {
  const members = tree.projects.filter(({ nodeIds }) => nodeIds.includes(node.id));
  return {
    programmes: tree.nodes.filter(({ parentId }) => parentId === node.id).length,
    parentName: tree.nodes.find(({ id }) => id === node.parentId)?.name ?? null,
    projects: members.length,
    orphans: members.filter(({ nodeIds }) => nodeIds.every((id) => id === node.id)).length,
  };
};
