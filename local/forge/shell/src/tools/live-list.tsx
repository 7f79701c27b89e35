import { type ReactNode, useEffect } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { type Column, Table } from '../parts/table';
import { useLoaded } from '../site/use-loaded';

/** How often a list of something that runs is read again, in milliseconds. */
const REFRESH_MS = 3000;

/** A table of what is going on right now, read again every few seconds while the page is looked at. */
export function LiveList<Row>({
  label,
  load,
  columns,
  rowKey,
  empty,
}: {
  readonly label: string;
  readonly load: () => Promise<readonly Row[]>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly empty: { readonly title: string; readonly hint: string };
}): ReactNode {
  const [rows, reload] = useLoaded(`tool ${label}`, load);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [reload]);
  if (rows.state === 'loading') return <Loading />;
  if (rows.state === 'failed') return <Failure error={rows.error} onRetry={reload} />;
  if (rows.value.length === 0) return <Nothing title={empty.title} hint={empty.hint} />;
  return <Table label={label} columns={columns} rows={rows.value} rowKey={rowKey} />;
}
