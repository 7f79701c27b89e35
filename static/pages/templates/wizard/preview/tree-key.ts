import type { PlanRow } from './tree-of-plan';

/** What a key does in the tree: go to another row, or open or close this one. */
export type TreeMove = { readonly kind: 'focus'; readonly id: string } | { readonly kind: 'toggle'; readonly id: string };

/** Keys as in every tree grid (ARIA Authoring Practices): arrows, Home, End, a screen up or down, Enter. */
export const treeKey = (rows: readonly PlanRow[], at: number, key: string, pageRows: number): TreeMove | null => {
  const row = rows[at];
  if (row === undefined) return null;
  const to = (index: number): TreeMove | null => {
    const target = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    return target === undefined ? null : { kind: 'focus', id: target.id };
  };
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'PageDown':
      return to(at + pageRows);
    case 'PageUp':
      return to(at - pageRows);
    case 'ArrowRight':
      if (row.isOpen === null) return null;
      return row.isOpen ? to(at + 1) : { kind: 'toggle', id: row.id };
    case 'ArrowLeft':
      if (row.isOpen === true) return { kind: 'toggle', id: row.id };
      return row.parentId === null ? null : { kind: 'focus', id: row.parentId };
    case 'Enter':
    case ' ':
      return row.isOpen === null ? null : { kind: 'toggle', id: row.id };
    default:
      return null;
  }
};
