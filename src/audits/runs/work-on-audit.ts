import { auditProjects } from '../engine/audit-projects';
import type { ProjectResult } from '../ports';
import { type AuditRunRecord, isOver, PROJECTS_PER_SLICE, sliceCount, sliceOf } from './audit-run-record';
import type { AuditMessage, RunContext } from './run-context';
import { changeRun } from './start-run';

/** A slice that failed so often is left out, so that one broken project does not hold up the others. */
const MAX_FAILURES = 3;
const PAUSE_AFTER_FAILURE_SECONDS = 30;
/** Checks that could not be run which a run tells of. */
const MAX_ERRORS = 200;

/**
 * Works on one message of the `audit` queue. Every step may be repeated: a project that was audited is simply audited again, and what has
 * not changed is not written, so a killed worker, or a message that comes twice, late or out of order, changes nothing in the end.
 */
export async function workOnAudit(context: RunContext, message: AuditMessage): Promise<void> {
  switch (message.kind) {
    case 'run':
      return workOnRun(context, message.runId);
    case 'stale':
      return auditStaleProjects(context);
  }
}

async function workOnRun(context: RunContext, runId: string): Promise<void> {
  for (;;) {
    const run = (await context.runs.get(runId))?.value;
    if (!run || isOver(run)) return;
    const slice = nextSlice(run);
    if (slice === undefined) {
      await changeRun(context, runId, (now) => (isOver(now) ? now : { ...now, state: 'done', finishedAt: context.now(), at: null }));
      return;
    }
    if (context.secondsLeft() <= 0) {
      await context.queue.push([{ kind: 'run', runId }]);
      return;
    }
    if (!(await auditSlice(context, runId, slice, sliceOf(run, slice)))) return;
  }
}

/** Audits one slice; `false` when it failed and is tried again later. */
async function auditSlice(context: RunContext, runId: string, slice: number, projectIds: readonly number[]): Promise<boolean> {
  await changeRun(context, runId, (run) =>
    isOver(run) ? run : { ...run, state: 'running', at: projectIds[0] ?? null, heardAt: context.now() },
  );
  try {
    await context.prepare(projectIds);
    const { errors, collided } = await auditProjects(await context.audit(), projectIds, { withJql: true });
    await context.stale.mark(collided);
    await changeRun(context, runId, (run) => withSliceDone(run, slice, errors));
    return true;
  } catch (error) {
    const failures = ((await context.runs.get(runId))?.value.failures ?? 0) + 1;
    context.log('A slice of an audit failed', { runId, slice, failures, error: error instanceof Error ? error.name : 'unknown' });
    if (failures >= MAX_FAILURES) {
      await changeRun(context, runId, (run) => withSliceDone(run, slice, []));
      return true;
    }
    await changeRun(context, runId, (run) => ({ ...run, failures, heardAt: context.now() }));
    await context.queue.push([{ kind: 'run', runId }], PAUSE_AFTER_FAILURE_SECONDS);
    return false;
  }
}

function nextSlice(run: AuditRunRecord): number | undefined {
  const done = new Set(run.done);
  for (let slice = 0; slice < sliceCount(run); slice++) if (!done.has(slice)) return slice;
  return undefined;
}

function withSliceDone(run: AuditRunRecord, slice: number, errors: readonly ProjectResult[]): AuditRunRecord {
  if (run.done.includes(slice)) return run;
  const known = new Set(run.errors.map(({ checkNo }) => checkNo));
  const added: AuditRunRecord['errors'] = [];
  for (const { checkNo, reason } of errors) {
    if (known.has(checkNo) || reason === null) continue;
    known.add(checkNo);
    added.push({ checkNo, code: reason.code, values: { ...reason.values } });
  }
  return { ...run, done: [...run.done, slice], failures: 0, errors: [...run.errors, ...added].slice(0, MAX_ERRORS) };
}

/** Audits the projects whose facts changed, until none is left or time is up. */
async function auditStaleProjects(context: RunContext): Promise<void> {
  // What becomes stale from now on needs a message of its own.
  await context.stale.noteQueued(0);
  for (;;) {
    const stale = await context.stale.next(PROJECTS_PER_SLICE);
    if (stale.length === 0) return;
    if (context.secondsLeft() <= 0) {
      await context.queue.push([{ kind: 'stale' }]);
      return;
    }
    const { collided } = await auditProjects(
      await context.audit(),
      stale.map(({ projectId }) => projectId),
      { withJql: false },
    );
    await context.stale.clear(stale);
    await context.stale.mark(collided);
  }
}
