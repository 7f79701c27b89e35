import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'mysql2/promise';

export interface InstallationSchema {
  readonly schema: string;
  readonly user: string;
  readonly password: string;
}

/** What an app may do in its own schema. No temporary tables, no routines, no foreign keys' REFERENCES, nothing outside the schema. */
const rights = 'SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, CREATE VIEW, SHOW VIEW';

/** Creates the installation's schema and its restricted user if missing; the password is new at every start of the host. */
export async function openInstallationSchema(admin: Pool, installationId: string): Promise<InstallationSchema> {
  const name = schemaName(installationId);
  const password = randomBytes(16).toString('hex');
  await admin.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await admin.query(`CREATE OR REPLACE USER \`${name}\`@localhost IDENTIFIED BY '${password}'`);
  await admin.query(`GRANT ${rights} ON \`${name}\`.* TO \`${name}\`@localhost`);
  return { schema: name, user: name, password };
}

export const schemaName = (installationId: string): string =>
  `forge_${createHash('sha256').update(installationId).digest('hex').slice(0, 16)}`;
