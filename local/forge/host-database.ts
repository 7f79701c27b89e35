import type { Pool } from 'mysql2/promise';
import type { MariaDb } from '../mariadb/maria-db';

const schema = 'forge_host';
const connections = 8;

/** Opens the schema in which the host keeps its own state: storage, queues, schedules. Each service makes its own tables in it. */
export async function openHostDatabase(mariaDb: MariaDb): Promise<Pool> {
  const setUp = mariaDb.createPool({ connectionLimit: 1 });
  await setUp.query(`CREATE DATABASE IF NOT EXISTS ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await setUp.end();
  return mariaDb.createPool({ database: schema, connectionLimit: connections, maxPreparedStatements: 100 });
}
