// biome-ignore-all lint/a11y/useSemanticElements: the rows of a virtual tree grid are placed one by one, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to what is in a cell, see grid-keyboard
import SortDescendingIcon from '@atlaskit/icon/core/arrow-down';
import SortAscendingIcon from '@atlaskit/icon/core/arrow-up';
import Tooltip from '@atlaskit/tooltip';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSpeech } from '../../viewer/viewer-context';
import { type ColumnId, columns } from './columns';
import { type GridPlace, gridMove, HEAD_ROW } from './grid-keyboard';
import { type Panel, type Sort, sameScope } from './portfolio-address';
import { type RowActions, scopeOfRow, TableRow } from './table-row';
import type { TreeRow } from './tree-rows';
import './table.css';

const ROW_HEIGHT = 48;
const NARROW_ROW_HEIGHT = 124;
const HEAD_HEIGHT = 48;
/** Rows drawn beyond what is seen, so that fast scrolling shows no gap. */
const OVERSCAN = 8;
/** What a narrow table shows as lines of a card; the rest is in the details. */
const narrowColumns: readonly ColumnId[] = ['name', 'status', 'percentDone', 'due', 'overdue', 'blocked'];

interface PortfolioTableProps extends Omit<RowActions, 'onFocusStop'> {
  readonly rows: readonly TreeRow[];
  readonly columns: readonly ColumnId[];
  readonly sort: Sort | null;
  readonly onSort: (column: ColumnId) => void;
  readonly onOpenSiblings: (row: TreeRow) => void;
  readonly panel: Panel | null;
  readonly now: number;
  readonly staleDays: number;
  readonly isNarrow: boolean;
  readonly maxHeight: number;
}

const gridTemplate = (shown: readonly ColumnId[]): string =>
  shown.map((column) => (column === 'name' ? `minmax(var(--pl-name-width), 1fr)` : `${columns[column].width}px`)).join(' ');

const fixedWidth = (shown: readonly ColumnId[]): number =>
  shown.reduce((sum, column) => sum + (column === 'name' ? 0 : columns[column].width), 0);

/** Stops of a row from left to right, as `TableRow` draws them. */
const stopsOfRow = (row: TreeRow, shown: readonly ColumnId[], hasMenu: boolean): readonly string[] => {
  if (row.kind === 'none') return [];
  return shown.flatMap((column) => {
    if (column === 'name') return row.kind === 'node' && hasMenu ? ['name', 'menu'] : ['name'];
    if (column === 'due') return [row.figures.nextMilestone === null ? 'due.latestDue' : 'due.nextMilestone'];
    if (column === 'lead' || column === 'age') return [column];
    return columns[column].figures.map((figure) => `${column}.${figure}`);
  });
};

