import type { Pool, RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';
import type { Clock } from '../../clock';
import type { ScheduleRow } from '../browser-api';
import type { InvokeResult } from '../forge-host';
import type { AppManifest } from '../manifest/app-manifest';
import type { AppIdentity } from '../runtime/identity';
import type { Invoke } from '../runtime/invoke';

const intervalMs = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
/** The platform starts a new schedule about five minutes after its deployment ("Scheduled trigger"). */
const firstRunAfterMs = 300_000;
const tickMs = 1000;

const scheduleSchema = z.looseObject({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});

const tableSql = `CREATE TABLE IF NOT EXISTS schedule_runs (
  installation VARCHAR(64) NOT NULL,
  schedule_key VARCHAR(255) NOT NULL,
  last_run_at BIGINT NOT NULL,
  last_outcome TEXT NOT NULL,
  PRIMARY KEY (installation, schedule_key)
)`;

export interface SchedulerOptions {
  readonly pool: Pool;
  readonly manifest: AppManifest;
  readonly identity: AppIdentity;
  readonly clock: Clock;
  readonly automatic: boolean;
  readonly invoke: Invoke;
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
}

type Schedule = { -readonly [Field in keyof ScheduleRow]: ScheduleRow[Field] };

/** Runs the app's scheduled triggers on the host's clock. Runs of one schedule never overlap; a failed run is not repeated. */
export class Scheduler {
  private readonly running = new Map<string, Promise<InvokeResult>>();
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly options: SchedulerOptions,
    private readonly schedules: readonly Schedule[],
  ) {}

  static async open(options: SchedulerOptions): Promise<Scheduler> {
    await options.pool.query(tableSql);
    const [rows] = await options.pool.execute<RowDataPacket[]>(
      'SELECT schedule_key, last_run_at, last_outcome FROM schedule_runs WHERE installation = ?',
      [options.identity.installationId],
    );
    const now = options.clock.now();
    const schedules = (options.manifest.modules.scheduledTrigger ?? []).map((entry): Schedule => {
      const { key, function: functionKey, interval } = scheduleSchema.parse(entry);
      const last = rows.find((row) => row.schedule_key === key);
      const lastRunAt = last === undefined ? null : Number(last.last_run_at);
      const nextRunAt = Math.max(
        now + (lastRunAt === null ? firstRunAfterMs : 0),
        lastRunAt === null ? 0 : lastRunAt + intervalMs[interval],
      );
      return { key, functionKey, interval, lastRunAt, lastOutcome: last === undefined ? null : String(last.last_outcome), nextRunAt };
    });
    return new Scheduler(options, schedules);
  }

  start(): void {
    if (!this.options.automatic) return;
    this.timer = setInterval(() => this.runDue(), tickMs);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  rows(): readonly ScheduleRow[] {
    return this.schedules.map((schedule) => ({ ...schedule }));
  }

  /** Runs one schedule now; if it is running already, waits for that run. */
  run(key: string): Promise<InvokeResult> {
    const schedule = this.schedules.find((candidate) => candidate.key === key);
    if (schedule === undefined) {
      return Promise.resolve({ ok: false, kind: 'error', name: 'Error', message: `manifest.yml declares no scheduledTrigger '${key}'.` });
    }
    const current = this.running.get(key);
    if (current !== undefined) return current;
    const run = this.runOnce(schedule).finally(() => this.running.delete(key));
    this.running.set(key, run);
    return run;
  }

  private runDue(): void {
    const now = this.options.clock.now();
    for (const schedule of this.schedules) {
      if (schedule.nextRunAt > now || this.running.has(schedule.key)) continue;
      this.run(schedule.key).catch((error: unknown) => this.options.log('error', `Schedule ${schedule.key}: ${String(error)}`));
    }
  }

  private async runOnce(schedule: Schedule): Promise<InvokeResult> {
    const startedAt = this.options.clock.now();
    schedule.nextRunAt = startedAt + intervalMs[schedule.interval];
    const payload = { context: { cloudId: this.options.identity.cloudId, moduleKey: schedule.key }, contextToken: 'local' };
    const result = await this.options.invoke(schedule.functionKey, payload, { moduleType: 'scheduledTrigger', moduleKey: schedule.key });
    schedule.lastRunAt = startedAt;
    schedule.lastOutcome = outcomeOf(result);
    if (!result.ok) this.options.log('error', `Schedule ${schedule.key}: ${result.message}`);
    await this.options.pool.execute(
      `INSERT INTO schedule_runs (installation, schedule_key, last_run_at, last_outcome) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE last_run_at = VALUES(last_run_at), last_outcome = VALUES(last_outcome)`,
      [this.options.identity.installationId, schedule.key, startedAt, schedule.lastOutcome],
    );
    return result;
  }
}

const returnedStatus = z.looseObject({ statusCode: z.number().int() });

/** A schedule may return an HTTP-like answer; 5xx means that it failed. */
function outcomeOf(result: InvokeResult): string {
  if (!result.ok) return `${result.kind}: ${result.message}`;
  const status = returnedStatus.safeParse(result.value);
  return status.success && status.data.statusCode >= 500 ? `error: status ${status.data.statusCode}` : 'ok';
}
