import { type SqlToken, sqlTokens } from './sql-tokens';

/** What a statement is, as far as the gateway treats kinds differently. */
export type StatementKind = 'select' | 'dml' | 'ddl' | 'empty';

export interface PolicyViolation {
  readonly message: string;
  readonly suggestion: string;
}

export interface JudgedStatement {
  readonly kind: StatementKind;
  /** Text to send: without the closing semicolon. */
  readonly sql: string;
  readonly violation: PolicyViolation | undefined;
  /** Syntax that the platform's TiDB refuses although MariaDB takes it; worded as a parse error. */
  readonly unsupported: string | undefined;
  /** Functions that start an audit on the platform without being refused at once. */
  readonly audited: readonly string[];
  /** The statement changes its session, so its connection must not be used again. */
  readonly touchesSession: boolean;
}

const allowedHints = new Set([
  'USE_INDEX',
  'IGNORE_INDEX',
  'FORCE_INDEX',
  'ORDER_INDEX',
  'NO_ORDER_INDEX',
  'HASH_JOIN',
  'MERGE_JOIN',
  'INL_JOIN',
  'INL_HASH_JOIN',
  'INL_MERGE_JOIN',
  'BKA',
  'NO_BKA',
  'BNL',
  'NO_BNL',
]);
const refusedFunctions = ['SLEEP', 'BENCHMARK', 'LOAD_FILE', 'GET_LOCK'];
const auditedFunctions = ['COMPRESS', 'UNCOMPRESS', 'DECOMPRESS', 'AES_ENCRYPT', 'AES_DECRYPT', 'SHA2'];
const selectWords = new Set(['SELECT', 'WITH', 'SHOW', 'EXPLAIN', 'DESCRIBE', 'DESC', 'VALUES', 'TABLE']);
const ddlWords = new Set(['CREATE', 'ALTER', 'DROP', 'TRUNCATE', 'RENAME', 'ANALYZE', 'OPTIMIZE']);

/**
 * Judges one request by the Forge SQL query policy (developer.atlassian.com, "Forge SQL query policy"). References to other schemas are left
 * to the database: the installation's user has no rights there.
 */
export function judgeStatement(query: string): JudgedStatement {
  const tokens = sqlTokens(query);
  const end = lastSemicolonOnly(tokens);
  const body = end === undefined ? tokens : tokens.slice(0, end);
  const first = firstWord(body);
  const kind = kindOf(body, first);
  return {
    kind,
    sql: end === undefined ? query : query.slice(0, query.lastIndexOf(';')),
    violation: kind === 'empty' ? undefined : findViolation(body, first),
    unsupported: findUnsupported(body, first),
    audited: auditedFunctions.filter((name) => callsFunction(body, name)),
    touchesSession: first === 'SET' || first === 'START' || first === 'BEGIN' || body.some((token) => token.text.startsWith('@')),
  };
}

function kindOf(tokens: readonly SqlToken[], first: string | undefined): StatementKind {
  if (tokens.length === 0) return 'empty';
  if (first === 'WITH')
    return tokens.some((token) => token.kind === 'word' && ['UPDATE', 'DELETE'].includes(token.text)) ? 'dml' : 'select';
  if (first !== undefined && selectWords.has(first)) return 'select';
  // Whatever else it may be, the database judges it like a data statement.
  return first !== undefined && ddlWords.has(first) ? 'ddl' : 'dml';
}

/** Index of a semicolon that merely closes the statement; `undefined` when there is none or more follows it. */
function lastSemicolonOnly(tokens: readonly SqlToken[]): number | undefined {
  const index = tokens.findIndex(isSemicolon);
  return index >= 0 && tokens.slice(index).every(isSemicolon) ? index : undefined;
}

const isSemicolon = (token: SqlToken): boolean => token.kind === 'symbol' && token.text === ';';

const firstWord = (tokens: readonly SqlToken[]): string | undefined =>
  tokens.find((token) => token.text !== '(' && token.kind !== 'hint')?.text;

