import { createPool, type FieldPacket, type Pool, type PoolConnection, type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';
import { type Clock, systemClock } from '../../clock';
import { type HostAnswer, type HostCall, jsonAnswer } from '../runtime/host-call';
import type { InstallationSchema } from './installation-schema';
import { type JudgedStatement, judgeStatement, type StatementKind } from './query-policy';
import {
  asDatabaseError,
  databaseErrorAnswer,
  invalidQuery,
  notEnabled,
  parseError,
  policyViolation,
  timedOut,
  tooLarge,
  tooManyRequests,
} from './sql-errors';
import { type Inspection, inspect } from './sql-inspection';
import { sqlLimits } from './sql-limits';
import type { SqlMeter } from './sql-meter';

export interface SqlGatewayOptions {
  readonly socketPath: string;
  readonly schema: InstallationSchema;
  readonly clock: Clock;
  readonly enabled: boolean;
  readonly meter: SqlMeter;
  readonly log: (message: string) => void;
}

const requestSchema = z.object({ query: z.string(), params: z.array(z.unknown()).default([]), method: z.string().optional() });
type SqlRequest = z.infer<typeof requestSchema>;

/** Options that make mysql2 return values exactly as the Forge SQL API does ("Forge SQL data types"): no number loses digits, dates are text. */
const valueFormats = {
  dateStrings: true,
  supportBigNumbers: true,
  bigNumberStrings: true,
  jsonStrings: true,
  multipleStatements: false,
  timezone: 'Z',
} as const;

type PoolKind = Exclude<StatementKind, 'empty'>;
const limitMs: Readonly<Record<PoolKind, number>> = { select: sqlLimits.selectMs, dml: sqlLimits.dmlMs, ddl: sqlLimits.ddlMs };
const connectionsPerKind = 8;
const preparedStatementsPerConnection = 200;

/** The Forge SQL service of one installation: `POST /api/v1/execute` and `/api/v1/execute/ddl`. */
export class SqlGateway {
  private readonly pools: Readonly<Record<PoolKind, Pool>>;
  /** What a session takes the time to be, in milliseconds. The pool wraps a connection anew each time it is lent. */
  private readonly sessionTimes = new WeakMap<object, number>();

  constructor(private readonly options: SqlGatewayOptions) {
    this.pools = { select: this.openPool('select'), dml: this.openPool('dml'), ddl: this.openPool('ddl') };
  }

  async handle(call: HostCall): Promise<HostAnswer> {
    if (!this.options.enabled) return notEnabled();
    const body = call.body ?? '';
    if (Buffer.byteLength(body) > sqlLimits.requestBytes) return tooLarge('request', sqlLimits.requestBytes);
    const request = requestSchema.safeParse(parseJson(body));
    if (!request.success) return invalidQuery(z.prettifyError(request.error));
    switch (call.path) {
      case '/api/v1/execute':
        return this.judgeAndRun(request.data, false);
      case '/api/v1/execute/ddl':
        return this.judgeAndRun(request.data, true);
      default:
        return jsonAnswer(404, { code: 'UNKNOWN_ERROR', message: `Forge SQL has no endpoint ${call.path}` });
    }
  }

  /** A query of the shell's tools: reads only, as the app. */
  inspect(query: string): Promise<Inspection> {
    return inspect(this.pools.select, query);
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.pools).map((pool) => pool.end()));
  }

  private async judgeAndRun(request: SqlRequest, ddlEndpoint: boolean): Promise<HostAnswer> {
    const statement = judgeStatement(request.query);
    const { kind } = statement;
    if (kind === 'empty') return parseError('Query was empty');
    if (statement.violation) return policyViolation(statement.violation.message, statement.violation.suggestion);
    if (statement.unsupported)
      return parseError(`You have an error in your SQL syntax near '${statement.unsupported}' (TiDB does not support it)`);
    if (kind === 'ddl' && !ddlEndpoint) {
      return policyViolation('Data definition statements are not allowed on this endpoint', 'Use sql.executeDDL or the migration runner');
    }
    if (request.params.length > sqlLimits.placeholders) return invalidQuery('Prepared statement contains too many placeholders');
    for (const name of statement.audited) this.options.log(`${name}(…) starts an audit of the query on the platform`);
    const refusal = this.options.meter.refusal(kind);
    if (refusal !== undefined) return tooManyRequests(refusal);
    return this.run(statement, kind, request.params);
  }

  private async run(statement: JudgedStatement, kind: PoolKind, params: readonly unknown[]): Promise<HostAnswer> {
    const connection = await this.pools[kind].getConnection();
    const startedAt = performance.now();
    let reusable = !statement.touchesSession;
    try {
      await this.followClock(connection);
      const [rows, fields] = await execute(connection, statement.sql, params, kind);
      const dbExecutionTime = performance.now() - startedAt;
      return success(rows, fields, dbExecutionTime);
    } catch (thrown) {
      const error = asDatabaseError(thrown);
      if (error !== undefined) return databaseErrorAnswer(error, limitMs[kind]);
      reusable = false;
      if (performance.now() - startedAt >= limitMs[kind]) return timedOut(limitMs[kind]);
      return invalidQuery(thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      this.options.meter.count(kind, performance.now() - startedAt);
      if (reusable) connection.release();
      else connection.destroy();
    }
  }

  /** `NOW()` and `CURRENT_TIMESTAMP` belong to the host's time, not to the machine's. A session that has it already is not told again. */
  private async followClock(connection: PoolConnection): Promise<void> {
    const { clock } = this.options;
    if (clock === systemClock) return;
    const now = clock.now();
    if (this.sessionTimes.get(connection.connection) === now) return;
    await connection.query('SET timestamp = ?', [now / 1000]);
    this.sessionTimes.set(connection.connection, now);
  }

  private openPool(kind: PoolKind): Pool {
    const { schema, socketPath } = this.options;
    const pool = createPool({
      socketPath,
      user: schema.user,
      password: schema.password,
      database: schema.schema,
      ...valueFormats,
      connectionLimit: connectionsPerKind,
      maxPreparedStatements: preparedStatementsPerConnection,
    });
    // Commands of a connection run in order: the limit is set before the app's first statement.
    pool.on('connection', (connection) => {
      connection.query(`SET SESSION max_statement_time = ${limitMs[kind] / 1000}`);
    });
    return pool;
  }
}

