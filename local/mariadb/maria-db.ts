import type { Pool, PoolOptions } from 'mysql2/promise';

/** A running private MariaDB server: unprivileged, on a Unix socket only. */
export interface MariaDb {
  readonly socketPath: string;
  /** Administrator's connections; the host uses them to make schemas and for its own tables. */
  createPool(options?: PoolOptions): Pool;
  stop(): Promise<void>;
}
