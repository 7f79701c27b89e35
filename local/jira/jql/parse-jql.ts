import { JastBuilder, JQLSyntaxError, type Query, RESERVED_WORDS } from '@atlaskit/jql-ast';

/** A parsed query, or what is wrong with it in Jira's words. */
export type ParsedJql = { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly errors: readonly string[] };

const parsed = new Map<string, ParsedJql>();
const PARSED_KEPT = 500;

/** Parses JQL with Atlassian's own parser. Results are kept, since pages of one search repeat the query. */
export function parseJql(jql: string): ParsedJql {
  const known = parsed.get(jql);
  if (known) return known;
  const jast = new JastBuilder().build(jql);
  const first = jast.errors[0];
  let result: ParsedJql;
  if (first)
    result = { ok: false, errors: [first instanceof JQLSyntaxError ? describe(jql, first) : `Error in the JQL Query: ${first.message}`] };
  else if (jast.query) result = { ok: true, query: jast.query };
  else result = { ok: false, errors: ['Error in the JQL Query: The query could not be read.'] };
  if (parsed.size >= PARSED_KEPT) parsed.clear();
  parsed.set(jql, result);
  return result;
}

const reservedCharacters = '{}*/%+$#@?;^&|~!';
const prefix = 'Error in the JQL Query:';
const validOperators = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

/** Turns the parser's complaint into the sentence that Jira's server gives, with line and character counted from 1. */
function describe(jql: string, error: JQLSyntaxError): string {
  const nonList = nonListValue(jql);
  if (nonList !== undefined) return nonList;
  const expected = error.message.split('expecting')[1] ?? /missing (.+) at/.exec(error.message)?.[1] ?? 'operand EMPTY';
  const found = jql.slice(error.start, Math.max(error.stop, error.start + 1)).trim();
  if (found === '') return atEnd(expected);
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  return `${inTheMiddle(found, expected)} ${place}`;
}

/** Jira's server reads `x in y` and then refuses it; Atlassian's parser stops there. */
function nonListValue(jql: string): string | undefined {
  const match = /([\w.[\]]+|"[^"]+")\s+(not\s+in|in)\s+([^\s("']+|"[^"]*"|'[^']*')\s*(?:$|\s(?:and|or|order)\b)/i.exec(jql);
  const [, field, operator, value] = match ?? [];
  if (field === undefined || operator === undefined || value === undefined || value.endsWith(')')) return undefined;
  const shownValue = /^-?\d+$/.test(value) ? value : `"${unquoted(value)}"`;
  const shownOperator = operator.toLowerCase().replace(/\s+/, ' ');
  return `Operator '${shownOperator}' does not support the non-list value '${shownValue}' for field '${unquoted(field)}'.`;
}

function inTheMiddle(found: string, expected: string): string {
  const quote = found.charAt(0);
  if ((quote === '"' || quote === "'") && !found.slice(1).includes(quote)) {
    return `${prefix} The quoted string '${found.slice(1)}' has not been completed.`;
  }
  if (reservedCharacters.includes(quote)) {
    const code = quote.charCodeAt(0).toString(16).padStart(4, '0');
    return `${prefix} The character '${quote}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead.`;
  }
  const expectsName = /EMPTY|STRING/.test(expected);
  if (expectsName && RESERVED_WORDS.has(found.toLowerCase())) {
    return `${prefix} '${found}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`;
  }
  if (/^ ?\{?<EOF>(, ORDER)?\}?$/.test(expected)) return `${prefix} Expecting either 'OR' or 'AND' but got '${found}'.`;
  if (expected.includes("'='")) return `${prefix} Expecting operator but got '${found}'. ${validOperators}`;
  if (expected.includes('EMPTY'))
    return `${prefix} Expecting either a value, list or function but got '${found}'. You must surround '${found}' in quotation marks to use it as a value.`;
  if (expected.includes("')'")) return `${prefix} Expecting ')' or ',' but got '${found}'.`;
  if (expectsName)
    return `${prefix} Expecting a field name but got '${found}'. You must surround '${found}' in quotation marks to use it as a field name.`;
  return `${prefix} Expecting${expected} but got '${found}'.`;
}

function atEnd(expected: string): string {
  if (expected.includes("'='")) return `${prefix} Expecting operator before the end of the query. ${validOperators}`;
  if (/EMPTY/.test(expected) || (expected.includes("'('") && !expected.includes('NOT'))) {
    return `${prefix} Expecting either a value, list or function before the end of the query.`;
  }
  if (expected.includes("')'")) return `${prefix} Expecting ')' before the end of the query.`;
  if (expected.includes('BY')) return `${prefix} Expecting 'by' before the end of the query.`;
  return `${prefix} Expecting a field name at the end of the query.`;
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
