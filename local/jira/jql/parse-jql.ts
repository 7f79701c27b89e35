import { JastBuilder, JQLSyntaxError, type Query } from '@atlaskit/jql-ast';

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

const reservedCharacters = '{}*/%+$#@?;\'"^&|~!';

/** Turns the parser's complaint into the sentence that Jira's server gives, with line and character counted from 1. */
function describe(jql: string, error: JQLSyntaxError): string {
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  const found = jql.slice(error.start, Math.max(error.stop, error.start + 1)).trim();
  const expected = error.message.split('expecting')[1] ?? '';
  const prefix = 'Error in the JQL Query:';
  if (found === '' || error.message.includes('<EOF>') === error.message.startsWith("mismatched input '<EOF>'")) {
    if (
      found === '' ||
      error.message.startsWith("mismatched input '<EOF>'") ||
      error.message.startsWith("no viable alternative at input '<EOF>'")
    ) {
      return atEnd(expected);
    }
  }
  const quote = found.charAt(0);
  if ((quote === '"' || quote === "'") && !found.slice(1).includes(quote)) {
    return `${prefix} The quoted string '${found.slice(1)}' has not been completed. ${place}`;
  }
  if (found.length > 0 && reservedCharacters.includes(quote) && quote !== '"' && quote !== "'") {
    const code = quote.charCodeAt(0).toString(16).padStart(4, '0');
    return `${prefix} The character '${quote}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead. ${place}`;
  }
  if (expected.includes('<EOF>') || expected.includes('AND') || expected.includes('OR')) {
    return `${prefix} Expecting either 'OR' or 'AND' but got '${found}'. ${place}`;
  }
  if (expected.includes("'='") || expected.includes('CHANGED')) {
    return `${prefix} Expecting operator but got '${found}'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. ${place}`;
  }
  if (expected.includes('EMPTY')) {
    return `${prefix} Expecting either a value, list or function but got '${found}'. You must surround '${found}' in quotation marks to use it as a value. ${place}`;
  }
  if (expected.includes("')'")) return `${prefix} Expecting ')' or ',' but got '${found}'. ${place}`;
  return `${prefix} Expecting a field name but got '${found}'. You must surround '${found}' in quotation marks to use it as a field name. ${place}`;
}

function atEnd(expected: string): string {
  const prefix = 'Error in the JQL Query:';
  if (expected.includes("'='") || expected.includes('CHANGED')) {
    return `${prefix} Expecting operator before the end of the query. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.`;
  }
  if (expected.includes('EMPTY')) return `${prefix} Expecting either a value, list or function before the end of the query.`;
  if (expected.includes("')'")) return `${prefix} Expecting ')' before the end of the query.`;
  return `${prefix} Expecting a field name at the end of the query.`;
}
