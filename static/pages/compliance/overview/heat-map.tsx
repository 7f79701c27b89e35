// biome-ignore-all lint/a11y/useSemanticElements: the cells of a virtual grid are placed one by one, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to the button in a head cell, see heat-map-keyboard
import Tooltip from '@atlaskit/tooltip';
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ProjectStanding } from '../../../../src/contracts/audits/overview';
import { LevelMark } from '../../../components/level-mark';
import { SeverityMark } from '../../../components/severity-mark';
import { useSpeech } from '../../../viewer/viewer-context';
import type { OverviewPanel } from '../address/overview-part';
import { HeatCell } from './heat-cell';
import { type HeatPlace, heatMove } from './heat-map-keyboard';
import type { CellIndex, HeatColumn } from './heat-map-model';
import './heat-map.css';

const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 168;
const COLUMN_WIDTH = 56;
/** Drawn beyond what is seen, so that fast scrolling shows no gap. */
const OVERSCAN_ROWS = 6;
const OVERSCAN_COLUMNS = 4;

interface HeatMapProps {
  readonly rows: readonly ProjectStanding[];
  readonly columns: readonly HeatColumn[];
  readonly cells: CellIndex;
  readonly sortedBy: number | null;
  readonly panel: OverviewPanel | null;
  readonly maxHeight: number;
  /** Room for the map, in pixels. */
  readonly width: number;
  readonly onSort: (checkNo: number | null) => void;
  readonly onCell: (projectId: number, checkNo: number) => void;
  readonly onProject: (projectId: number) => void;
}

/** Below these widths of the map, names get less room and levels are left to the panel. */
const MEDIUM_BELOW_PX = 860;
const NARROW_BELOW_PX = 620;
const nameRoom = (width: number): { readonly nameWidth: number; readonly hasLevels: boolean } =>
  width < NARROW_BELOW_PX
    ? { nameWidth: 136, hasLevels: false }
    : width < MEDIUM_BELOW_PX
      ? { nameWidth: 216, hasLevels: false }
      : { nameWidth: 300, hasLevels: true };

/** What is in sight, and also where the focus is: a cell with the focus is never taken away. */
const withFocused = (focused: number) => (range: Range) => {
  const inSight = defaultRangeExtractor(range);
  return focused < 0 || focused >= range.count || inSight.includes(focused) ? inSight : [...inSight, focused].sort((a, b) => a - b);
};

