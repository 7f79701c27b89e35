import type { Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';

export type EntryKind = 'plain' | 'secret' | 'entity';

/** Where an entry is: plain values, secrets and the entities by name are separate key spaces. */
export interface Address {
  readonly kind: EntryKind;
  /** Empty unless `kind` is `entity`. */
  readonly entity: string;
  readonly key: string;
}

export interface StoredEntry {
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | undefined;
}

const tableSql = `CREATE TABLE IF NOT EXISTS kvs_entries (
  installation VARCHAR(64) CHARACTER SET ascii NOT NULL,
  kind ENUM('plain','secret','entity') NOT NULL,
  entity VARCHAR(60) NOT NULL,
  entry_key VARCHAR(500) NOT NULL,
  value LONGTEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  expires_at BIGINT NULL,
  PRIMARY KEY (installation, kind, entity, entry_key)
)`;
const columns = 'entry_key, value, created_at, updated_at, expires_at';
const place = 'installation = ? AND kind = ? AND entity = ?';
const alive = '(expires_at IS NULL OR expires_at > ?)';

/** The stored entries of one installation. An expired entry is gone at once; the platform may still show it for up to two days. */
export class KvsStore {
  constructor(
    private readonly db: Pool | PoolConnection,
    private readonly installationId: string,
    private readonly now: number,
  ) {}

  static async createTable(pool: Pool): Promise<void> {
    await pool.query(tableSql);
  }

  async get(address: Address, lock = false): Promise<StoredEntry | undefined> {
    const [rows] = await this.db.execute<RowDataPacket[]>(
      `SELECT ${columns} FROM kvs_entries WHERE ${place} AND entry_key = ? AND ${alive}${lock ? ' FOR UPDATE' : ''}`,
      [...this.placeOf(address), address.key, this.now],
    );
    return rows[0] && toEntry(rows[0]);
  }

  /** Writes a value; an existing entry keeps its creation time. */
  async put(address: Address, valueText: string, expiresAt: number | undefined): Promise<void> {
    await this.removeExpired(address);
    await this.db.execute(
      `INSERT INTO kvs_entries (installation, kind, entity, entry_key, value, created_at, updated_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE value = VALUES(value), updated_at = VALUES(updated_at), expires_at = VALUES(expires_at)`,
      [...this.placeOf(address), address.key, valueText, this.now, this.now, expiresAt ?? null],
    );
  }

  /** Writes only if the key is free; `false` when it is taken. */
  async putNew(address: Address, valueText: string, expiresAt: number | undefined): Promise<boolean> {
    await this.removeExpired(address);
    const [result] = await this.db.execute(
      `INSERT IGNORE INTO kvs_entries (installation, kind, entity, entry_key, value, created_at, updated_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [...this.placeOf(address), address.key, valueText, this.now, this.now, expiresAt ?? null],
    );
    return 'affectedRows' in result && result.affectedRows === 1;
  }

  async delete(address: Address): Promise<void> {
    await this.db.execute(`DELETE FROM kvs_entries WHERE ${place} AND entry_key = ?`, [...this.placeOf(address), address.key]);
  }

  /** Entries by key order, after a key, whose key starts with `prefix`. */
  async range(kind: EntryKind, entity: string, prefix: string, after: string | undefined, limit: number): Promise<readonly StoredEntry[]> {
    const [rows] = await this.db.execute<RowDataPacket[]>(
      `SELECT ${columns} FROM kvs_entries WHERE ${place} AND LEFT(entry_key, ?) = ? AND entry_key > ? AND ${alive} ORDER BY entry_key LIMIT ?`,
      [this.installationId, kind, entity, prefix.length, prefix, after ?? '', this.now, limit],
    );
    return rows.map(toEntry);
  }

  async all(entity: string): Promise<readonly StoredEntry[]> {
    const [rows] = await this.db.execute<RowDataPacket[]>(`SELECT ${columns} FROM kvs_entries WHERE ${place} AND ${alive}`, [
      this.installationId,
      'entity',
      entity,
      this.now,
    ]);
    return rows.map(toEntry);
  }

  /** An expired entry must not pass its creation time on to a new one. */
  private async removeExpired(address: Address): Promise<void> {
    await this.db.execute(`DELETE FROM kvs_entries WHERE ${place} AND entry_key = ? AND expires_at <= ?`, [
      ...this.placeOf(address),
      address.key,
      this.now,
    ]);
  }

  private placeOf(address: Address): [string, string, string] {
    return [this.installationId, address.kind, address.entity];
  }
}

function toEntry(row: RowDataPacket): StoredEntry {
  return {
    key: String(row.entry_key),
    value: JSON.parse(String(row.value)),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    expiresAt: row.expires_at === null ? undefined : Number(row.expires_at),
  };
}
