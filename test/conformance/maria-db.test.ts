import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startMariaDb } from '../../local/mariadb/start-maria-db';

let parent: string;

beforeAll(() => {
  parent = mkdtempSync(path.join(os.tmpdir(), 'maria-db-'));
  chmodSync(parent, 0o711);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('servers that are created side by side do not delete each other’s temporary tables', async () => {
  const homes = ['a', 'b', 'c', 'd'].map((name) => path.join(parent, name));
  const servers = await Promise.all(homes.map((dataFolder) => startMariaDb({ dataFolder, bufferPoolMb: 16 })));
  try {
    const folders = await Promise.all(
      servers.map(async (server) => {
        const pool = server.createPool({ connectionLimit: 1 });
        const [rows] = await pool.query('SELECT @@tmpdir AS folder');
        await pool.end();
        return (rows as { folder: string }[])[0]?.folder;
      }),
    );
    expect(folders).toEqual(homes.map((home) => path.join(home, 'tmp')));
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}, 60_000);
