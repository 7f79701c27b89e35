import { ManualClock } from '../../../local/clock';
import { sqlLimits } from '../../../local/forge/sql/sql-limits';
import { callResolver, resultOf } from '../../../local/forge/testing/call-resolver';
import { manifestText } from '../../../local/forge/testing/manifest-text';
import { startTestHost, type TestHost } from '../../../local/forge/testing/start-test-host';

jest.setTimeout(60_000);

const app = `
import Resolver from '@forge/resolver';
import { sql, migrationRunner } from '@forge/sql';

const r = new Resolver();
const attempt = async (work) => {
  try { return (await work()).rows; }
  catch (e) { return { code: e.code, message: e.message, suggestion: e.suggestion, status: e.responseDetails?.status, debug: e.context?.debug }; }
};
r.define('execute', ({ payload }) => attempt(() => sql.prepare(payload.query).bindParams(...(payload.params ?? [])).execute()));
r.define('metadata', async ({ payload }) => (await sql.executeRaw(payload.query)).metadata);
r.define('ddl', ({ payload }) => attempt(() => sql.executeDDL(payload.query)));
r.define('migrate', async ({ payload }) => {
  for (const [name, statement] of Object.entries(payload)) migrationRunner.enqueue(name, statement);
  const run = await migrationRunner.run();
  return { run, known: (await migrationRunner.list()).map((m) => m.name) };
});
export const resolver = r.getDefinitions();
`;