function findViolation(tokens: readonly SqlToken[], first: string | undefined): PolicyViolation | undefined {
  if (tokens.some(isSemicolon)) {
    return refuse('Multiple SQL statements are not allowed in one request', 'Send each statement in a request of its own');
  }
  const hint = tokens
    .filter((token) => token.kind === 'hint')
    .flatMap(hintNames)
    .find((name) => !allowedHints.has(name));
  if (hint !== undefined) return refuse(`Optimizer hint ${hint} is not allowed`, `Use one of ${[...allowedHints].join(', ')}`);
  const call = refusedFunctions.find((name) => callsFunction(tokens, name));
  if (call !== undefined) return refuse(`Function ${call} is not allowed`, `Remove ${call} from the query`);
  if (tokens.some((token, index) => token.text === '/' && tokens[index + 1]?.text === '*')) {
    return refuse('Executable comments are not allowed', 'Remove the comment');
  }
  return first === undefined ? undefined : findStatementViolation(tokens, first);
}

function findStatementViolation(tokens: readonly SqlToken[], first: string): PolicyViolation | undefined {
  switch (first) {
    case 'SET':
      return /^@[^@]/.test(tokens[1]?.text ?? '')
        ? undefined
        : refuse('SET statements other than user variables are not allowed', 'Use SET @variable = value');
    case 'SHOW':
      return tokens.some((token) => ['TABLES', 'COLUMNS', 'INDEXES', 'INDEX', 'KEYS', 'FIELDS'].includes(token.text))
        ? undefined
        : refuse('This SHOW statement is not allowed', 'Use SHOW TABLES, SHOW COLUMNS or SHOW INDEXES');
    case 'PREPARE':
    case 'EXECUTE':
    case 'DEALLOCATE':
      return refuse(`${first} statements are not allowed`, 'Use sql.prepare to pass parameters');
    case 'USE':
      return refuse('USE statements are not allowed', 'Queries already run in the schema of the installation');
    case 'LOCK':
    case 'UNLOCK':
      return refuse(`${first} TABLES statements are not allowed`, 'Use single statements, which are atomic');
    case 'GRANT':
    case 'REVOKE':
    case 'KILL':
    case 'FLUSH':
    case 'LOAD':
    case 'CALL':
    case 'HANDLER':
      return refuse(`${first} statements are not allowed`, `Remove the ${first} statement`);
    case 'CREATE':
    case 'ALTER':
    case 'DROP':
      return ['USER', 'DATABASE', 'SCHEMA', 'ROLE', 'SERVER'].includes(tokens[1]?.text ?? '')
        ? refuse(`${first} ${tokens[1]?.text} statements are not allowed`, 'Only objects of the own schema may be changed')
        : undefined;
    default:
      return undefined;
  }
}

const refuse = (message: string, suggestion: string): PolicyViolation => ({ message, suggestion });

const hintNames = (token: SqlToken): readonly string[] =>
  [...token.text.matchAll(/([A-Za-z_]+)\s*(?:\([^)]*\))?/g)].map((match) => (match[1] ?? '').toUpperCase());

function callsFunction(tokens: readonly SqlToken[], name: string): boolean {
  return tokens.some((token, index) => token.kind === 'word' && token.text === name && tokens[index + 1]?.text === '(');
}

/** What MariaDB takes and TiDB does not. Returns the offending text. */
function findUnsupported(tokens: readonly SqlToken[], first: string | undefined): string | undefined {
  const words = tokens.map((token) => (token.kind === 'word' ? token.text : token.kind === 'symbol' ? token.text : ''));
  const has = (...sequence: readonly string[]): boolean =>
    words.some((_, start) => sequence.every((word, offset) => words[start + offset] === word));
  if ((first === 'INSERT' || first === 'REPLACE' || first === 'DELETE') && has('RETURNING')) return 'RETURNING';
  if (first === 'CREATE' && has('OR', 'REPLACE', 'TABLE')) return 'OR REPLACE TABLE';
  if (first === 'CREATE' && has('FOREIGN', 'KEY')) return 'FOREIGN KEY';
  if (first === 'ALTER' && has('FOREIGN', 'KEY')) return 'FOREIGN KEY';
  if (first === 'CREATE' && words[1] === 'SEQUENCE') return 'SEQUENCE';
  return undefined;
}
