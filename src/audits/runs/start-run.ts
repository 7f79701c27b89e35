import type { StoredRecord } from '../../shared/record-collection';
import { type AuditRunRecord, isOver } from './audit-run-record';
import type { RunContext } from './run-context';

/** Runs kept to look back at. */
export const RUNS_KEPT = 50;
/** A run that was not heard of for so long has lost its message and is started again. */
const SILENCE_SECONDS = 240;

/** Starts an audit of these projects. A run that finds nothing to do is done at once. */
export async function startRun(
  context: Pick<RunContext, 'runs' | 'queue' | 'now' | 'newId'>,
  projectIds: readonly number[],
  startedBy: string | null,
): Promise<StoredRecord<AuditRunRecord>> {
  const id = context.newId();
  const now = context.now();
  const nothing = projectIds.length === 0;
  const value: AuditRunRecord = {
    state: nothing ? 'done' : 'queued',
    startedAt: now,
    finishedAt: nothing ? now : null,
    startedBy,
    projectIds: [...projectIds].sort((a, b) => a - b),
    done: [],
    at: null,
    heardAt: now,
    failures: 0,
    errors: [],
  };
  await context.runs.insert({ id, position: now, value });
  if (!nothing) await context.queue.push([{ kind: 'run', runId: id }]);
  return { id, projectId: 0, position: now, version: 1, value };
}

/** Cancels a run: it stops before its next slice, and what was audited stays. `undefined` when there is no such run. */
export async function cancelRun(
  context: Pick<RunContext, 'runs' | 'now'>,
  runId: string,
): Promise<StoredRecord<AuditRunRecord> | undefined> {
  return changeRun(context, runId, (run) => (isOver(run) ? run : { ...run, state: 'cancelled', finishedAt: context.now(), at: null }));
}

/** Changes a run in place, again and again until nobody else was faster. Leaves it alone when `change` answers the same object. */
export async function changeRun(
  { runs }: Pick<RunContext, 'runs'>,
  runId: string,
  change: (run: AuditRunRecord) => AuditRunRecord,
): Promise<StoredRecord<AuditRunRecord> | undefined> {
  for (;;) {
    const stored = await runs.get(runId);
    if (!stored) return undefined;
    const value = change(stored.value);
    if (value === stored.value) return stored;
    if (await runs.replace({ ...stored, value })) return { ...stored, version: stored.version + 1, value };
  }
}

/** Sends the message of every run again that is under way and silent: it was lost. Called by the sweep. */
export async function reviveRuns(context: Pick<RunContext, 'runs' | 'queue' | 'now'>): Promise<void> {
  for (const { id, value } of await context.runs.list({ newestFirst: true, limit: RUNS_KEPT })) {
    if (isOver(value) || context.now() - value.heardAt < SILENCE_SECONDS) continue;
    await changeRun(context, id, (run) => (isOver(run) ? run : { ...run, heardAt: context.now() }));
    await context.queue.push([{ kind: 'run', runId: id }]);
  }
}

/** Forgets all but the newest runs. */
export async function forgetOldRuns({ runs }: Pick<RunContext, 'runs'>): Promise<void> {
  const all = await runs.list({ newestFirst: true, limit: 2 * RUNS_KEPT });
  for (const { id, version, value } of all.slice(RUNS_KEPT)) if (isOver(value)) await runs.remove(id, version);
}
