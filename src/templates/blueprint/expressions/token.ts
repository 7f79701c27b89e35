/** A word of an expression and where it begins in the text, 0 the first character. */
export interface Token {
  readonly kind: 'identifier' | 'number' | 'string' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

export interface ExpressionProblem {
  readonly at: number;
  /** What stands there, as written; empty at the end of the text. */
  readonly found: string;
}

const space = /\s+/y;
const number = /\d+(?:\.\d+)?/y;
/** Ids hold hyphens: `go-live` is one name, `a - b` a subtraction. */
const identifier = /[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*(?:\.[a-zA-Z]+)?/y;
const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/sy;
const symbol = /!=|<=|>=|\}\}|[=<>()+\-*/,]/y;

/**
 * Cuts an expression into words, from `from` up to `}}` or the end of the text. A character that belongs to no word is a problem with its
 * place.
 */
export function tokensOf(text: string, from = 0): { readonly tokens: readonly Token[]; readonly problem: ExpressionProblem | null } {
  const tokens: Token[] = [];
  let at = from;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const blank = take(space);
    if (blank !== undefined) {
      at += blank.length;
      continue;
    }
    const token = next(take, at);
    if (!token) return { tokens: [...tokens, { kind: 'end', text: '', at }], problem: { at, found: text.slice(at, at + 1) } };
    if (token.text === '}}') return { tokens: [...tokens, { kind: 'end', text: '', at }], problem: null };
    tokens.push(token);
    at += token.text.length;
  }
  return { tokens: [...tokens, { kind: 'end', text: '', at }], problem: null };
}

function next(take: (pattern: RegExp) => string | undefined, at: number): Token | undefined {
  const word = take(identifier);
  // Without a letter it is no name but a number, or a subtraction of two.
  if (word !== undefined && /[a-zA-Z]/.test(word)) return { kind: 'identifier', text: word, at };
  const kinds = [
    ['number', number],
    ['string', quoted],
    ['symbol', symbol],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const text = take(pattern);
    if (text !== undefined) return { kind, text, at };
  }
  return undefined;
}
