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

/** All that a key needs to know to decide. */
interface Situation extends Grid {
  readonly place: GridPlace;
  readonly ctrlKey: boolean;
  /** Index of the row with the focus, -1 for the head. */
  readonly at: number;
  readonly row: TreeRow | undefined;
  readonly stops: readonly string[];
  /** Index of the stop with the focus, -1 for the row itself. */
  readonly stopAt: number;
}

const focus = (rowId: string, stop: string | null): GridMove => ({ kind: 'focus', place: { rowId, stop } });

const toRow = ({ rows, stopsOf, place }: Situation, index: number): GridMove | null => {
  const target = rows[Math.min(index, rows.length - 1)];
  return target === undefined ? null : focus(target.id, nearestStop(place.stop, stopsOf(target)));
};

const toHead = ({ stopsOf, place }: Situation): GridMove => {
  const head = stopsOf('head');
  return focus(HEAD_ROW, nearestStop(place.stop, head) ?? head[0] ?? null);
};

const toStop = ({ place, stops }: Situation, index: number): GridMove | null => {
  const stop = stops[index];
  return stop === undefined ? null : focus(place.rowId, stop);
};

const right = (now: Situation): GridMove | null => {
  const { row, place, stopAt } = now;
  if (place.stop === null && row !== undefined && isGroupRow(row) && !row.isOpen) return { kind: 'toggle', row };
  return toStop(now, stopAt + 1);
};

const left = (now: Situation): GridMove | null => {
  const { row, stopAt } = now;
  if (stopAt > 0) return toStop(now, stopAt - 1);
  if (row === undefined) return null;
  if (stopAt === 0) return focus(row.id, null);
  if (isGroupRow(row) && row.isOpen) return { kind: 'toggle', row };
  return row.parentId === null ? null : focus(row.parentId, null);
};

const isAmongRows = ({ place, ctrlKey }: Situation): boolean => place.stop === null || ctrlKey;

const moves: Readonly<Record<string, (now: Situation) => GridMove | null>> = {
  ArrowDown: (now) => (now.at + 1 < now.rows.length ? toRow(now, now.at + 1) : null),
  ArrowUp: (now) => (now.at === -1 ? null : now.at === 0 ? toHead(now) : toRow(now, now.at - 1)),
  PageDown: (now) => toRow(now, Math.max(now.at, 0) + now.pageRows),
  PageUp: (now) => (now.at === -1 ? null : toRow(now, Math.max(now.at - now.pageRows, 0))),
  ArrowRight: right,
  ArrowLeft: left,
  Home: (now) => (isAmongRows(now) ? toRow(now, 0) : toStop(now, 0)),
  End: (now) => (isAmongRows(now) ? toRow(now, now.rows.length - 1) : toStop(now, now.stops.length - 1)),
  Enter: ({ place, row }) => (place.stop === null && row !== undefined ? { kind: row.kind === 'none' ? 'toggle' : 'open', row } : null),
  '*': ({ row }) => (row === undefined ? null : { kind: 'openSiblings', row }),
};

/**
 * The keys of a tree grid, after the pattern of the ARIA Authoring Practices: up and down between rows, right opens a group and then walks
 * its cells, left walks back, then closes the group, then goes to its parent; Home and End to the ends (of the table from a row, of the row
 * from a cell, with Ctrl always of the table), Page Up and Down by a screen, Enter opens the row, * opens all groups beside it. `null`
 * when the key means nothing here.
 */
export const gridMove = (place: GridPlace, key: GridKey, grid: Grid): GridMove | null => {
  const move = moves[key.key];
  if (move === undefined || key.altKey || key.metaKey) return null;
  const at = grid.rows.findIndex(({ id }) => id === place.rowId);
  if (at === -1 && place.rowId !== HEAD_ROW) return null;
  const row = grid.rows[at];
  const stops = grid.stopsOf(row ?? 'head');
  return move({ ...grid, place, ctrlKey: key.ctrlKey, at, row, stops, stopAt: place.stop === null ? -1 : stops.indexOf(place.stop) });
};
