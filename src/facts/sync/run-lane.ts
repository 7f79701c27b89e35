import { collectStep } from './collect-project';
import { collectionKnowledge } from './collection-knowledge';
import { allDone, moreToDo, SYNC_LANES, type SyncContext, type WorkOutcome, waitFor } from './sync-context';

/** Dirty projects handed on together. */
const DIRTY_PER_CALL = 200;
/** A lane that has not been heard of for so long is taken for dead and started again by the sweep. */
const LANE_SILENCE_SECONDS = 240;
/** How often a working lane says that it lives. */
const LANE_BEAT_SECONDS = 60;

/**
 * Collects the projects of a lane, page by page, until they are done, time is up, or the budget is spent. Ends by handing on the projects
 * whose facts changed.
 */
export async function runLane(context: SyncContext, lane: number): Promise<WorkOutcome> {
  const outcome = await collectWhileTimeLasts(context, lane);
  await handOnDirtyProjects(context);
  if (!outcome.again) await presumeAlive(context, lane, 0);
  return outcome;
}

async function collectWhileTimeLasts(context: SyncContext, lane: number): Promise<WorkOutcome> {
  let heardAt = Number.NEGATIVE_INFINITY;
  let knowledge: Awaited<ReturnType<typeof collectionKnowledge>> | undefined;
  while (context.secondsLeft() > 0) {
    if (context.now() - heardAt >= LANE_BEAT_SECONDS) {
      heardAt = context.now();
      await presumeAlive(context, lane, LANE_SILENCE_SECONDS);
    }
    const project = await context.store.next(lane, SYNC_LANES, context.now());
    if (!project) return allDone;
    knowledge ??= await collectionKnowledge(context);
    // When Jira does not answer, the sweep starts the lane again.
    if (!knowledge.ok) return knowledge.error.kind === 'rateLimited' ? waitFor(Math.max(1, knowledge.error.retryAfterSeconds)) : allDone;
    const outcome = await collectStep(context, knowledge.value, project);
    // A project that was just finished shows its figures now, not when the whole lane is done.
    if (project.phase === 'finishing') await handOnDirtyProjects(context);
    if (outcome.afterSeconds > 0) return outcome;
  }
  return moreToDo;
}

/** Hands on the projects whose facts changed. A project stays marked until that went well. */
export async function handOnDirtyProjects(context: Pick<SyncContext, 'facts' | 'onProjectsChanged' | 'secondsLeft'>): Promise<void> {
  for (;;) {
    const dirty = await context.facts.dirtyProjects(DIRTY_PER_CALL);
    if (dirty.length === 0) return;
    await context.onProjectsChanged(dirty.map(({ projectId }) => projectId));
    await context.facts.clearDirty(dirty);
    if (dirty.length < DIRTY_PER_CALL || context.secondsLeft() <= 0) return;
  }
}

/** Starts the lanes that have work and are not known to be working. Called by the sweep, it also revives lanes whose message was lost. */
export async function startLanes(context: SyncContext): Promise<void> {
  for (let lane = 0; lane < SYNC_LANES; lane++) {
    if (await isAlive(context, lane)) continue;
    if (!(await context.store.next(lane, SYNC_LANES, context.now()))) continue;
    await presumeAlive(context, lane, LANE_SILENCE_SECONDS);
    await context.queue.push([{ kind: 'lane', lane }]);
  }
}

/** Says that a lane's message is on its way or being worked on, so that nobody sends another. */
export const postponeLane = (context: SyncContext, lane: number, seconds: number): Promise<void> =>
  presumeAlive(context, lane, seconds + LANE_SILENCE_SECONDS);

const presumeAlive = (context: SyncContext, lane: number, seconds: number): Promise<void> =>
  context.store.writeState(`lane${lane}`, JSON.stringify(context.now() + seconds));

async function isAlive(context: SyncContext, lane: number): Promise<boolean> {
  return Number(await context.store.readState(`lane${lane}`)) > context.now();
}
