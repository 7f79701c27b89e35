import type { TreeNode } from '../tree-rows';

/** What a PMO administrator is about to do with the tree. */
export type EditingTask =
  | { readonly kind: 'create'; readonly nodeKind: 'portfolio' | 'programme'; readonly parentId: string | null }
  | { readonly kind: 'change'; readonly node: TreeNode }
  | { readonly kind: 'move'; readonly node: TreeNode; readonly by: -1 | 1 }
  | { readonly kind: 'delete'; readonly node: TreeNode };
