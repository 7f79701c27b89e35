import type { Pool, ResultSetHeader } from 'mysql2/promise';
import { z } from 'zod';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { migrations } from '../../src/platform/sql/migrations';
import { type Sql, SqlFailure } from '../../src/platform/sql/sql';

/** The app's SQL port straight on MariaDB, with the platform's value formats: for tests and benchmarks that need no Forge host around it. */
export interface MariaDbSql extends Sql {
  /** Statements sent so far. */
  statements(): number;
  /** Called before each statement; throwing stands for a killed function. */
  beforeStatement: (() => void) | undefined;
  close(): Promise<void>;
}

/** Makes a fresh, migrated schema. */
export async function createMariaDbSql(mariaDb: MariaDb, schema: string): Promise<MariaDbSql> {
  const admin = mariaDb.createPool();
  await admin.query(`DROP DATABASE IF EXISTS ${schema}`);
  await admin.query(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await admin.end();
  const pool: Pool = mariaDb.createPool({
    database: schema,
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    timezone: 'Z',
    connectionLimit: 4,
  });
  for (const { ddl } of migrations) await pool.query(ddl);
  let count = 0;
  const run = async (text: string, params: readonly (string | number | null)[]) => {
    sql.beforeStatement?.();
    count++;
    try {
      return (await pool.execute(text, [...params]))[0];
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
      throw new SqlFailure(code, error instanceof Error ? error.message : String(error), { cause: error });
    }
  };
  const sql: MariaDbSql = {
    beforeStatement: undefined,
    statements: () => count,
    select: async (row, text, params = []) => z.array(row).parse(await run(text, params)),
    execute: async (text, params = []) => ((await run(text, params)) as ResultSetHeader).affectedRows,
    close: () => pool.end(),
  };
  return sql;
}
