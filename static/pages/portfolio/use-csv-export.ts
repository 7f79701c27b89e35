import { useCallback } from 'react';
import type { PortfolioTree } from '../../../src/contracts/portfolio';
import { usePeople } from '../../people/use-people';
import { useSpeech } from '../../viewer/viewer-context';
import { type ColumnId, columns } from './columns';
import { portfolioCsv } from './csv';
import type { PortfolioAddress } from './portfolio-address';
import { flattenTree } from './tree-rows';

const saveFile = (name: string, type: string, content: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** Saves the table as CSV: the rows that fit the filters, all groups open, in the order on screen. */
export const useCsvExport = (): ((tree: PortfolioTree, address: PortfolioAddress) => void) => {
  const { say, formats } = useSpeech();
  const people = usePeople([]);
  return useCallback(
    (tree, address) => {
      const leadName = (accountId: string) => people.get(accountId)?.displayName ?? '';
      const { rows } = flattenTree(tree, address, formats.compare, { openAll: true, leadName });
      const columnHeads = (column: ColumnId): readonly string[] => {
        if (column === 'due')
          return [say('figure.nextMilestone'), `${say('figure.nextMilestone')} (${say('trend.day')})`, say('figure.latestDue')];
        if (column === 'issues' || column === 'time') return columns[column].figures.map((figure) => say(`figure.${figure}`));
        return [say(columns[column].label)];
      };
      const csv = portfolioCsv(rows, address.columns, {
        kind: (row) => (row.kind === 'node' ? say(`portfolio.kind.${row.node.kind}`) : say('portfolio.kind.project')),
        noPortfolio: say('portfolio.kind.none'),
        head: {
          kind: say('details.type'),
          within: say('details.memberOf'),
          key: say('details.key'),
          name: say('column.name'),
        },
        column: columnHeads,
        status: (figures) => say(`status.${figures.health.status}`),
        leadName,
      });
      saveFile(`portfolio-${new Date(tree.asOf * 1000).toISOString().slice(0, 10)}.csv`, 'text/csv;charset=utf-8', csv);
    },
    [say, formats, people],
  );
};
