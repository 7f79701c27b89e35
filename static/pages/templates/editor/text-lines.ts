/** Where a line stands in a text, from its first character to before its end. Line 1 is the first; beyond the end it is the last. */
export const placeOfLine = (text: string, line: number): { readonly start: number; readonly end: number } => {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) break;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end };
};

export const countLines = (text: string): number => {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** Line numbers to stand beside a text, one a line; those with something to mend have a mark before them. */
export const lineNumbers = (count: number, marked: ReadonlySet<number>): string => {
  const lines: string[] = [];
  for (let line = 1; line <= count; line += 1) lines.push(marked.has(line) ? `▸ ${line}` : String(line));
  return lines.join('\n');
};
