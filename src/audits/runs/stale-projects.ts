import type { RunContext } from './run-context';

/** How long changes are gathered before their projects are audited together. */
const GATHER_SECONDS = 5;
/** If the message was lost, the next change after this, or the sweep, sends another. */
const QUEUED_AGAIN_SECONDS = 120;

/** Marks projects to be audited again, and sees to it that a message for those marked is on its way. Called with none by the sweep. */
export async function auditLater(
  { stale, queue, now }: Pick<RunContext, 'stale' | 'queue' | 'now'>,
  projectIds: readonly number[],
): Promise<void> {
  await stale.mark(projectIds);
  if (projectIds.length === 0 && (await stale.next(1)).length === 0) return;
  if ((await stale.queuedUntil()) > now()) return;
  await stale.noteQueued(now() + QUEUED_AGAIN_SECONDS);
  await queue.push([{ kind: 'stale' }], GATHER_SECONDS);
}
