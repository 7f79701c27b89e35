import type { Pool, RowDataPacket } from 'mysql2/promise';
import type { QueueRow } from '../browser-api';

export interface RetryContext {
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData: unknown;
}

export interface QueuedEvent {
  readonly id: string;
  readonly queue: string;
  readonly jobId: string;
  readonly body: unknown;
  readonly delaySeconds: number | undefined;
  readonly concurrency: { readonly key: string; readonly limit: number } | undefined;
  readonly rootInvocationId: string;
  readonly pushedAt: number;
  readonly notBefore: number;
  readonly retry: RetryContext | undefined;
}

export type FinishedState = 'success' | 'failed' | 'cancelled';

export interface JobStats {
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
}

const tableSql = `CREATE TABLE IF NOT EXISTS queue_events (
  sequence BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  installation VARCHAR(64) NOT NULL,
  id CHAR(36) NOT NULL,
  queue VARCHAR(64) NOT NULL,
  job_id VARCHAR(64) NOT NULL,
  state ENUM('waiting','success','failed','cancelled') NOT NULL,
  event LONGTEXT NOT NULL,
  finished_at BIGINT NULL,
  UNIQUE KEY (installation, id),
  KEY (installation, state),
  KEY (installation, job_id)
)`;

/**
 * Queue events of one installation in the host's database. An event that is being processed is still stored as waiting: if the host dies, it
 * will be delivered again.
 */
export class QueueStore {
  private constructor(
    private readonly pool: Pool,
    private readonly installationId: string,
  ) {}

  static async open(pool: Pool, installationId: string): Promise<QueueStore> {
    await pool.query(tableSql);
    return new QueueStore(pool, installationId);
  }

  async add(events: readonly QueuedEvent[]): Promise<void> {
    const rows = events.map((event) => [this.installationId, event.id, event.queue, event.jobId, 'waiting', JSON.stringify(event)]);
    await this.pool.query('INSERT INTO queue_events (installation, id, queue, job_id, state, event) VALUES ?', [rows]);
  }

  async update(event: QueuedEvent): Promise<void> {
    await this.pool.execute('UPDATE queue_events SET event = ? WHERE installation = ? AND id = ?', [
      JSON.stringify(event),
      this.installationId,
      event.id,
    ]);
  }

  async finish(id: string, state: FinishedState, at: number): Promise<void> {
    await this.pool.execute("UPDATE queue_events SET state = ?, finished_at = ?, event = '' WHERE installation = ? AND id = ?", [
      state,
      at,
      this.installationId,
      id,
    ]);
  }

  /** Oldest first. */
  async waiting(): Promise<readonly QueuedEvent[]> {
    const [rows] = await this.pool.execute<RowDataPacket[]>(
      "SELECT event FROM queue_events WHERE installation = ? AND state = 'waiting' ORDER BY sequence",
      [this.installationId],
    );
    return rows.map((row) => JSON.parse(String(row.event)) as QueuedEvent);
  }

  /** `undefined` for an unknown job. */
  async stats(queue: string, jobId: string): Promise<JobStats | undefined> {
    const [rows] = await this.pool.execute<RowDataPacket[]>(
      'SELECT state, COUNT(*) AS n FROM queue_events WHERE installation = ? AND job_id = ? AND queue = ? GROUP BY state',
      [this.installationId, jobId, queue],
    );
    if (rows.length === 0) return undefined;
    const count = (state: string): number => Number(rows.find((row) => row.state === state)?.n ?? 0);
    return { success: count('success'), inProgress: count('waiting'), failed: count('failed') };
  }

  async cancel(queue: string, jobId: string, at: number): Promise<readonly string[] | undefined> {
    if ((await this.stats(queue, jobId)) === undefined) return undefined;
    const [rows] = await this.pool.execute<RowDataPacket[]>(
      "SELECT id FROM queue_events WHERE installation = ? AND job_id = ? AND queue = ? AND state = 'waiting'",
      [this.installationId, jobId, queue],
    );
    for (const row of rows) await this.finish(String(row.id), 'cancelled', at);
    return rows.map((row) => String(row.id));
  }

  /** Finished events older than the retention are forgotten, and their jobs with them. */
  async forgetBefore(at: number): Promise<void> {
    await this.pool.execute('DELETE FROM queue_events WHERE installation = ? AND finished_at < ?', [this.installationId, at]);
  }

  async rows(inProgressIds: ReadonlySet<string>): Promise<readonly QueueRow[]> {
    const [rows] = await this.pool.execute<RowDataPacket[]>(
      'SELECT queue, job_id, state, id FROM queue_events WHERE installation = ? ORDER BY sequence DESC LIMIT 5000',
      [this.installationId],
    );
    const jobs = new Map<string, { queue: string; jobId: string; waiting: number; inProgress: number; success: number; failed: number }>();
    for (const row of rows) {
      const key = `${row.queue}/${row.job_id}`;
      const job = jobs.get(key) ?? {
        queue: String(row.queue),
        jobId: String(row.job_id),
        waiting: 0,
        inProgress: 0,
        success: 0,
        failed: 0,
      };
      jobs.set(key, job);
      if (row.state === 'waiting') job[inProgressIds.has(String(row.id)) ? 'inProgress' : 'waiting'] += 1;
      if (row.state === 'success' || row.state === 'failed') job[row.state as 'success' | 'failed'] += 1;
    }
    return [...jobs.values()];
  }
}
