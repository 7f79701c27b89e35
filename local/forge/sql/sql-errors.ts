import { type HostAnswer, jsonAnswer } from '../runtime/host-call';

/** A mysql2 error, as far as it is passed on to the app. */
export interface DatabaseError {
  readonly code: string;
  readonly errno: number;
  readonly sqlMessage: string;
  readonly sqlState: string;
}

/** Error envelopes of the Forge SQL API (developer.atlassian.com, "Error handling for Forge SQL"). */
export const policyViolation = (message: string, suggestion: string): HostAnswer =>
  jsonAnswer(400, { code: 'SQL_POLICY_VIOLATION', message, suggestion });

export const executionError = (debug: DatabaseError, suggestion = 'Check the query and its parameters'): HostAnswer =>
  jsonAnswer(400, { code: 'SQL_EXECUTION_ERROR', message: 'Unknown SQL execution error', suggestion, debug });

export const parseError = (sqlMessage: string): HostAnswer =>
  executionError({ code: 'ER_PARSE_ERROR', errno: 1064, sqlMessage, sqlState: '42000' }, 'Check the syntax of the query');

export const invalidQuery = (message: string): HostAnswer => jsonAnswer(400, { code: 'INVALID_SQL_QUERY', message });

export const timedOut = (limitMs: number): HostAnswer =>
  jsonAnswer(408, { code: 'QUERY_TIMED_OUT', message: `The query ran longer than ${limitMs / 1000} seconds` });

export const tooLarge = (what: string, limitBytes: number): HostAnswer =>
  jsonAnswer(413, { code: 'UNKNOWN_ERROR', message: `The ${what} is larger than ${limitBytes} bytes` });

export const tooManyRequests = (message: string): HostAnswer => jsonAnswer(429, { code: 'UNKNOWN_ERROR', message });

export const notEnabled = (): HostAnswer =>
  jsonAnswer(403, { code: 'APP_NOT_ENABLED', message: 'Forge SQL is not enabled for this app: manifest.yml declares no module sql' });

const accessErrors = new Set([
  'ER_TABLEACCESS_DENIED_ERROR',
  'ER_DBACCESS_DENIED_ERROR',
  'ER_BAD_DB_ERROR',
  'ER_SPECIFIC_ACCESS_DENIED_ERROR',
  'ER_COLUMNACCESS_DENIED_ERROR',
]);

/** Translates what the database said. */
export function databaseErrorAnswer(error: DatabaseError, limitMs: number): HostAnswer {
  if (error.code === 'ER_STATEMENT_TIMEOUT' || error.code === 'ER_QUERY_INTERRUPTED' || error.errno === 1969) return timedOut(limitMs);
  if (accessErrors.has(error.code)) {
    return policyViolation('References to objects outside the schema of this installation are not allowed', 'Remove the schema name');
  }
  return executionError(error, error.code === 'ER_PARSE_ERROR' ? 'Check the syntax of the query' : undefined);
}

/** The database's error, if `thrown` is one. */
export function asDatabaseError(thrown: unknown): DatabaseError | undefined {
  if (!(thrown instanceof Error) || !('errno' in thrown) || !('sqlMessage' in thrown)) return undefined;
  const { code, errno, sqlMessage, sqlState } = thrown as unknown as Record<string, unknown>;
  return { code: String(code), errno: Number(errno), sqlMessage: String(sqlMessage), sqlState: String(sqlState ?? 'HY000') };
}