/** Projects against rules, a number in each cell. Only what is in sight is drawn; the keyboard reaches all of it. */
export const HeatMap = (props: HeatMapProps) => {
  const { rows, columns, cells, sortedBy, panel, maxHeight, width, onSort, onCell, onProject } = props;
  const { say } = useSpeech();
  const { nameWidth, hasLevels } = nameRoom(width);
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setPlace] = useState<HeatPlace>({ row: 0, column: 0 });
  const [focusWanted, setFocusWanted] = useState(0);
  const place: HeatPlace = { row: Math.min(wanted.row, rows.length - 1), column: Math.min(wanted.column, columns.length - 1) };

  const rowWindow = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN_ROWS,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    getItemKey: (index) => rows[index]?.projectId ?? index,
    rangeExtractor: withFocused(place.row),
  });
  const columnWindow = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: OVERSCAN_COLUMNS,
    scrollMargin: nameWidth,
    scrollPaddingStart: nameWidth,
    getItemKey: (index) => columns[index]?.check.checkNo ?? index,
    rangeExtractor: withFocused(place.column),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the keyboard, not every change of the rows
  useLayoutEffect(() => {
    if (focusWanted === 0) return;
    reveal(rowWindow, place.row);
    reveal(columnWindow, place.column);
    const target = scroller.current?.querySelector(`[data-place="${place.row}.${place.column}"]`);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, [focusWanted]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    const pageRows = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    const next = heatMove(place, event, { rows: rows.length, columns: columns.length, pageRows });
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    setFocusWanted((count) => count + 1);
  };
  const onFocusAt = useCallback((row: number, column: number) => setPlace({ row, column }), []);
  const stopAt = (row: number, column: number) => (row === place.row && column === place.column ? 0 : -1);
  const shownColumns = columnWindow.getVirtualItems();

  return (
    <div
      ref={scroller}
      className="pl-heat"
      role="grid"
      aria-label={say('compliance.heat.label')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      style={
        {
          maxHeight,
          '--pl-heat-name': `${nameWidth}px`,
          '--pl-heat-width': `${nameWidth + columns.length * COLUMN_WIDTH}px`,
          '--pl-heat-column': `${COLUMN_WIDTH}px`,
          '--pl-heat-row': `${ROW_HEIGHT}px`,
          '--pl-heat-head': `${HEAD_HEIGHT}px`,
        } as CSSProperties
      }
      onKeyDown={onKeyDown}
    >
      <div role="row" className="pl-heat__head" aria-rowindex={1}>
        <div role="columnheader" className="pl-heat__corner" aria-colindex={1}>
          {say('compliance.heat.projects')}
        </div>
        {shownColumns.map(({ key, index, start }) => {
          const column = columns[index];
          if (column === undefined) return null;
          return (
            <HeadCell
              key={key}
              column={column}
              left={start}
              line={index + 2}
              place={`-1.${index}`}
              isSorted={sortedBy === column.check.checkNo}
              tabIndex={stopAt(-1, index)}
              onFocus={() => onFocusAt(-1, index)}
              onSort={() => onSort(sortedBy === column.check.checkNo ? null : column.check.checkNo)}
            />
          );
        })}
      </div>
      <div role="rowgroup" className="pl-heat__body" style={{ height: rowWindow.getTotalSize() }}>
        {rowWindow.getVirtualItems().map(({ key, index: rowIndex, start }) => {
          const project = rows[rowIndex];
          if (project === undefined) return null;
          const isOpen = panel !== null && panel.kind !== 'score' && panel.projectId === project.projectId;
          return (
            <div
              key={key}
              role="row"
              className={`pl-heat__row${isOpen ? ' pl-heat__row--open' : ''}`}
              aria-rowindex={rowIndex + 2}
              style={{ transform: `translateY(${start - HEAD_HEIGHT}px)` }}
            >
              <NameCell
                project={project}
                hasLevel={hasLevels}
                place={`${rowIndex}.-1`}
                tabIndex={stopAt(rowIndex, -1)}
                onFocus={() => onFocusAt(rowIndex, -1)}
                onOpen={() => onProject(project.projectId)}
              />
              {shownColumns.map(({ key: columnKey, index, start: left }) => {
                const column = columns[index];
                if (column === undefined) return null;
                const { check } = column;
                return (
                  <HeatCell
                    key={columnKey}
                    cell={cells.at(project.projectId, check.checkNo)}
                    severity={check.severity}
                    left={left}
                    line={index + 2}
                    place={`${rowIndex}.${index}`}
                    tabIndex={stopAt(rowIndex, index)}
                    isOpen={isOpen && panel?.kind === 'cell' && panel.checkNo === check.checkNo}
                    projectName={project.name}
                    title={check.title}
                    onFocus={() => onFocusAt(rowIndex, index)}
                    onOpen={() => onCell(project.projectId, check.checkNo)}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
};

const reveal = (window: Virtualizer<HTMLDivElement, Element>, index: number): void => {
  if (index >= 0) window.scrollToIndex(index, { align: 'auto' });
};

interface HeadCellProps {
  readonly column: HeatColumn;
  readonly left: number;
  readonly line: number;
  readonly place: string;
  readonly isSorted: boolean;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onSort: () => void;
}

const HeadCell = ({ column, left, line, place, isSorted, tabIndex, onFocus, onSort }: HeadCellProps) => {
  const { say } = useSpeech();
  const { check, failing, failingProjects } = column;
  const total =
    failing === 0 ? say('compliance.heat.ruleClean') : say('compliance.heat.ruleFails', { count: failing, projects: failingProjects });
  return (
    <div
      role="columnheader"
      className={`pl-heat__rule${isSorted ? ' pl-heat__rule--sorted' : ''}`}
      aria-colindex={line}
      aria-sort={isSorted ? 'descending' : 'none'}
      style={{ insetInlineStart: left }}
    >
      <Tooltip content={`${check.title} · ${say(`audit.severity.${check.severity}`)} · ${total}`} position="bottom">
        <button type="button" className="pl-heat__rule-button" data-place={place} tabIndex={tabIndex} onFocus={onFocus} onClick={onSort}>
          <span className="pl-heat__rule-title">{check.title}</span>
          <SeverityMark severity={check.severity} isWordShown={false} />
        </button>
      </Tooltip>
    </div>
  );
};

interface NameCellProps {
  readonly project: ProjectStanding;
  readonly hasLevel: boolean;
  readonly place: string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

const NameCell = ({ project, hasLevel, place, tabIndex, onFocus, onOpen }: NameCellProps) => {
  const { say, formats } = useSpeech();
  const { score, name } = project;
  const number: ReactNode = score.score === null ? say('value.undefined') : formats.number(score.score);
  return (
    <div role="rowheader" className="pl-heat__name" aria-colindex={1}>
      <button type="button" className="pl-heat__project" data-place={place} tabIndex={tabIndex} onFocus={onFocus} onClick={onOpen}>
        <span className="pl-heat__project-name" title={name}>
          {name}
        </span>
        <span className="pl-heat__project-score">{number}</span>
        {hasLevel ? (
          <span className="pl-heat__project-level">
            <LevelMark level={score.level} />
          </span>
        ) : null}
      </button>
    </div>
  );
};
