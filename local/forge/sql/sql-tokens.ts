export interface SqlToken {
  readonly kind: 'word' | 'quotedName' | 'string' | 'number' | 'symbol' | 'hint';
  /** Words are upper case; hints are their text without the marks. */
  readonly text: string;
}

const pattern =
  /(?<space>\s+|--[ \t\r\n][^\n]*|--$|#[^\n]*|\/\*(?![!+M])[\s\S]*?\*\/)|(?<hint>\/\*\+[\s\S]*?\*\/)|(?<string>'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*")|(?<quotedName>`(?:[^`]|``)*`)|(?<number>\d[\w.]*)|(?<word>@{0,2}[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*)|(?<symbol>[\s\S])/gy;

/** Cuts SQL into tokens; comments disappear. Executable comments (`/*! … *\/`) stay visible as symbols and words, so that nothing hides in them. */
export function sqlTokens(sql: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (const match of sql.matchAll(pattern)) {
    const { hint, string, quotedName, number, word, symbol } = match.groups ?? {};
    if (hint !== undefined) tokens.push({ kind: 'hint', text: hint.slice(3, -2) });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string });
    else if (quotedName !== undefined) tokens.push({ kind: 'quotedName', text: quotedName.slice(1, -1) });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.toUpperCase() });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
  }
  return tokens;
}
