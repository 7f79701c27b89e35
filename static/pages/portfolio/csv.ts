import type { Figures } from '../../../src/contracts/portfolio';
import type { ColumnId } from './columns';
import { figureNumber } from './figure-text';
import type { TreeRow } from './tree-rows';

/** One cell: a text, a number as it is, or nothing. */
type Cell = string | number | null;

/**
 * A text as a CSV field after RFC 4180. A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage
 * return) gets an apostrophe before it; numbers are written bare and stay numbers.
 */
export const csvField = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** Lines end in CRLF; the mark at the start tells Excel that the text is UTF-8. */
export const csvOf = (lines: readonly (readonly Cell[])[]): string =>
  `\uFEFF${lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('')}`;

const isoDay = (epochDay: number | null): Cell => (epochDay === null ? null : new Date(epochDay * 86_400_000).toISOString().slice(0, 10));
const hours = (seconds: number): number => Math.round(seconds / 36) / 100;

/** The words that the export needs in the reader's language. */
export interface CsvWords {
  readonly kind: (row: TreeRow) => string;
  readonly noPortfolio: string;
  readonly head: Readonly<Record<'kind' | 'within' | 'key' | 'name', string>>;
  readonly column: (column: ColumnId) => readonly string[];
  readonly status: (figures: Figures) => string;
  readonly leadName: (accountId: string) => string;
}

const columnCells = (column: ColumnId, figures: Figures, leadAccountId: string | null, words: CsvWords): readonly Cell[] => {
  switch (column) {
    case 'name':
      return [];
    case 'status':
      return [words.status(figures)];
    case 'percentDone':
      return [figures.percentDone];
    case 'due':
      return [figures.nextMilestone?.name ?? null, isoDay(figures.nextMilestone?.day ?? null), isoDay(figures.latestDue)];
    case 'overdue':
    case 'blocked':
    case 'unassigned':
    case 'stale':
      return [figureNumber(column, figures)];
    case 'issues':
      return [figureNumber('toDo', figures), figureNumber('inProgress', figures), figureNumber('done', figures)];
    case 'time':
      return [hours(figures.originalEstimate), hours(figures.timeSpent), hours(figures.remainingEstimate)];
    case 'throughput':
      return [figures.throughput.join(' ')];
    case 'lead':
      return [leadAccountId === null ? null : words.leadName(leadAccountId)];
    case 'age':
      return [figures.collectedAt === null ? null : new Date(figures.collectedAt * 1000).toISOString()];
  }
};

/**
 * The table as CSV: every row (give it the rows with all groups open), the kind of row and where it stands first, then the chosen columns.
 * Days are ISO 8601, durations hours, percentages 0 to 100; nothing is rounded for the eye.
 */
export const portfolioCsv = (rows: readonly TreeRow[], columns: readonly ColumnId[], words: CsvWords): string => {
  const names = new Map(rows.map((row) => [row.id, row.kind === 'none' ? words.noPortfolio : row.name]));
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  const pathOf = (parentId: string | null): string[] =>
    parentId === null ? [] : [...pathOf(parents.get(parentId) ?? null), names.get(parentId) ?? ''];
  const shown = columns.filter((column) => column !== 'name');
  const head = [words.head.kind, words.head.within, words.head.key, words.head.name, ...shown.flatMap(words.column)];
  const lines = rows.flatMap((row): Cell[][] => {
    if (row.kind === 'none') return [];
    const [key, lead] = row.kind === 'project' ? [row.project.key, row.project.leadAccountId] : [null, null];
    const figures = shown.flatMap((column) => columnCells(column, row.figures, lead, words));
    return [[words.kind(row), pathOf(row.parentId).join(' / '), key, row.name, ...figures]];
  });
  return csvOf([head, ...lines]);
};
