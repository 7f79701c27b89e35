import type { Pool, RowDataPacket } from 'mysql2/promise';
import { judgeStatement } from './query-policy';

const maxRows = 1000;

/** Tables of an installation's schema with estimates of rows and bytes, largest first. */
export async function listTables(admin: Pool, schema: string): Promise<readonly { name: string; rows: number; bytes: number }[]> {
  const [rows] = await admin.execute<RowDataPacket[]>(
    `SELECT table_name AS name, table_rows AS n, data_length + index_length AS bytes
     FROM information_schema.tables WHERE table_schema = ? ORDER BY bytes DESC, name`,
    [schema],
  );
  return rows.map((row) => ({ name: String(row.name), rows: Number(row.n), bytes: Number(row.bytes) }));
}

export type Inspection = { readonly rows: readonly Record<string, unknown>[] } | { readonly error: string };

/** Runs a query that cannot change anything, with the rights and value formats of the app; problems come back as text. */
export async function inspect(appPool: Pool, query: string): Promise<Inspection> {
  const statement = judgeStatement(query);
  if (statement.kind !== 'select') return { error: 'Only queries that read are allowed here.' };
  if (statement.violation !== undefined) return { error: statement.violation.message };
  const connection = await appPool.getConnection();
  try {
    await connection.query('START TRANSACTION READ ONLY');
    const [rows] = await connection.query<RowDataPacket[]>({ sql: statement.sql });
    return { rows: rows.slice(0, maxRows) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    // The session is left in an open transaction.
    connection.destroy();
  }
}
