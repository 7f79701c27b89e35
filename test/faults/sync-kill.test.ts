import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ManualClock } from '../../local/clock';
import { buildDemoCompany } from '../../local/demo/build-demo-company';
import { createForgeHost, type RunningForgeHost } from '../../local/forge/create-forge-host';
import { createJiraSite, type JiraSite } from '../../local/jira/create-jira-site';
import { SiteState } from '../../local/jira/model/site-state';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { Random } from '../../local/random';
import { collectedFacts, rowsOfHost } from './collected-facts';

const KILLS = 100;
const WEEK = 7 * 24 * 3_600_000;
/** A kill falls after 1 to so many calls of an invocation: early, between any two statements of a page, or some pages on. */
const LONGEST_LIFE_IN_CALLS = 60;

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-sync-kill-'));
let mariaDb: MariaDb;
let site: JiraSite;
let clock: ManualClock;

beforeAll(async () => {
  clock = new ManualClock(Date.parse('2026-03-31T09:00:00Z'));
  const state = new SiteState();
  buildDemoCompany({ state, now: clock.now() });
  site = createJiraSite({ clock, state });
  mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'db') });
}, 60_000);

afterAll(async () => {
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const aHost = (installationId: string): Promise<RunningForgeHost> =>
  createForgeHost({
    appFolder: path.resolve(__dirname, '../..'),
    product: site,
    mariaDb,
    dataFolder: path.join(folder, installationId),
    clock,
    installationId,
    automatic: false,
  });

/** Kills the consumer again and again, each time after a random number of its calls; answers how often that happened. */
function killRepeatedly(host: RunningForgeHost, times: number, random: Random): () => number {
  let kills = 0;
  const next = () => ({ functionKey: 'consumeSync', calls: random.int(1, LONGEST_LIFE_IN_CALLS) });
  let armed: ReturnType<typeof next> | null = next();
  // The host disarms the switch when it kills.
  Object.defineProperty(host.faults, 'killAfterHostCalls', {
    get: () => armed,
    set: () => {
      kills++;
      armed = kills < times ? next() : null;
    },
  });
  return () => kills;
}

test(`a collection of the demo company that is killed ${KILLS} times ends where an undisturbed one ends`, async () => {
  const undisturbed = await aHost('undisturbed');
  await undisturbed.install();
  await undisturbed.drainQueues();
  const expected = await collectedFacts(rowsOfHost(undisturbed));
  await undisturbed.stop();
  expect(expected.issues.length).toBeGreaterThan(5_000);

  const disturbed = await aHost('disturbed');
  await disturbed.install();
  const kills = killRepeatedly(disturbed, KILLS, new Random(7));
  for (let round = 0; kills() < KILLS; round++) {
    if (round > 0) {
      // It was through before all kills had happened: everything once more, as every week.
      clock.advance(WEEK);
      await disturbed.runSchedule('weekly');
    }
    await disturbed.drainQueues();
  }
  await disturbed.drainQueues();
  expect(await collectedFacts(rowsOfHost(disturbed))).toEqual(expected);
  expect(kills()).toBe(KILLS);
  expect(await rowsOfHost(disturbed)("SELECT project_id, phase FROM sync_project WHERE phase <> 'done'")).toEqual([]);
  await disturbed.stop();
}, 300_000);
