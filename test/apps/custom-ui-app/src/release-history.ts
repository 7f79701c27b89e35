import { migrationRunner, sql } from '@forge/sql';

export interface PastRelease {
  readonly versionId: string;
  readonly projectId: string;
  readonly name: string;
  readonly releasedOn: string;
}

const migrations = migrationRunner
  .enqueue(
    'v001_releases',
    `CREATE TABLE IF NOT EXISTS releases (
      version_id BIGINT NOT NULL PRIMARY KEY,
      project_id BIGINT NOT NULL,
      name VARCHAR(255) NOT NULL,
      released_on DATE NOT NULL,
      INDEX by_project (project_id, released_on)
    )`,
  )
  .enqueue(
    'v002_settings',
    `CREATE TABLE IF NOT EXISTS settings (
      name VARCHAR(64) NOT NULL PRIMARY KEY,
      value VARCHAR(255) NOT NULL
    )`,
  );

export const migrate = (): Promise<string[]> => migrations.run();

/** Remembers a release; the same release twice changes nothing but its date. */
export async function remember(release: PastRelease): Promise<void> {
  await sql
    .prepare(
      `INSERT INTO releases (version_id, project_id, name, released_on) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE name = VALUES(name), released_on = VALUES(released_on)`,
    )
    .bindParams(release.versionId, release.projectId, release.name, release.releasedOn)
    .execute();
}

export async function pastReleases(projectId: string): Promise<PastRelease[]> {
  const { rows } = await sql
    .prepare<{ version_id: string; project_id: string; name: string; released_on: string }>(
      'SELECT version_id, project_id, name, released_on FROM releases WHERE project_id = ? ORDER BY released_on DESC, version_id DESC LIMIT 20',
    )
    .bindParams(projectId)
    .execute();
  return rows.map((row) => ({ versionId: row.version_id, projectId: row.project_id, name: row.name, releasedOn: row.released_on }));
}

const DEFAULT_THRESHOLD = 14;

export async function threshold(): Promise<number> {
  const { rows } = await sql.prepare<{ value: string }>('SELECT value FROM settings WHERE name = ?').bindParams('threshold').execute();
  return Number(rows[0]?.value ?? DEFAULT_THRESHOLD);
}

export async function saveThreshold(days: number): Promise<void> {
  await sql
    .prepare('INSERT INTO settings (name, value) VALUES (?, ?) ON DUPLICATE KEY UPDATE value = VALUES(value)')
    .bindParams('threshold', String(days))
    .execute();
}
