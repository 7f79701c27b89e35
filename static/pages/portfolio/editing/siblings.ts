import type { TreeNode } from '../tree-rows';

/** Nodes under the same parent, in their order. */
export const siblingsOf = (node: Pick<TreeNode, 'parentId'>, nodes: readonly TreeNode[]): readonly TreeNode[] =>
  nodes.filter(({ parentId }) => parentId === node.parentId).sort((a, b) => a.position - b.position || a.name.localeCompare(b.name));

/** The new order after a move; only nodes whose place changes are returned. */
export const movedPositions = (
  node: TreeNode,
  by: -1 | 1,
  nodes: readonly TreeNode[],
): readonly { readonly node: TreeNode; readonly position: number }[] => {
  const siblings = [...siblingsOf(node, nodes)];
  const at = siblings.findIndex(({ id }) => id === node.id);
  const to = at + by;
  const moved = siblings[at];
  if (moved === undefined || to < 0 || to >= siblings.length) return [];
  siblings.splice(at, 1);
  siblings.splice(to, 0, moved);
  return siblings.flatMap((sibling, position) => (sibling.position === position ? [] : [{ node: sibling, position }]));
};
