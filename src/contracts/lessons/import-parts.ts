/**
 * Bytes of a file that one call takes: the platform refuses calls of a page beyond 500 KB (Forge, "Invocation limits"), and the call holds
 * mapping and names besides.
 */
export const MAX_IMPORT_BYTES = 450_000;

/** A piece of a file that is a file itself. */
export interface ImportPart {
  readonly text: string;
  /** With it added, the number of a record in this part is its number in the file. */
  readonly recordsBefore: number;
}

export interface ImportParts {
  readonly parts: readonly ImportPart[];
  /** Records that do not fit a call by themselves. */
  readonly tooLarge: readonly number[];
}

/**
 * Takes a file apart into pieces of whole records that one call takes each. A file that cannot be taken apart stays whole, for the call to say
 * what is wrong with it.
 */
export function importParts(text: string, format: 'csv' | 'json' | 'jsonl', most = MAX_IMPORT_BYTES): ImportParts {
  if (bytesOf(text) <= most) return { parts: [{ text, recordsBefore: 0 }], tooLarge: [] };
  switch (format) {
    case 'jsonl':
      return gather(text.split('\n'), most, (lines) => lines.join('\n'));
    case 'json': {
      const list = listOf(text);
      if (list === undefined) return { parts: [{ text: text.slice(0, most >> 2), recordsBefore: 0 }], tooLarge: [] };
      return gather(
        list.map((one) => JSON.stringify(one)),
        most,
        (items) => `[${items.join(',')}]`,
      );
    }
    case 'csv': {
      const [heading = '', ...rows] = tableRows(text);
      return gather(rows, most - bytesOf(heading), (part) => [heading, ...part].join('\n'));
    }
  }
}

/** What a text takes in a call: it travels as JSON in UTF-8. */
const bytesOf = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;

function gather(records: readonly string[], most: number, joined: (records: readonly string[]) => string): ImportParts {
  const parts: ImportPart[] = [];
  const tooLarge: number[] = [];
  let open: string[] = [];
  let size = 0;
  let start = 0;
  const close = (next: number): void => {
    if (open.some((record) => record.trim() !== '')) parts.push({ text: joined(open), recordsBefore: start });
    open = [];
    size = 0;
    start = next;
  };
  for (const [at, record] of records.entries()) {
    const bytes = bytesOf(record) + 2;
    if (bytes > most) {
      close(at + 1);
      tooLarge.push(at + 1);
      continue;
    }
    if (size + bytes > most) close(at);
    open.push(record);
    size += bytes;
  }
  close(records.length);
  return { parts, tooLarge };
}

/** The list that a file is, or the only list in the object around it. */
function listOf(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
    const lists = typeof value === 'object' && value !== null ? Object.values(value).filter(Array.isArray) : [];
    return lists.length === 1 ? lists[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The rows of a table: a line break between quotation marks belongs to its row. Rows without anything are left out, as the reader does. */
function tableRows(text: string): string[] {
  const rows: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    if (at < text.length && (character !== '\n' || quoted)) continue;
    const row = text.slice(start, at).replace(/\r$/, '');
    if (row.trim() !== '') rows.push(row);
    start = at + 1;
  }
  return rows;
}
