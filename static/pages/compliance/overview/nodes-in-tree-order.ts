interface TreeItem {
  readonly id: string;
  readonly parentId: string | null;
}

/** Each node below its parent, in the order in which they come. A node whose parent is not here stands at the top. */
export const nodesInTreeOrder = <T extends TreeItem>(nodes: readonly T[]): readonly { readonly node: T; readonly depth: number }[] => {
  const ids = new Set(nodes.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): { readonly node: T; readonly depth: number }[] =>
    nodes
      .filter((node) => (node.parentId !== null && ids.has(node.parentId) ? node.parentId : null) === parentId)
      .flatMap((node) => [{ node, depth }, ...below(node.id, depth + 1)]);
  return below(null, 0);
};
