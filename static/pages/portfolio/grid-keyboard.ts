import type { TreeRow } from './tree-rows';

/** Where the focus is: a row (or the head), and a stop in it; without a stop the row itself has the focus. */
export interface GridPlace {
  readonly rowId: string;
  readonly stop: string | null;
}
export const HEAD_ROW = 'head';

/** What a key does in the grid. */
export type GridMove =
  | { readonly kind: 'focus'; readonly place: GridPlace }
  | { readonly kind: 'toggle'; readonly row: TreeRow }
  | { readonly kind: 'openSiblings'; readonly row: TreeRow }
  | { readonly kind: 'open'; readonly row: TreeRow };

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const columnOf = (stop: string): string => stop.split('.')[0] ?? stop;

/** The stop of another row that stands under or above this one: the same figure, or else the same column, or else the row. */
const nearestStop = (wanted: string | null, stops: readonly string[]): string | null => {
  if (wanted === null) return null;
  if (stops.includes(wanted)) return wanted;
  return stops.find((stop) => columnOf(stop) === columnOf(wanted)) ?? null;
};

const isGroupRow = (row: TreeRow): row is Exclude<TreeRow, { kind: 'project' }> => row.kind !== 'project';

interface Grid {
  readonly rows: readonly TreeRow[];
  /** Stops of a row from left to right; for the head the column ids. */
  readonly stopsOf: (row: TreeRow | 'head') => readonly string[];
  readonly pageRows: number;
}

/**
 * The keys of a tree grid, after the pattern of the ARIA Authoring Practices: up and down between rows, right opens a group and then walks
 * its cells, left walks back, then closes the group, then goes to its parent; Home and End to the ends (of the table from a row, of the row
 * from a cell, with Ctrl always of the table), Page Up and Down by a screen, Enter opens the row, * opens all groups beside it. `null`
 * when the key means nothing here.
 */
export const gridMove = (place: GridPlace, key: GridKey, grid: Grid): GridMove | null => {
  if (key.altKey || key.metaKey) return null;
  const { rows } = grid;
  const at = place.rowId === HEAD_ROW ? -1 : rows.findIndex(({ id }) => id === place.rowId);
  if (at === -1 && place.rowId !== HEAD_ROW) return null;
  const row = rows[at];
  const stops = grid.stopsOf(row ?? 'head');
  const stopAt = place.stop === null ? -1 : stops.indexOf(place.stop);

  const toRow = (index: number): GridMove | null => {
    if (index < 0) {
      const head = grid.stopsOf('head');
      return {
        kind: 'focus',
        place: { rowId: HEAD_ROW, stop: nearestStop(place.stop === null ? null : columnOf(place.stop), head) ?? head[0] ?? null },
      };
    }
    const target = rows[Math.min(index, rows.length - 1)];
    return target === undefined
      ? null
      : { kind: 'focus', place: { rowId: target.id, stop: nearestStop(place.stop, grid.stopsOf(target)) } };
  };
  const toStop = (index: number): GridMove | null => {
    const stop = stops[index];
    return stop === undefined ? null : { kind: 'focus', place: { rowId: place.rowId, stop } };
  };

  switch (key.key) {
    case 'ArrowDown':
      return at + 1 < rows.length ? toRow(at + 1) : null;
    case 'ArrowUp':
      return place.rowId === HEAD_ROW ? null : toRow(at - 1);
    case 'PageDown':
      return toRow(Math.min(Math.max(at, 0) + grid.pageRows, rows.length - 1));
    case 'PageUp':
      return at === -1 ? null : toRow(Math.max(at - grid.pageRows, 0));
    case 'ArrowRight':
      if (place.stop === null && row !== undefined && isGroupRow(row) && !row.isOpen) return { kind: 'toggle', row };
      return toStop(stopAt + 1);
    case 'ArrowLeft': {
      if (stopAt > 0) return toStop(stopAt - 1);
      if (row === undefined) return null;
      if (stopAt === 0) return { kind: 'focus', place: { rowId: row.id, stop: null } };
      if (isGroupRow(row) && row.isOpen) return { kind: 'toggle', row };
      return row.parentId === null ? null : { kind: 'focus', place: { rowId: row.parentId, stop: null } };
    }
    case 'Home':
      return place.stop === null || key.ctrlKey ? toRow(0) : toStop(0);
    case 'End':
      return place.stop === null || key.ctrlKey ? toRow(rows.length - 1) : toStop(stops.length - 1);
    case 'Enter':
      return place.stop === null && row !== undefined ? { kind: row.kind === 'none' ? 'toggle' : 'open', row } : null;
    case '*':
      return row === undefined ? null : { kind: 'openSiblings', row };
    default:
      return null;
  }
};
