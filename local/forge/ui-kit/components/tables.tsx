import AkDynamicTable from '@atlaskit/dynamic-table';
import type { DynamicTableProps } from '@forge/react';
import { component, given, NodeView } from '../component';
import { Docs } from '../doc-view';
import { type ForgeDoc, slotOf } from '../forge-doc';

const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const num = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const headCell = (cell: ForgeDoc) => ({
  ...given({ key: text(cell.props.cellKey), width: num(cell.props.width), colSpan: num(cell.props.colSpan) }),
  ...(cell.props.isSortable === true ? { isSortable: true } : {}),
  ...(cell.props.shouldTruncate === true ? { shouldTruncate: true } : {}),
  content: <Docs docs={cell.children} />,
});

const row = (doc: ForgeDoc, index: number) => ({
  key: text(doc.props.rowKey) ?? String(index),
  ...(doc.props.isHighlighted === true ? { isHighlighted: true } : {}),
  cells: doc.children.map((cell) => ({
    ...given({ key: text(cell.props.cellKey), colSpan: num(cell.props.colSpan) }),
    content: <Docs docs={cell.children} />,
  })),
});

/** Sorting, paging and ranking are Atlaskit's; head and rows arrive as nodes, since the app evaluated them. */
export const DynamicTable = component<Omit<DynamicTableProps, 'head' | 'rows'>>(
  [
    'caption',
    'defaultPage',
    'defaultSortKey',
    'defaultSortOrder',
    'emptyView',
    'highlightedRowIndex',
    'isFixedSize',
    'isLoading',
    'isRankable',
    'label',
    'loadingSpinnerSize',
    'onRankEnd',
    'onRankStart',
    'onSetPage',
    'page',
    'paginationi18n',
    'rowsPerPage',
    'sortKey',
    'sortOrder',
    'testId',
  ],
  ({ emptyView, ...props }, { doc }) => {
    const head = slotOf(doc, 'head');
    return (
      <AkDynamicTable
        {...props}
        {...(head.length > 0 ? { head: { cells: head.map(headCell) } } : {})}
        rows={slotOf(doc, 'rows').map(row)}
        {...(emptyView ? { emptyView: <NodeView node={emptyView} /> } : {})}
      />
    );
  },
);