/** The tree grid of portfolios, programmes and projects. Only the rows in sight are drawn; the keyboard reaches all of them. */
export const PortfolioTable = (props: PortfolioTableProps) => {
  const { rows, sort, onSort, onOpenSiblings, panel, now, staleDays, isNarrow, maxHeight, onToggle, onOpen, onExplain, menuFor } = props;
  const { say } = useSpeech();
  const shown = useMemo(
    () => (isNarrow ? narrowColumns.filter((column) => props.columns.includes(column)) : props.columns),
    [isNarrow, props.columns],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<GridPlace | null>(null);
  const [focusWanted, setFocusWanted] = useState(0);
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const headHeight = isNarrow ? 0 : HEAD_HEIGHT;

  const placeAt = place === null ? -1 : rows.findIndex(({ id }) => id === place.rowId);
  const isPlaceGone = place !== null && place.rowId !== HEAD_ROW && placeAt === -1;
  const active: GridPlace = place === null || isPlaceGone ? { rowId: rows[0]?.id ?? HEAD_ROW, stop: null } : place;

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return placeAt === -1 || inSight.includes(placeAt) ? inSight : [...inSight, placeAt].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measure again exactly when the height of a row changes
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the keyboard, not every change of the rows
  useLayoutEffect(() => {
    if (focusWanted === 0 || place === null) return;
    if (placeAt >= 0) virtualizer.scrollToIndex(placeAt, { align: 'auto' });
    const row = scroller.current?.querySelector(`[data-row="${CSS.escape(place.rowId)}"]`);
    const target = place.stop === null ? row : row?.querySelector(`[data-stop="${CSS.escape(place.stop)}"]`);
    if (target instanceof HTMLElement) target.focus({ preventScroll: placeAt >= 0 && place.stop === null });
  }, [focusWanted]);

  const onFocusStop = useCallback((rowId: string, stop: string | null) => {
    setPlace((before) => (before?.rowId === rowId && before.stop === stop ? before : { rowId, stop }));
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element) || event.target.closest('[role="menu"], [role="dialog"]') !== null)
      return;
    const move = gridMove(active, event, {
      rows,
      stopsOf: (row) => (row === 'head' ? shown : stopsOfRow(row, shown, menuFor !== null)),
      pageRows: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    });
    if (move === null) return;
    event.preventDefault();
    switch (move.kind) {
      case 'focus':
        setPlace(move.place);
        setFocusWanted((count) => count + 1);
        return;
      case 'toggle':
        return onToggle(move.row);
      case 'openSiblings':
        return onOpenSiblings(move.row);
      case 'open':
        return onOpen(move.row);
    }
  };

  const openScope = panel?.scope ?? null;
  return (
    <div
      ref={scroller}
      className={`pl-table${isNarrow ? ' pl-table--narrow' : ''}`}
      role="treegrid"
      aria-label={say('portfolio.table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={shown.length}
      style={
        {
          maxHeight,
          '--pl-columns': gridTemplate(shown),
          '--pl-table-width': `calc(var(--pl-name-width) + ${fixedWidth(shown)}px)`,
        } as CSSProperties
      }
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="pl-head-group">
        <div role="row" className="pl-head" data-row={HEAD_ROW} aria-rowindex={1}>
          {shown.map((column, at) => (
            <HeadCell
              key={column}
              column={column}
              index={at + 1}
              sort={sort}
              staleDays={staleDays}
              tabIndex={active.rowId === HEAD_ROW && active.stop === column ? 0 : -1}
              onSort={onSort}
              onFocus={() => onFocusStop(HEAD_ROW, column)}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="pl-body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const scope = scopeOfRow(row);
          return (
            <TableRow
              key={item.key}
              row={row}
              columns={shown}
              top={item.start - headHeight}
              line={item.index + 2}
              now={now}
              tabStop={active.rowId === row.id ? active.stop : undefined}
              isOpenInPanel={openScope !== null && scope !== null && sameScope(openScope, scope)}
              onToggle={onToggle}
              onOpen={onOpen}
              onExplain={onExplain}
              onFocusStop={onFocusStop}
              menuFor={menuFor}
            />
          );
        })}
      </div>
    </div>
  );
};

interface HeadCellProps {
  readonly column: ColumnId;
  readonly index: number;
  readonly sort: Sort | null;
  readonly staleDays: number;
  readonly tabIndex: number;
  readonly onSort: (column: ColumnId) => void;
  readonly onFocus: () => void;
}

const HeadCell = ({ column, index, sort, staleDays, tabIndex, onSort, onFocus }: HeadCellProps) => {
  const { say } = useSpeech();
  const { label, hint, isNumeric } = columns[column];
  const direction = sort?.column === column ? sort.direction : null;
  const button = (
    <button type="button" className="pl-sort" data-stop={column} tabIndex={tabIndex} onFocus={onFocus} onClick={() => onSort(column)}>
      <span className="pl-sort__label">{say(label)}</span>
      {direction === null ? null : direction === 'ascending' ? (
        <SortAscendingIcon label="" size="small" />
      ) : (
        <SortDescendingIcon label="" size="small" />
      )}
    </button>
  );
  return (
    <div
      role="columnheader"
      className={`pl-cell pl-cell--head pl-cell--${column}${isNumeric ? ' pl-cell--numeric' : ''}`}
      aria-colindex={index}
      aria-sort={direction ?? 'none'}
    >
      {hint === null ? button : <Tooltip content={say(hint, { days: staleDays })}>{button}</Tooltip>}
    </div>
  );
};
