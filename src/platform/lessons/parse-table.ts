import { createHash } from 'node:crypto';
import { parse } from 'papaparse';
import type { ParsedTable } from '../../lessons/import/import-records';

/** Problems of a file that are named; a file of another kind has one on each line. */
const PROBLEMS_NAMED = 100;

/** Reads CSV as spreadsheets write it (RFC 4180): the separator is found out, texts in quotation marks may hold line breaks. */
export function parseTable(text: string): ParsedTable {
  const { data, errors } = parse<string[]>(text, { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t', '|'] });
  return {
    rows: data,
    // A table of one column has no separator to be found out.
    problems: errors
      .filter(({ code }) => code !== 'UndetectableDelimiter')
      .slice(0, PROBLEMS_NAMED)
      .map(({ row, message }) => ({ line: (row ?? 0) + 1, problem: message })),
  };
}

/** Half of SHA-256: enough to tell any two texts apart, and short enough for an id. */
export const textDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
