import { ExpressionSyntaxError } from './expression-errors';
import type { Place } from './syntax-tree';

/** A word of the language. `text` is what it stands for: the characters of a string, the source of a regular expression. */
export interface Token extends Place {
  readonly kind: 'name' | 'number' | 'string' | 'template' | 'regex' | 'symbol' | 'end';
  readonly text: string;
  readonly flags?: string;
  /** A template literal's fixed texts and the source ranges of what is computed between them. */
  readonly parts?: readonly (string | Place)[];
}

const symbols = ['=>', '?.', '??', '==', '!=', '<=', '>=', '&&', '||', ...'()[]{}.,;:?<>=!+-*/%'];
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

/** Splits the text of a Jira expression (or a part of it) into tokens; the last one is `end`. */
export function readTokens(source: string, from = 0, to = source.length): readonly Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(source, from, to);
  while (at < to) {
    const token = readToken(source, at, to, tokens.at(-1));
    tokens.push(token);
    at = skipBlank(source, token.end, to);
  }
  tokens.push({ kind: 'end', text: '<EOF>', start: to, end: to });
  return tokens;
}

function skipBlank(source: string, from: number, to: number): number {
  const blank = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
  blank.lastIndex = from;
  const length = blank.exec(source)?.[0].length ?? 0;
  return Math.min(from + length, to);
}

function readToken(source: string, start: number, to: number, before: Token | undefined): Token {
  const first = source[start] ?? '';
  const name = matched(/[A-Za-z_$][\w$]*/y, source, start);
  if (name !== undefined) return { kind: 'name', text: name, start, end: start + name.length };
  const number = matched(/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y, source, start);
  if (number !== undefined) return { kind: 'number', text: number, start, end: start + number.length };
  if (first === "'" || first === '"') return readString(source, start, to);
  if (first === '`') return readTemplate(source, start, to);
  if (first === '/' && !endsValue(before)) {
    const regex = /\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([a-z]*)/y;
    regex.lastIndex = start;
    const found = regex.exec(source);
    if (found) return { kind: 'regex', text: found[1] ?? '', flags: found[2] ?? '', start, end: start + found[0].length };
  }
  const symbol = symbols.find((candidate) => source.startsWith(candidate, start));
  if (symbol === undefined) throw new ExpressionSyntaxError(source, start, `${first} encountered.`);
  // `?.5` is a condition with a number, not an optional access.
  if (symbol === '?.' && /\d/.test(source[start + 2] ?? '')) return { kind: 'symbol', text: '?', start, end: start + 1 };
  return { kind: 'symbol', text: symbol, start, end: start + symbol.length };
}

function matched(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** After a value a slash divides; elsewhere it begins a regular expression. */
function endsValue(token: Token | undefined): boolean {
  if (!token) return false;
  return token.kind === 'symbol' ? [')', ']', '}'].includes(token.text) : token.text !== 'return' && token.text !== 'typeof';
}

function readString(source: string, start: number, to: number): Token {
  const quote = source[start];
  let text = '';
  for (let at = start + 1; at < to; at += 1) {
    const character = source[at] ?? '';
    if (character === quote) return { kind: 'string', text, start, end: at + 1 };
    if (character === '\n') break;
    if (character !== '\\') {
      text += character;
      continue;
    }
    const escaped = readEscape(source, at + 1);
    text += escaped.text;
    at += escaped.length;
  }
  throw new ExpressionSyntaxError(source, start, `${quote} encountered.`);
}

function readEscape(source: string, at: number): { readonly text: string; readonly length: number } {
  const unicode = matched(/u[0-9a-fA-F]{4}/y, source, at);
  if (unicode !== undefined) return { text: String.fromCharCode(Number.parseInt(unicode.slice(1), 16)), length: unicode.length };
  const character = source[at] ?? '';
  return { text: escapes[character] ?? character, length: 1 };
}

function readTemplate(source: string, start: number, to: number): Token {
  const parts: (string | Place)[] = [];
  let text = '';
  let at = start + 1;
  while (at < to) {
    const character = source[at] ?? '';
    if (character === '`') return { kind: 'template', text: '', parts: [...parts, text], start, end: at + 1 };
    if (character === '$' && source[at + 1] === '{') {
      const end = endOfBraces(source, at + 2, to);
      parts.push(text, { start: at + 2, end });
      text = '';
      at = end + 1;
    } else if (character === '\\') {
      const escaped = readEscape(source, at + 1);
      text += escaped.text;
      at += 1 + escaped.length;
    } else {
      text += character;
      at += 1;
    }
  }
  throw new ExpressionSyntaxError(source, start, '` encountered.');
}

/** The place of the brace that closes what begins at `from`; braces inside strings and nested templates do not count. */
function endOfBraces(source: string, from: number, to: number): number {
  let depth = 0;
  let at = skipBlank(source, from, to);
  let before: Token | undefined;
  while (at < to) {
    const token = readToken(source, at, to, before);
    if (token.kind === 'symbol' && token.text === '{') depth += 1;
    if (token.kind === 'symbol' && token.text === '}') {
      if (depth === 0) return at;
      depth -= 1;
    }
    before = token;
    at = skipBlank(source, token.end, to);
  }
  throw new ExpressionSyntaxError(source, from, '} expected, <EOF> encountered.');
}
