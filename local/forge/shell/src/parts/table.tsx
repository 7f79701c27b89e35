import DynamicTable from '@atlaskit/dynamic-table';
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'right';
  /** Per cent of the table's width. */
  readonly width?: number;
}

/** A table of rows; `label` names it for screen readers. */
export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
}: {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}) {
  return (
    <div className="table-scroll">
      <DynamicTable
        label={label}
        head={{
          cells: columns.map((column) => ({
            key: column.key,
            content: <span className={column.align === 'right' ? 'cell-right' : undefined}>{column.title}</span>,
            ...(column.width === undefined ? {} : { width: column.width }),
          })),
        }}
        rows={rows.map((row) => ({
          key: rowKey(row),
          cells: columns.map((column) => ({
            key: column.key,
            content: <div className={column.align === 'right' ? 'cell-right' : 'cell'}>{column.cell(row)}</div>,
          })),
        }))}
      />
    </div>
  );
}
