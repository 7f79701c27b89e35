import { evaluate, type Scope, textOf } from './evaluate';
import type { Value } from './expression';
import { hasPlaceholder, parseTemplateText } from './template-text';

type Quote = '"' | "'" | null;

/**
 * JQL with its placeholders worked out. Whatever was answered stays one value: a text is put in quotes (or, where the author put quotes
 * around the placeholder, kept from ending them), so that `x" OR project = SECRET` looks for exactly that.
 * Rules of quoting: https://support.atlassian.com/jira-software-cloud/docs/jql-syntax/ (reserved characters and escapes).
 */
export function fillJql(jql: string, scope: Scope): string {
  if (!hasPlaceholder(jql)) return jql;
  const parsed = parseTemplateText(jql);
  if (!parsed.ok) return jql;
  let quote: Quote = null;
  let filled = '';
  for (const part of parsed.value) {
    if (typeof part === 'string') {
      quote = quoteAfter(part, quote);
      filled += part;
    } else {
      const value = evaluate(part, scope);
      filled += quote ? escaped(textOf(value)) : literal(value);
    }
  }
  return filled;
}

const literal = (value: Value): string =>
  typeof value === 'number' ? String(value) : value === null ? 'EMPTY' : `"${escaped(textOf(value))}"`;

/** Both kinds of quotes are escaped in either: JQL reads `\'` as `'` within `"…"` too. */
const escaped = (text: string): string =>
  text
    .replace(/[\\"']/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t');

/** Whether the text leaves a quotation open that it began, or that was open before it. */
function quoteAfter(text: string, before: Quote): Quote {
  let quote = before;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (quote === null && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = null;
  }
  return quote;
}
