import type { PortfolioNode } from '../../../../src/contracts/portfolio';
import { type CallError, callApp } from '../../../rpc';
import type { TreeNode } from '../tree-rows';
import { movedPositions } from './siblings';

/** The parts of a node that a save sends. */
const draftOf = (node: PortfolioNode) => ({
  parentId: node.parentId,
  kind: node.kind,
  name: node.name,
  percentMethod: node.percentMethod,
  membership: node.membership,
  position: node.position,
});

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
