import { secondsPerDay } from '../../shared/epoch';
import { collectTouched } from './collect-touched';
import { discoverProjects, reviveDiscovery } from './discover-projects';
import { touchedMessageTaken } from './handle-jira-event';
import { handOnDirtyProjects, postponeLane, runLane, startLanes } from './run-lane';
import { sweepUpdates } from './sweep-updates';
import { laneOf, type SyncContext, type SyncMessage, type WorkOutcome, waitFor } from './sync-context';

/** Longest delay of a queue message: https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
const MAX_DELAY_SECONDS = 900;
/** Later than any column of epoch seconds can say. */
const END_OF_TIME = 4_294_967_295;
/** A project read as a whole within this time needs no reconciliation. */
const RECONCILE_AGE_SECONDS = 6 * secondsPerDay;

/** A pause at least this long holds for all background work: the points of the hour are spent, by this site or by others. */
const PAUSE_FOR_ALL_SECONDS = 30;

/** Works on one message and queues it again if work is left. While a pause lasts Jira is not asked. */
export async function workOnMessage(context: SyncContext, message: SyncMessage): Promise<void> {
  const pause = await secondsOfPause(context);
  const outcome = pause > 0 ? waitFor(pause) : await work(context, message);
  if (pause === 0 && outcome.afterSeconds >= PAUSE_FOR_ALL_SECONDS) await pauseUntil(context, context.now() + outcome.afterSeconds);
  if (outcome.again) await queueAgain(context, message, Math.min(Math.ceil(outcome.afterSeconds), MAX_DELAY_SECONDS));
  else if (message.kind !== 'lane') await startLanes(context);
}

async function queueAgain(context: SyncContext, message: SyncMessage, delaySeconds: number): Promise<void> {
  if (message.kind === 'lane') await postponeLane(context, message.lane, delaySeconds);
  await context.queue.push([message], delaySeconds);
}

async function work(context: SyncContext, message: SyncMessage): Promise<WorkOutcome> {
  switch (message.kind) {
    case 'discover':
      return discoverProjects(context);
    case 'lane':
      return runLane(context, message.lane);
    case 'touched': {
      await touchedMessageTaken(context);
      const outcome = await collectTouched(context);
      await handOnDirtyProjects(context);
      return outcome;
    }
  }
}

/** Every five minutes: what was updated, what events named, and lanes that died. */
export async function sweep(context: SyncContext): Promise<void> {
  await handOnDirtyProjects(context);
  if ((await secondsOfPause(context)) > 0) return;
  await sweepUpdates(context);
  await collectTouched(context);
  await handOnDirtyProjects(context);
  await reviveDiscovery(context);
  await startLanes(context);
}

const secondsOfPause = async ({ store, now }: SyncContext): Promise<number> =>
  Math.max(0, Number(await store.readState('waiting')) - now());
const pauseUntil = ({ store }: SyncContext, until: number): Promise<void> => store.writeState('waiting', JSON.stringify(until));

/** Ends a pause: the PMO gave the collection a larger share of the points. */
export const endPause = (context: SyncContext): Promise<void> => pauseUntil(context, 0);

/**
 * Every week: reads the list of projects and every project as a whole again, which repairs whatever events and sweeps missed. Comparing
 * ids alone would cost the same points, since Jira charges per issue and not per field, and would not see changed links.
 */
export async function reconcile(context: SyncContext): Promise<void> {
  await context.store.requestRuns({ finishedBefore: context.now() - RECONCILE_AGE_SECONDS });
  await context.queue.push([{ kind: 'discover' }]);
  await startLanes(context);
}

/**
 * After installation and every upgrade: reads the list of projects, and all issues again when this version of the app keeps other facts
 * than the one before.
 */
export async function beginAfterInstallation(context: SyncContext): Promise<void> {
  const collectedBy = await context.store.readState('factsVersion');
  if (collectedBy !== null && collectedBy !== FACTS_VERSION) await context.store.requestRuns({ finishedBefore: END_OF_TIME });
  await context.store.writeState('factsVersion', FACTS_VERSION);
  await context.queue.push([{ kind: 'discover' }]);
}

/** Raised whenever facts are added or extracted differently. */
const FACTS_VERSION = '1';

/** Collects everything, or one project, from the beginning: after installation, a change of settings, or when the PMO asks. */
export async function startCollection(context: SyncContext, projectId?: number): Promise<void> {
  if (projectId === undefined) {
    await context.store.requestRuns({ finishedBefore: END_OF_TIME });
    await context.queue.push([{ kind: 'discover' }]);
    return;
  }
  await context.store.requestRuns({ projectIds: [projectId] });
  await context.queue.push([{ kind: 'lane', lane: laneOf(projectId) }]);
}
