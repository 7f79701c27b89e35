import type { Pool, RowDataPacket } from 'mysql2/promise';
import type { AppManifest } from '../manifest/app-manifest';
import type { ProductEvent } from '../product';
import type { AppIdentity } from '../runtime/identity';

const tableSql = `CREATE TABLE IF NOT EXISTS installations (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  app_id CHAR(36) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  installed_at BIGINT NOT NULL
)`;

/** The host's record of which version of the app an installation has been told about. */
export class InstallationRecord {
  private constructor(
    private readonly pool: Pool,
    private readonly identity: AppIdentity,
  ) {}

  static async open(pool: Pool, identity: AppIdentity): Promise<InstallationRecord> {
    await pool.query(tableSql);
    return new InstallationRecord(pool, identity);
  }

  /** The lifecycle event due for this version of the app; `undefined` when the installation already runs it. */
  async dueEvent(fingerprint: string): Promise<'avi:forge:installed:app' | 'avi:forge:upgraded:app' | undefined> {
    const [rows] = await this.pool.execute<RowDataPacket[]>('SELECT fingerprint FROM installations WHERE id = ?', [
      this.identity.installationId,
    ]);
    const known = rows[0]?.fingerprint;
    if (known === undefined) return 'avi:forge:installed:app';
    return known === fingerprint ? undefined : 'avi:forge:upgraded:app';
  }

  async remember(fingerprint: string, now: number): Promise<void> {
    await this.pool.execute(
      'INSERT INTO installations (id, app_id, fingerprint, installed_at) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE fingerprint = VALUES(fingerprint)',
      [this.identity.installationId, this.identity.appId, fingerprint, now],
    );
  }
}

/** The documented body of `avi:forge:installed:app` and `avi:forge:upgraded:app`. */
export function lifecycleEvent(eventType: string, identity: AppIdentity, manifest: AppManifest): ProductEvent {
  return {
    eventType,
    payload: {
      id: identity.installationId,
      app: { id: identity.appId, version: identity.appVersion, name: manifest.name },
      environment: { id: identity.environmentId },
      ...(eventType === 'avi:forge:upgraded:app' ? { permissions: { scopes: manifest.scopes, external: manifest.external } } : {}),
    },
  };
}
