import type { Membership, PortfolioNode } from '../../../../src/contracts/portfolio';
import { type CallError, callApp } from '../../../rpc';
import type { TreeNode } from '../tree-rows';
import { siblingsOf } from './siblings';

/** The parts of a node that a save sends. */
const draftOf = (node: PortfolioNode) => ({
  parentId: node.parentId,
  kind: node.kind,
  name: node.name,
  percentMethod: node.percentMethod,
  membership: node.membership,
  position: node.position,
});

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

/** Moves a node up or down among its siblings. */
export const moveNode = async (node: TreeNode, by: -1 | 1, nodes: readonly TreeNode[]): Promise<CallError | null> => {
  for (const change of movedPositions(node, by, nodes)) {
    const { id, version } = change.node;
    const answer = await callApp('portfolio.saveNode', { node: { ...draftOf(change.node), id, version, position: change.position } });
    if (!answer.ok) return answer.error;
  }
  return null;
};

/**
 * Puts a deleted node back as a new one and its programmes under it again. Programmes that somebody moved or deleted since are left where
 * they are.
 */
export const restoreNode = async (deleted: TreeNode, childIds: readonly string[]): Promise<CallError | null> => {
  const restored = await callApp('portfolio.saveNode', { node: draftOf(deleted) });
  if (!restored.ok) return restored.error;
  const present = await callApp('portfolio.getTree', {});
  if (!present.ok) return present.error;
  const children = present.value.nodes.filter((node) => childIds.includes(node.id) && node.parentId === deleted.parentId);
  for (const child of children) {
    const { id, version } = child;
    const answer = await callApp('portfolio.saveNode', { node: { ...draftOf(child), id, version, parentId: restored.value.node.id } });
    if (!answer.ok) return answer.error;
  }
  return null;
};

/** Whether two memberships say the same. */
export const sameMembership = (a: Membership, b: Membership): boolean => JSON.stringify(a) === JSON.stringify(b);
