import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RowDataPacket } from 'mysql2/promise';
import type { MariaDb } from '../../../local/mariadb/maria-db';
import { startMariaDb } from '../../../local/mariadb/start-maria-db';

jest.setTimeout(60_000);

describe('the private MariaDB', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'maria-db-'));
    chmodSync(folder, 0o711);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const query = async (db: MariaDb, sql: string): Promise<RowDataPacket[]> => {
    const pool = db.createPool();
    const [rows] = await pool.query<RowDataPacket[]>(sql);
    await pool.end();
    return rows;
  };

  it('keeps its data between runs, speaks on a socket only and in UTC', async () => {
    const first = await startMariaDb({ dataFolder: folder });
    await query(first, 'CREATE DATABASE kept');
    expect(await query(first, 'SELECT @@skip_networking AS offline, @@time_zone AS zone')).toEqual([{ offline: 1, zone: '+00:00' }]);
    await first.stop();
    const second = await startMariaDb({ dataFolder: folder });
    expect(await query(second, "SHOW DATABASES LIKE 'kept'")).toHaveLength(1);
    await second.stop();
  });

  it('finds a short place for its socket when the folder’s path is long', async () => {
    const deep = path.join(folder, 'a-rather-long-folder-name'.repeat(3), 'and-another-one-below-it'.repeat(2));
    const db = await startMariaDb({ dataFolder: deep });
    expect(db.socketPath.length).toBeLessThan(104);
    expect(await query(db, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await db.stop();
  });

  it('ends when its parent is killed, and starts again with what had been written', async () => {
    const script = path.join(folder, 'parent.ts');
    const module = path.resolve(__dirname, '../../../local/mariadb/start-maria-db');
    writeFileSync(
      script,
      `import { startMariaDb } from ${JSON.stringify(module)};
       void (async () => {
         const db = await startMariaDb({ dataFolder: ${JSON.stringify(folder)} });
         const pool = db.createPool();
         await pool.query('CREATE DATABASE IF NOT EXISTS kept');
         await pool.query('CREATE TABLE kept.rows_written (id INT PRIMARY KEY)');
         await pool.query('INSERT INTO kept.rows_written VALUES (1), (2)');
         process.kill(process.pid, 'SIGKILL');
       })();`,
    );
    const tsx = path.resolve(__dirname, '../../../node_modules/tsx/dist/cli.mjs');
    const parent = spawn(process.execPath, [tsx, script], { stdio: 'ignore' });
    await new Promise((resolve) => parent.once('exit', resolve));
    const db = await startMariaDb({ dataFolder: folder });
    expect(await query(db, 'SELECT COUNT(*) AS n FROM kept.rows_written')).toEqual([{ n: 2 }]);
    await db.stop();
  });
});
