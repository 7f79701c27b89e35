import type { ApplyPorts } from '../apply/apply-ports';
import { changeRun, isAtWork } from '../apply/run-record';

/** A run that nobody has worked on for so long lost its message: the worker was killed at the wrong moment. */
const FORGOTTEN_SECONDS = 300;

/** Queues runs again whose message was lost. */
export async function reviveProvisioning({ records, queue, now }: Pick<ApplyPorts, 'records' | 'queue' | 'now'>): Promise<void> {
  for (const { value: run } of await records.runs.list({ newestFirst: true, limit: RUNS_LOOKED_AT })) {
    const due = Math.max(run.heardAt, run.waitsUntil ?? 0, run.lease?.until ?? 0) + FORGOTTEN_SECONDS;
    if (!isAtWork(run.state) || due > now()) continue;
    await changeRun(records.runs, run.id, (current) => ({ ...current, heardAt: now() }));
    await queue.push({ runId: run.id });
  }
}

const RUNS_LOOKED_AT = 200;