type Result = readonly [rows: RowDataPacket[] | ResultSetHeader, fields: FieldPacket[] | undefined];

/** Parameters are bound by the server, as on the platform. Definitions without parameters need no preparation. */
async function execute(connection: PoolConnection, sql: string, params: readonly unknown[], kind: PoolKind): Promise<Result> {
  if (kind === 'ddl' && params.length === 0) return connection.query<RowDataPacket[] | ResultSetHeader>(sql);
  return connection.execute<RowDataPacket[] | ResultSetHeader>(sql, params as never);
}

function success(rows: RowDataPacket[] | ResultSetHeader, fields: FieldPacket[] | undefined, dbExecutionTime: number): HostAnswer {
  const rowsJson = JSON.stringify(Array.isArray(rows) ? textInsteadOfBytes(rows, fields ?? []) : resultHeader(rows));
  const responseSize = Buffer.byteLength(rowsJson);
  if (responseSize > sqlLimits.responseBytes) return tooLarge('response', sqlLimits.responseBytes);
  const metadata = { dbExecutionTime, responseSize, fields: (fields ?? []).map(fieldMetadata) };
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: `{"rows":${rowsJson},"metadata":${JSON.stringify(metadata)}}`,
  };
}

function resultHeader(header: ResultSetHeader): object {
  const { affectedRows, fieldCount, info, insertId, serverStatus, warningStatus } = header;
  return { affectedRows, fieldCount, info, insertId, serverStatus, warningStatus };
}

/** MySQL's number for "binary" as a character set, and its column types that then arrive as bytes. */
const BINARY_CHARACTER_SET = 63;
const byteTypes: ReadonlySet<number | undefined> = new Set([15, 16, 249, 250, 251, 252, 253, 254, 255]);

function textInsteadOfBytes(rows: RowDataPacket[], fields: readonly FieldPacket[]): RowDataPacket[] {
  const columns = fields
    .filter((field) => field.characterSet === BINARY_CHARACTER_SET && byteTypes.has(field.columnType))
    .map(({ name }) => name);
  for (const name of columns) {
    for (const row of rows) if (Buffer.isBuffer(row[name])) row[name] = row[name].toString('utf8');
  }
  return rows;
}

function fieldMetadata(field: FieldPacket): object {
  const { catalog, name, schema, characterSet, decimals, table, orgTable, orgName, flags, columnType, columnLength } =
    field as FieldPacket & Readonly<Record<string, unknown>>;
  return { catalog, name, schema, characterSet, decimals, table, orgTable, orgName, flags, columnType, columnLength };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
