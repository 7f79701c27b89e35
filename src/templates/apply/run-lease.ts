import type { ApplyPorts } from './apply-ports';
import { isAtWork, type RunRecord } from './run-record';

/**
 * How long nobody else may work on a run, in seconds. Longer than the longest step, project and workflow scheme included; short enough that a
 * killed worker is soon replaced.
 */
export const LEASE_SECONDS = 120;

/** Somebody else works on the run, or took it over. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** The right to work on a run, and the run as this worker knows it. */
export class RunLease {
  private constructor(
    private readonly ports: ApplyPorts,
    private readonly holder: string,
    private current: RunRecord,
    private savedAt: number,
  ) {}

  /**
   * Takes a run that has something to do. A number says in how many seconds it may be tried again because another works on it; `undefined`
   * that there is nothing to do (now).
   */
  static async take(ports: ApplyPorts, runId: string): Promise<RunLease | number | undefined> {
    const holder = ports.newId();
    for (;;) {
      const record = await ports.records.runs.get(runId);
      const now = ports.now();
      if (!record || !isAtWork(record.value.state)) return undefined;
      const { lease, waitsUntil } = record.value;
      if (lease && lease.until > now) return lease.until - now + 1;
      // The message that comes then is on its way.
      if (waitsUntil !== null && waitsUntil > now) return undefined;
      const value: RunRecord = {
        ...record.value,
        lease: { holder, until: now + LEASE_SECONDS },
        heardAt: now,
        startedAt: record.value.startedAt ?? now,
        waitsUntil: null,
      };
      if (await ports.records.runs.replace({ ...record, value })) return new RunLease(ports, holder, value, now);
    }
  }

  get run(): RunRecord {
    return this.current;
  }

  /** Knows something more of the run; written with the next progress. */
  learn(change: Partial<RunRecord>): void {
    this.current = { ...this.current, ...change };
  }

  /** Notes progress for those who watch, not more than once a second. Throws `LeaseLost`. */
  async progress(change: Partial<RunRecord>): Promise<void> {
    this.current = { ...this.current, ...change };
    if (this.ports.now() > this.savedAt) await this.save();
  }

  /** Writes the run now. What people asked for meanwhile (to cancel) is kept. Throws `LeaseLost`. */
  async save(change: Partial<RunRecord> = {}): Promise<void> {
    this.current = { ...this.current, ...change };
    for (;;) {
      const record = await this.ports.records.runs.get(this.current.id);
      if (record?.value.lease?.holder !== this.holder) throw new LeaseLost(this.current.id);
      const now = this.ports.now();
      const state = change.state ?? record.value.state;
      const value: RunRecord = { ...this.current, state, heardAt: now, lease: { holder: this.holder, until: now + LEASE_SECONDS } };
      if (!(await this.ports.records.runs.replace({ ...record, projectId: value.projectId ?? 0, value }))) continue;
      this.current = value;
      this.savedAt = now;
      return;
    }
  }

  /** Lets go of the run, with a last change. Throws `LeaseLost`. */
  async release(change: Partial<RunRecord> = {}): Promise<void> {
    for (;;) {
      const record = await this.ports.records.runs.get(this.current.id);
      if (record?.value.lease?.holder !== this.holder) throw new LeaseLost(this.current.id);
      // Somebody who wanted it cancelled does not want it resumed.
      const asked = change.state ?? record.value.state;
      const state = record.value.state === 'cancelling' && asked === 'stopped' ? 'cancelled' : asked;
      const value: RunRecord = { ...this.current, ...change, state, heardAt: this.ports.now(), lease: null };
      if (await this.ports.records.runs.replace({ ...record, projectId: value.projectId ?? 0, value })) return;
    }
  }
}
