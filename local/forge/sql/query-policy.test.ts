import { judgeStatement } from './query-policy';

describe('judgeStatement', () => {
  it.each([
    ['SELECT 1', 'select'],
    ['  -- a remark\n select 1', 'select'],
    ['(SELECT 1) UNION (SELECT 2)', 'select'],
    ['WITH x AS (SELECT 1) SELECT * FROM x', 'select'],
    ['SHOW TABLES', 'select'],
    ['EXPLAIN SELECT 1', 'select'],
    ['/* DROP TABLE t */ INSERT INTO t VALUES (1)', 'dml'],
    ['UPDATE t SET a = 1', 'dml'],
    ['SET @total = 5', 'dml'],
    ['create table t (id int)', 'ddl'],
    ['ALTER TABLE t ADD COLUMN b INT', 'ddl'],
    ['', 'empty'],
    [' ; ', 'empty'],
    ['-- nothing', 'empty'],
  ])('%s is %s', (query, kind) => {
    expect(judgeStatement(query)).toMatchObject({ kind, violation: undefined });
  });

  it('takes a closing semicolon away and refuses a second statement', () => {
    expect(judgeStatement('SELECT 1;').sql).toBe('SELECT 1');
    expect(judgeStatement('SELECT 1;\n-- done').sql.trim()).toBe('SELECT 1');
    expect(judgeStatement('SELECT 1; DELETE FROM t').violation?.message).toBe('Multiple SQL statements are not allowed in one request');
  });

  it('is not misled by text, names and comments', () => {
    const innocent = [
      "SELECT 'a; b'",
      'SELECT "SLEEP(1)"',
      'SELECT `a;b` FROM t',
      'SELECT 1 /* ; SLEEP(1) */',
      "SELECT 'it''s; fine'",
      'SELECT sleep FROM t',
    ];
    for (const query of innocent) expect(judgeStatement(query).violation).toBeUndefined();
  });

  it.each([
    'SELECT SLEEP(1)',
    'SELECT benchmark (10, 1)',
    'SELECT /*! SLEEP(1) */ 1',
    'SELECT /*M! 1 */ 1',
    'SELECT /*+ SET_VAR(max_execution_time=1) */ 1',
    'SET @@sql_mode = 1',
    'SET GLOBAL x = 1',
    'SHOW DATABASES',
    "PREPARE s FROM 'SELECT 1'",
    'EXECUTE s',
    'LOCK TABLES t WRITE',
    'USE other',
    'ALTER USER x IDENTIFIED BY 1',
    'CREATE DATABASE other',
    'GRANT ALL ON *.* TO x',
    'KILL 1',
  ])('refuses %s', (query) => {
    expect(judgeStatement(query).violation).toEqual({ message: expect.any(String), suggestion: expect.any(String) });
  });

  it('allows the optimizer hints of the policy', () => {
    expect(judgeStatement('SELECT /*+ USE_INDEX(t, idx_a) HASH_JOIN(t) */ 1').violation).toBeUndefined();
  });

  it('knows syntax that TiDB lacks', () => {
    expect(judgeStatement('INSERT INTO t VALUES (1) RETURNING id').unsupported).toBe('RETURNING');
    expect(judgeStatement('CREATE TABLE t (a INT, FOREIGN KEY (a) REFERENCES b (id))').unsupported).toBe('FOREIGN KEY');
    expect(judgeStatement('CREATE OR REPLACE TABLE t (a INT)').unsupported).toBe('OR REPLACE TABLE');
    expect(judgeStatement("INSERT INTO t VALUES ('RETURNING')").unsupported).toBeUndefined();
  });

  it('names functions that the platform audits, and statements that leave their session changed', () => {
    expect(judgeStatement("SELECT SHA2('x', 256)").audited).toEqual(['SHA2']);
    expect(judgeStatement('SET @a = 1').touchesSession).toBe(true);
    expect(judgeStatement('SELECT @a := 1').touchesSession).toBe(true);
    expect(judgeStatement('SELECT 1').touchesSession).toBe(false);
  });
});
