import { parse } from 'papaparse';
import type { CsvTable } from '../../templates/capture/capture-csv';

/** Cuts a CSV file into cells: comma, semicolon or tab, whichever the file uses, quoted as spreadsheets do, with or without a byte order mark. */
export const csvTable = (text: string): CsvTable =>
  parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t'] }).data;
