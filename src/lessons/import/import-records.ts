/** One lesson of a file: what stands in its columns or keys, as text. */
export interface ImportRecord {
  /** From 1: the row of a table without its heading, the line of JSON lines, the place in a list. */
  readonly number: number;
  readonly values: ReadonlyMap<string, string>;
}

/** Why a record, or the whole file (`record` 0), could not be read; a text of `src/messages/lessons`. */
export interface ImportProblem {
  readonly record: number;
  readonly problem:
    | { readonly code: 'import.noTitle' | 'import.noObject' | 'import.empty' | 'import.noList' | 'import.html' }
    | { readonly code: 'import.noJson'; readonly problem: string }
    | { readonly code: 'import.notRead'; readonly line: number; readonly problem: string }
    | { readonly code: 'import.tooLong'; readonly column: string; readonly count: number; readonly most: number }
    | { readonly code: 'import.tooManyRecords'; readonly count: number };
}

/** A file as read. */
export interface ImportFile {
  /** In the order in which they first occur. */
  readonly columns: readonly string[];
  readonly records: readonly ImportRecord[];
  readonly problems: readonly ImportProblem[];
}

/** Rows of a table with the first as heading; parsing CSV is a library's work. */
export interface ParsedTable {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly { readonly line: number; readonly problem: string }[];
}
export type TableParser = (text: string) => ParsedTable;

/** Lessons of one import: more are sent in parts. */
export const MAX_RECORDS = 2000;

/** Reads a file. What cannot be read is reported by record; the rest is read nevertheless. */
export function readImport(text: string, format: 'csv' | 'json' | 'jsonl', parseTable: TableParser): ImportFile {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return nothing({ code: 'import.empty' });
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/i.test(plain)) return nothing({ code: 'import.html' });
  switch (format) {
    case 'csv':
      return readTable(parseTable(plain));
    case 'json':
      return readList(plain);
    case 'jsonl':
      return readLines(plain);
  }
}

const nothing = (problem: ImportProblem['problem']): ImportFile => ({ columns: [], records: [], problems: [{ record: 0, problem }] });

function readTable({ rows, problems }: ParsedTable): ImportFile {
  const [heading = [], ...data] = rows;
  const columns = heading.map((name, at) => name.trim() || `${at + 1}`);
  const records = data
    .map((row, at) => ({
      number: at + 1,
      values: new Map(columns.flatMap((name, column) => (row[column]?.trim() ? [[name, row[column].trim()]] : []))),
    }))
    .filter(({ values }) => values.size > 0);
  return limited(
    [...new Set(columns)],
    records,
    problems.map(({ line, problem }) => ({ record: Math.max(0, line - 1), problem: { code: 'import.notRead', line, problem } })),
  );
}

function readList(text: string): ImportFile {
  const parsed = parseJson(text);
  if (!parsed.ok) return nothing({ code: 'import.noJson', problem: parsed.problem });
  const list = listIn(parsed.value);
  if (list === undefined) return nothing({ code: 'import.noList' });
  return readObjects(list.map((value, at) => ({ number: at + 1, value })));
}

/** The list itself, or the only list in an object around it (`{"lessons": [...]}`). */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const lists = Object.values(value).filter(Array.isArray);
  return lists.length === 1 ? lists[0] : undefined;
}

function readLines(text: string): ImportFile {
  const problems: ImportProblem[] = [];
  const values: { number: number; value: unknown }[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const number = at + 1;
    const parsed = parseJson(line);
    if (parsed.ok) values.push({ number, value: parsed.value });
    else problems.push({ record: number, problem: { code: 'import.noJson', problem: parsed.problem } });
  }
  const read = readObjects(values);
  return { ...read, problems: [...problems, ...read.problems] };
}

function readObjects(values: readonly { readonly number: number; readonly value: unknown }[]): ImportFile {
  const columns = new Set<string>();
  const records: ImportRecord[] = [];
  const problems: ImportProblem[] = [];
  for (const { number, value } of values) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push({ record: number, problem: { code: 'import.noObject' } });
      continue;
    }
    const entries = Object.entries(value).map(([name, one]) => [name, asText(one)] as const);
    for (const [name] of entries) columns.add(name);
    records.push({ number, values: new Map(entries.filter(([, one]) => one !== '')) });
  }
  return limited([...columns], records, problems);
}

function limited(columns: readonly string[], records: readonly ImportRecord[], problems: readonly ImportProblem[]): ImportFile {
  if (records.length <= MAX_RECORDS) return { columns, records, problems };
  return { columns, records: [], problems: [{ record: 0, problem: { code: 'import.tooManyRecords', count: MAX_RECORDS } }] };
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : '' };
  }
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value
      .map(asText)
      .filter((one) => one !== '')
      .join('; ');
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
