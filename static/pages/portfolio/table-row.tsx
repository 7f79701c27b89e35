// biome-ignore-all lint/a11y/useSemanticElements: the rows of a virtual tree grid are placed one by one, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to what is in a cell, see grid-keyboard
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { memo, type ReactNode } from 'react';
import type { FigureId, FigureScope } from '../../../src/contracts/portfolio';
import { useSpeech } from '../../viewer/viewer-context';
import { type ColumnId, columns } from './columns';
import { TableCellContent } from './table-cell';
import type { TreeRow } from './tree-rows';

/** The scope that a row's figures are explained with; the group of projects outside all portfolios has none. */
export const scopeOfRow = (row: TreeRow): FigureScope | null => {
  switch (row.kind) {
    case 'node':
      return { kind: 'node', nodeId: row.node.id };
    case 'project':
      return { kind: 'project', projectId: row.project.id };
    case 'none':
      return null;
  }
};

export interface RowActions {
  readonly onToggle: (row: TreeRow) => void;
  readonly onOpen: (row: TreeRow) => void;
  readonly onExplain: (row: TreeRow, figure: FigureId) => void;
  readonly onFocusStop: (rowId: string, stop: string | null) => void;
  /** The menu of a portfolio or programme; absent for readers. */
  readonly menuFor: ((row: TreeRow & { readonly kind: 'node' }, tabIndex: number) => ReactNode) | null;
}

interface TableRowProps extends RowActions {
  readonly row: TreeRow;
  readonly columns: readonly ColumnId[];
  readonly top: number;
  /** Line of the whole table, the head being 1. */
  readonly line: number;
  readonly now: number;
  readonly tabStop: string | null | undefined;
  readonly isOpenInPanel: boolean;
}

const PlainCell = ({
  column,
  tabStop,
  children,
}: {
  readonly column: string;
  readonly tabStop: string | null | undefined;
  readonly children: ReactNode;
}) => (
  <span className="pl-cell__text" data-stop={column} tabIndex={tabStop === column ? 0 : -1}>
    {children}
  </span>
);

/** One line of the table. `tabStop` is null when Tab reaches the row itself and undefined when it reaches another row. */
export const TableRow = memo((props: TableRowProps) => {
  const { row, top, line, now, tabStop, isOpenInPanel, onToggle, onOpen, onExplain, onFocusStop, menuFor } = props;
  const { say } = useSpeech();
  const name = row.kind === 'none' ? say('portfolio.kind.none') : row.name;
  const isGroup = row.kind !== 'project';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keyboard for all of its rows
    <div
      className={`pl-row pl-row--${row.kind}${isOpenInPanel ? ' pl-row--open' : ''}`}
      role="row"
      data-row={row.id}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={line}
      aria-selected={isOpenInPanel}
      {...(isGroup ? { 'aria-expanded': row.isOpen } : {})}
      tabIndex={tabStop === null ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={(event) => {
        const stop = event.target.closest('[data-stop]')?.getAttribute('data-stop') ?? null;
        onFocusStop(row.id, stop);
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, a, input, [role="menu"], [role="dialog"]') !== null) return;
        if (row.kind === 'none') onToggle(row);
        else onOpen(row);
      }}
    >
      <div
        className="pl-cell pl-cell--name"
        role="rowheader"
        aria-colindex={1}
        style={{ paddingInlineStart: `${(row.level - 1) * 20 + 4}px` }}
      >
        {isGroup ? (
          <button
            type="button"
            className="pl-chevron"
            tabIndex={-1}
            aria-label={say(row.isOpen ? 'portfolio.collapse' : 'portfolio.expand', { name })}
            onClick={() => onToggle(row)}
          >
            {row.isOpen ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
          </button>
        ) : (
          <span className="pl-chevron" />
        )}
        <span className="pl-name">
          {row.kind === 'none' ? (
            <span className="pl-name__text">{name}</span>
          ) : (
            <button
              type="button"
              className="pl-name__text pl-name__open"
              data-stop="name"
              tabIndex={tabStop === 'name' ? 0 : -1}
              title={name}
              onClick={() => onOpen(row)}
            >
              {name}
            </button>
          )}
          <span className="pl-name__under">
            {row.kind === 'project' ? row.project.key : null}
            {row.kind === 'project' && row.project.archived ? ` · ${say('portfolio.archived')}` : null}
            {row.kind === 'node' ? `${say(`portfolio.kind.${row.node.kind}`)} · ` : null}
            {isGroup ? say('portfolio.projects', { count: row.projectCount }) : null}
          </span>
        </span>
        {row.kind === 'node' && menuFor !== null ? menuFor(row, tabStop === 'menu' ? 0 : -1) : null}
      </div>
      {props.columns.map((column, at) =>
        column === 'name' ? null : (
          <div
            key={column}
            className={`pl-cell pl-cell--${column}${columns[column].isNumeric ? ' pl-cell--numeric' : ''}`}
            role="gridcell"
            aria-colindex={at + 1}
            data-label={say(columns[column].label)}
          >
            {row.kind === 'none' ? null : column === 'lead' || column === 'age' ? (
              <PlainCell column={column} tabStop={tabStop}>
                <Content {...{ column, row, now, tabStop, name, onExplain }} />
              </PlainCell>
            ) : (
              <Content {...{ column, row, now, tabStop, name, onExplain }} />
            )}
          </div>
        ),
      )}
    </div>
  );
});
TableRow.displayName = 'TableRow';

interface ContentProps {
  readonly column: Exclude<ColumnId, 'name'>;
  readonly row: Exclude<TreeRow, { kind: 'none' }>;
  readonly now: number;
  readonly tabStop: string | null | undefined;
  readonly name: string;
  readonly onExplain: (row: TreeRow, figure: FigureId) => void;
}

const Content = ({ column, row, now, tabStop, name, onExplain }: ContentProps) => (
  <TableCellContent
    column={column}
    name={name}
    figures={row.figures}
    leadAccountId={row.kind === 'project' ? row.project.leadAccountId : undefined}
    now={now}
    tabStop={tabStop}
    onExplain={(figure) => onExplain(row, figure)}
  />
);