describe('Forge SQL of the host', () => {
  const clock = new ManualClock(Date.UTC(2021, 11, 2, 13, 33, 55));
  let test: TestHost;

  beforeAll(async () => {
    test = await startTestHost({ clock, files: { 'manifest.yml': manifestText(), 'src/index.js': app } });
    await resultOf(
      callResolver(test.host, 'migrate', {
        v1: `CREATE TABLE kinds (id BIGINT PRIMARY KEY AUTO_INCREMENT, big BIGINT, n INT, d DECIMAL(8,3), f DOUBLE, day DATE, t TIME, at DATETIME(3),
             stamp TIMESTAMP DEFAULT CURRENT_TIMESTAMP, j JSON, yes BOOLEAN, bytes VARBINARY(8), y YEAR, txt TEXT);`,
      }),
    );
  });
  afterAll(() => test.stop());

  const execute = (query: string, params: readonly unknown[] = []) => resultOf(callResolver(test.host, 'execute', { query, params }));
  const ddl = (query: string) => resultOf(callResolver(test.host, 'ddl', { query }));

  it('returns values in the formats of the platform', async () => {
    const insert = 'INSERT INTO kinds (big, n, d, f, day, t, at, j, yes, bytes, y, txt) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)';
    const params = [
      '9007199254740993',
      7,
      '1.5',
      0.25,
      '2024-02-29',
      '06:40:34',
      '2024-09-19 06:40:34.5',
      '{"a":1}',
      true,
      'abc',
      2024,
      'text',
    ];
    expect(await execute(insert, params)).toEqual({
      affectedRows: 1,
      fieldCount: 0,
      info: '',
      insertId: 1,
      serverStatus: 2,
      warningStatus: 0,
    });
    expect(await execute('SELECT * FROM kinds')).toEqual([
      {
        id: '1',
        big: '9007199254740993',
        n: 7,
        d: '1.500',
        f: 0.25,
        day: '2024-02-29',
        t: '06:40:34',
        at: '2024-09-19 06:40:34.500',
        stamp: '2021-12-02 13:33:55',
        j: '{"a":1}',
        yes: 1,
        bytes: 'abc',
        y: 2024,
        txt: 'text',
      },
    ]);
    expect(await execute('SELECT COUNT(*) AS c, SUM(n) AS s, AVG(n) AS a, MAX(n) AS m FROM kinds')).toEqual([
      { c: '1', s: '7', a: '7.0000', m: 7 },
    ]);
  });

  it('binds on the server: numbers and text for LIMIT, null for undefined', async () => {
    expect(await execute('SELECT 1 AS one LIMIT ?', [1])).toEqual([{ one: 1 }]);
    expect(await execute('SELECT 1 AS one LIMIT ?', ['1'])).toEqual([{ one: 1 }]);
    expect(await execute('SELECT ? AS nothing', [null])).toEqual([{ nothing: null }]);
  });

  it('describes the columns', async () => {
    const metadata = (await resultOf(callResolver(test.host, 'metadata', { query: 'SELECT n FROM kinds' }))) as {
      responseSize: number;
      dbExecutionTime: number;
      fields: object[];
    };
    expect(metadata).toMatchObject({ responseSize: '[{"n":7}]'.length, dbExecutionTime: expect.any(Number) });
    expect(metadata.fields).toEqual([expect.objectContaining({ name: 'n', table: 'kinds', columnType: 3 })]);
  });

  it('lives at the time of the host', async () => {
    expect(await execute('SELECT NOW() AS now')).toEqual([{ now: '2021-12-02 13:33:55' }]);
    clock.advance(5_000);
    for (const _ of [1, 2, 3]) expect(await execute('SELECT NOW() AS now')).toEqual([{ now: '2021-12-02 13:34:00' }]);
  });

  it('runs migrations once', async () => {
    const migrate = (migrations: object) => resultOf(callResolver(test.host, 'migrate', migrations));
    expect(await migrate({ v2: 'CREATE TABLE second (id INT PRIMARY KEY)' })).toEqual({ run: ['v2'], known: ['v1', 'v2'] });
    expect(await migrate({})).toEqual({ run: [], known: ['v1', 'v2'] });
  });

  it.each([
    ['SELECT SLEEP(1)', 'Function SLEEP is not allowed', 'Remove SLEEP from the query'],
    ['SELECT 1; SELECT 2', 'Multiple SQL statements are not allowed in one request', 'Send each statement in a request of its own'],
    ['SET autocommit = 0', 'SET statements other than user variables are not allowed', 'Use SET @variable = value'],
    ['SHOW PROCESSLIST', 'This SHOW statement is not allowed', 'Use SHOW TABLES, SHOW COLUMNS or SHOW INDEXES'],
    ['USE mysql', 'USE statements are not allowed', 'Queries already run in the schema of the installation'],
    [
      'SELECT * FROM forge_host.kvs_entries',
      'References to objects outside the schema of this installation are not allowed',
      'Remove the schema name',
    ],
    [
      'CREATE TABLE x (id INT)',
      'Data definition statements are not allowed on this endpoint',
      'Use sql.executeDDL or the migration runner',
    ],
  ])('refuses by policy: %s', async (query, message, suggestion) => {
    expect(await execute(query)).toEqual({ code: 'SQL_POLICY_VIOLATION', message, suggestion, status: 400 });
  });

  it('passes the database error on in the debug block', async () => {
    expect(await execute('SELEC 1')).toEqual({
      code: 'SQL_EXECUTION_ERROR',
      message: 'Unknown SQL execution error',
      suggestion: 'Check the syntax of the query',
      status: 400,
      debug: { code: 'ER_PARSE_ERROR', errno: 1064, sqlMessage: expect.stringContaining("near 'SELEC 1'"), sqlState: '42000' },
    });
    expect(await execute('')).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      debug: { code: 'ER_PARSE_ERROR', sqlMessage: 'Query was empty' },
    });
    expect(await execute('INSERT INTO second VALUES (1), (1)')).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      debug: { code: 'ER_DUP_ENTRY' },
    });
    expect(await execute('SELECT * FROM missing')).toMatchObject({ debug: { code: 'ER_NO_SUCH_TABLE' } });
    expect(await execute('SELECT ?', [])).toMatchObject({ code: expect.stringMatching(/SQL_EXECUTION_ERROR|INVALID_SQL_QUERY/) });
  });

  it('refuses what MariaDB takes and the platform does not', async () => {
    expect(await execute('INSERT INTO second VALUES (9) RETURNING id')).toMatchObject({ debug: { code: 'ER_PARSE_ERROR' } });
    expect(await ddl('CREATE TABLE child (id INT, p INT, FOREIGN KEY (p) REFERENCES second (id))')).toMatchObject({
      debug: { code: 'ER_PARSE_ERROR' },
    });
  });

  it('refuses requests and answers that are too large', async () => {
    expect(await execute('SELECT ?', ['x'.repeat(sqlLimits.requestBytes)])).toMatchObject({ status: 413 });
    expect(await execute(`SELECT REPEAT('x', ${sqlLimits.responseBytes}) AS x`)).toMatchObject({
      status: 413,
      message: `The response is larger than ${sqlLimits.responseBytes} bytes`,
    });
  });

  it('stops a query at the time limit', async () => {
    const query =
      'WITH RECURSIVE seq AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM seq WHERE n < 1000) SELECT COUNT(*) FROM seq AS a, seq AS b, seq AS c WHERE a.n + b.n + c.n < 0';
    expect(await execute(query)).toEqual({ code: 'QUERY_TIMED_OUT', message: 'The query ran longer than 5 seconds', status: 408 });
  });

  it('enforces the rates of the platform when told to', async () => {
    test.host.rates.enforce = true;
    clock.advance(60_000);
    const answers: unknown[] = [];
    for (let statement = 0; statement <= sqlLimits.ddlPerMinute; statement += 1)
      answers.push(await ddl('CREATE TABLE IF NOT EXISTS second (id INT)'));
    expect(answers.at(-2)).toMatchObject({ warningStatus: 1 });
    expect(answers.at(-1)).toMatchObject({ status: 429, message: 'More than 25 DDL statements in a minute' });
    clock.advance(60_000);
    expect(await ddl('CREATE TABLE IF NOT EXISTS second (id INT)')).toMatchObject({ warningStatus: 1 });
    test.host.rates.enforce = false;
  });

  it('shows tables and rows to the tools, and lets them change nothing', async () => {
    expect((await test.host.tools.sqlTables()).map((table) => table.name)).toEqual(
      expect.arrayContaining(['kinds', 'second', '__migrations']),
    );
    expect(await test.host.tools.sqlQuery('SELECT n FROM kinds')).toEqual({ rows: [{ n: 7 }] });
    expect(await test.host.tools.sqlQuery('SELECT * FROM forge_host.kvs_entries')).toEqual({ error: expect.stringContaining('denied') });
    expect(await test.host.tools.sqlQuery('DELETE FROM kinds')).toEqual({ error: 'Only queries that read are allowed here.' });
  });

  it('keeps the data when the host starts again', async () => {
    await test.restart();
    expect(await resultOf(callResolver(await test.restart(), 'execute', { query: 'SELECT n FROM kinds' }))).toEqual([{ n: 7 }]);
  });
});
