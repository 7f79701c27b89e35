import type { Settings } from '../contracts/settings';
import { readDiscovery } from '../facts/sync/discover-projects';
import { readSweep } from '../facts/sync/sweep-updates';
import { syncStatusFor } from '../facts/sync/sync-status';
import type { SyncStatusReader } from '../portfolio/ports';
import { secondsPerHour } from '../shared/epoch';
import type { ForgeViewerAccess } from './permissions/forge-viewer-access';
import type { ForgeSqlFactStore } from './sql/forge-sql-fact-store';
import type { ForgeSqlSyncStore } from './sql/forge-sql-sync-store';

/** How far the collection of facts is, as a viewer may know it. */
export const forgeSyncStatusReader = (
  world: {
    readonly store: ForgeSqlSyncStore;
    readonly projects: () => ReturnType<ForgeSqlFactStore['projects']>;
    readonly settings: () => Promise<Settings>;
    /** Points that the collection may spend in an hour. */
    readonly allowanceOf: (settings: Settings) => number;
    readonly now: () => number;
  },
  viewer: ForgeViewerAccess,
): SyncStatusReader => ({
  status: async () => {
    const { store, now } = world;
    const [visible, blocked, projects, checkpoints, states, spent, current] = await Promise.all([
      viewer.browsableProjects(),
      viewer.blockedProjects(),
      world.projects(),
      store.projects(),
      store.readStates(['discovery', 'sweep', 'waiting']),
      store.pointsSpent(Math.floor(now() / secondsPerHour)),
      world.settings(),
    ]);
    const [discovery, sweep, waiting] = await Promise.all([readDiscovery(states), readSweep(states), states.readState('waiting')]);
    const allowance = world.allowanceOf(current);
    return syncStatusFor({
      now: now(),
      visible,
      blocked,
      projects,
      checkpoints,
      discoveredAt: discovery.finishedAt,
      lastSweepAt: sweep?.at ?? null,
      waitingUntil: Number(waiting),
      allowance,
      pointsLeft: Math.max(0, allowance - spent.background),
    });
  },
});
