import { Box, DynamicTable, Inline, Link, ProgressBar, Stack, Text, Tooltip, xcss } from '@forge/react';
import type { ReactNode } from 'react';
import type { GadgetColumn } from './gadget-configuration';
import type { GadgetData } from './gadget-data';
import { dueOf } from './portfolio-sentences';
import type { Reader } from './reader';
import { StatusMark } from './status-mark';

type Row = GadgetData['rows'][number];
interface CellView {
  readonly row: Row;
  readonly data: GadgetData;
  readonly reader: Reader;
}

const percentCell = xcss({ minWidth: '72px' });

const PercentCell = ({ row, reader }: CellView) => {
  const { percentDone } = row.figures;
  if (percentDone === null) return <Text>{reader.say('value.undefined')}</Text>;
  const percent = reader.formats.percent(percentDone);
  return (
    <Box xcss={percentCell}>
      <Stack space="space.050">
        <Text size="small">{percent}</Text>
        <ProgressBar value={percentDone / 100} ariaLabel={reader.tell('gadget.percentOf', { name: row.name, percent })} />
      </Stack>
    </Box>
  );
};

const DueCell = ({ row, data, reader }: CellView) => {
  const due = dueOf(row.figures, data.asOf, reader);
  if (!due) return <Text>{reader.say('value.undefined')}</Text>;
  return (
    <Tooltip content={due.hint}>
      <Text color={due.isLate ? 'color.text.danger' : 'color.text'}>{due.isLate ? `! ${due.day}` : due.day}</Text>
    </Tooltip>
  );
};

const CountCell = ({
  count,
  reader,
  isWarning,
}: {
  readonly count: number | undefined;
  readonly reader: Reader;
  readonly isWarning: boolean;
}) => (
  <Text align="end" weight={isWarning && count !== undefined && count > 0 ? 'semibold' : 'regular'}>
    {count === undefined ? reader.say('value.undefined') : reader.formats.number(count)}
  </Text>
);

function cellOf(column: GadgetColumn, view: CellView): ReactNode {
  const { row, reader } = view;
  // What was not collected yet is not zero.
  const known = (count: number | undefined) => (row.figures.collectedAt === null ? undefined : count);
  switch (column) {
    case 'status':
      return <StatusMark figures={row.figures} reader={reader} />;
    case 'percentDone':
      return <PercentCell {...view} />;
    case 'due':
      return <DueCell {...view} />;
    case 'overdue':
    case 'blocked':
    case 'stale':
      return <CountCell count={known(row.figures[column])} reader={reader} isWarning />;
    case 'unassigned':
      return <CountCell count={known(row.figures.unassigned)} reader={reader} isWarning={false} />;
    case 'throughput':
      return <CountCell count={known(row.figures.throughput.at(-1))} reader={reader} isWarning={false} />;
  }
}

const NameCell = ({ row }: { readonly row: Row }) =>
  row.key === null ? (
    <Text weight="semibold">{row.name}</Text>
  ) : (
    <Inline space="space.050" shouldWrap>
      <Link href={`/browse/${row.key}`}>{row.name}</Link>
    </Inline>
  );

const headOf = (column: GadgetColumn, reader: Reader): string =>
  column === 'throughput' || column === 'due' ? reader.tell(`gadgetColumn.${column}`) : reader.say(`column.${column}`);
const numeric: ReadonlySet<GadgetColumn> = new Set(['overdue', 'blocked', 'unassigned', 'stale', 'throughput']);

/** Width of a letter in the small, semibold text of heads, in pixels and rather too much. */
const letterWidth = 7.5;
/** Where a word may be broken: at spaces and soft hyphens. */
const longestPart = (text: string): number => Math.max(...text.split(/[\s\u00ad]/).map((part) => part.length));

/** The head of a column of numbers stands above their right edge. The column is as wide as its words need: tables break them anywhere. */
const Head = ({ text, isNumeric }: { readonly text: string; readonly isNumeric: boolean }) => (
  <Box xcss={xcss({ minWidth: `${Math.ceil(longestPart(text) * letterWidth)}px` })}>
    <Text size="small" weight="semibold" color="color.text.subtle" align={isNumeric ? 'end' : 'start'}>
      {text}
    </Text>
  </Box>
);

/** Pixels below which a name and any other column become unreadable; a narrower frame scrolls the table sideways. */
const nameWidth = 120;
const columnWidth = 72;
const scrolling = xcss({ overflowX: 'auto' });

/** Portfolios, programmes and projects with the chosen columns. */
export const PortfolioTable = ({
  data,
  columns,
  reader,
}: {
  readonly data: GadgetData;
  readonly columns: readonly GadgetColumn[];
  readonly reader: Reader;
}) => (
  <Box xcss={scrolling}>
    <Box xcss={xcss({ minWidth: `${nameWidth + columnWidth * columns.length}px` })}>
      <DynamicTable
        label={reader.tell('gadget.table')}
        head={{
          cells: [
            { key: 'name', content: <Head text={reader.say('column.name')} isNumeric={false} /> },
            ...columns.map((column) => ({ key: column, content: <Head text={headOf(column, reader)} isNumeric={numeric.has(column)} /> })),
          ],
        }}
        rows={data.rows.map((row) => ({
          key: `${row.kind}-${row.id}`,
          cells: [
            { key: 'name', content: <NameCell row={row} /> },
            ...columns.map((column) => ({ key: column, content: cellOf(column, { row, data, reader }) })),
          ],
        }))}
      />
    </Box>
  </Box>
);
