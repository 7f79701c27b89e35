import type { TreeNode } from '../tree-rows';

/** Where a programme may go: anywhere but into itself or what lies below it. In the order of the names. */
export const possibleParents = (nodeId: string | null, nodes: readonly TreeNode[]): readonly TreeNode[] => {
  const below = new Set<string>();
  const addBelow = (id: string) => {
    if (below.has(id)) return;
    below.add(id);
    for (const node of nodes) if (node.parentId === id) addBelow(node.id);
  };
  if (nodeId !== null) addBelow(nodeId);
  return nodes.filter(({ id }) => !below.has(id)).sort((a, b) => a.name.localeCompare(b.name));
};
