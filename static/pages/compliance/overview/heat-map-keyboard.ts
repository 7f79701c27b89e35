/** Where the focus is: row -1 is the head, column -1 the project's name. */
export interface HeatPlace {
  readonly row: number;
  readonly column: number;
}

interface HeatSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows on one screen. */
  readonly pageRows: number;
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * The keys of a grid after the pattern of the ARIA Authoring Practices: arrows to the neighbour, Home and End along the row (with Ctrl to the first
 * and last cell of all), Page Up and Down by a screen. `null` when the key means nothing here. The corner above the names cannot be reached.
 */
export const heatMove = (
  { row, column }: HeatPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns, pageRows }: HeatSize,
): HeatPlace | null => {
  const to = (nextRow: number, nextColumn: number): HeatPlace =>
    row === -1 && nextRow === -1
      ? { row: -1, column: within(nextColumn, 0, columns - 1) }
      : { row: within(nextRow, nextColumn < 0 ? 0 : -1, rows - 1), column: within(nextColumn, -1, columns - 1) };
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'Home':
      return ctrlKey ? to(0, -1) : to(row, -1);
    case 'End':
      return ctrlKey ? to(rows - 1, columns - 1) : to(row, columns - 1);
    case 'PageDown':
      return to(Math.max(row, 0) + pageRows, column);
    case 'PageUp':
      return to(Math.max(Math.max(row, 0) - pageRows, 0), column);
    default:
      return null;
  }
};
