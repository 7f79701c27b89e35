import type { TreeNode } from '../tree-rows';

/** Nodes under the same parent, in their order. */
export const siblingsOf = (node: Pick<TreeNode, 'parentId'>, nodes: readonly TreeNode[]): readonly TreeNode[] =>
  nodes.filter(({ parentId }) => parentId === node.parentId).sort((a, b) => a.position - b.position || a.name.localeCompare(b.name));
