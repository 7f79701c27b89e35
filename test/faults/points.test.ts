import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ManualClock } from '../../local/clock';
import { buildDemoCompany } from '../../local/demo/build-demo-company';
import { createJiraSite } from '../../local/jira/create-jira-site';
import { type LimitedProduct, limitProduct } from '../../local/jira/limits/limit-product';
import { jiraSwitches, type LimitSwitches } from '../../local/jira/limits/limit-switches';
import { SiteState } from '../../local/jira/model/site-state';
import { aSite, type TestSite } from '../../local/jira/testing/a-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import type { Settings } from '../../src/contracts/settings';
import { beginAfterInstallation, startCollection, sweep } from '../../src/facts/sync/work-on-message';
import { createMariaDbSql, type MariaDbSql } from '../conformance/maria-db-sql';
import { APP_ID, type InProcessSync, installInProcess } from './in-process-sync';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-points-'));
let mariaDb: MariaDb;

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder });
}, 60_000);

afterAll(async () => {
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const noBurst: LimitSwitches = { ...jiraSwitches, burst: { ...jiraSwitches.burst, on: false } };

interface Limited {
  readonly product: LimitedProduct;
  readonly sync: InProcessSync;
  readonly sql: MariaDbSql;
}

async function installed(
  site: Parameters<typeof limitProduct>[0],
  clock: ManualClock,
  schema: string,
  options: { readonly switches: LimitSwitches; readonly settings?: Partial<Settings> },
): Promise<Limited> {
  const product = limitProduct(site, { clock, rateClock: clock, switches: options.switches, sleep: async (ms) => clock.advance(ms) });
  const sql = await createMariaDbSql(mariaDb, schema);
  const sync = await installInProcess({ site: product, sql, clock, settings: options.settings ?? {} });
  await beginAfterInstallation(sync.context());
  return { product, sync, sql };
}

/** Points spent and requests refused in each hour, as Jira counts them. */
const hoursOf = ({ product }: Limited) => product.meter.report().hours.filter((hour) => hour.appId === APP_ID);
const refusedOf = (limited: Limited): number => hoursOf(limited).reduce((sum, hour) => sum + hour.refused, 0);
const issuesCollected = async ({ sync }: Limited): Promise<number> =>
  (await sync.context().store.projects()).reduce((sum, project) => sum + project.issuesDone, 0);

function aLargeSite(projects: number, issuesEach: number): TestSite {
  const test = aSite();
  for (let p = 1; p <= projects; p++) {
    const project = test.project(`P${p}`);
    for (let n = 1; n <= issuesEach; n++) test.issue(`${project.key}-${n}`);
  }
  return test;
}

test('collecting the demo company costs 1.03 points an issue and 3 a project at most, counted by Jira and by ourselves alike', async () => {
  const clock = new ManualClock(Date.parse('2026-03-31T09:00:00Z'));
  const state = new SiteState();
  buildDemoCompany({ state, now: clock.now() });
  const limited = await installed(createJiraSite({ clock, state }), clock, 'points_demo', { switches: noBurst });
  await limited.sync.drain();
  const projects = (await limited.sync.context().store.projects()).length;
  const issues = await issuesCollected(limited);
  expect(issues).toBeGreaterThan(5_000);
  const spent = limited.product.meter.pointsOf(APP_ID);
  expect(spent).toBeLessThanOrEqual(1.03 * issues + 3 * projects);
  expect(limited.sync.jira.meter.spent).toBe(spent);
  expect(await limited.sync.context().store.pointsSpent(Math.floor(clock.now() / 3_600_000))).toMatchObject({ background: spent });

  // Nothing changed since: what the sweep pays is the asking.
  clock.advance(3_600_000);
  for (let i = 0; i < 3; i++) {
    clock.advance(300_000);
    const before = limited.product.meter.pointsOf(APP_ID);
    await sweep(limited.sync.context());
    expect(limited.product.meter.pointsOf(APP_ID) - before).toBeLessThanOrEqual(3);
  }
  await limited.sql.close();
}, 300_000);

test('a single small project costs no more than its share either', async () => {
  const test = aSite();
  const limited = await installed(test.site, test.clock, 'points_small', { switches: noBurst });
  await limited.sync.drain();
  const before = limited.product.meter.pointsOf(APP_ID);
  test.issue('ERP-1');
  await startCollection(limited.sync.context(), Number(test.state.one('projects.key', 'ERP')?.id));
  await limited.sync.drain();
  expect(limited.product.meter.pointsOf(APP_ID) - before).toBeLessThanOrEqual(1.03 + 3);
  await limited.sql.close();
}, 60_000);

test('a first collection of 30,000 issues keeps within its share of each hour and never meets the quota', async () => {
  const share = 0.25;
  const test = aLargeSite(30, 1_000);
  const limited = await installed(test.site, test.clock, 'points_large', { switches: noBurst, settings: { syncBudgetShare: share } });
  await limited.sync.drain();
  expect(await issuesCollected(limited)).toBe(30_000);
  expect(refusedOf(limited)).toBe(0);
  const hours = hoursOf(limited);
  expect(hours.length).toBeGreaterThan(1);
  for (const hour of hours) expect(hour.points).toBeLessThanOrEqual(65_000 * share);
  expect(limited.product.meter.pointsOf(APP_ID)).toBeLessThanOrEqual(1.03 * 30_000 + 3 * 31);
  await limited.sql.close();
}, 300_000);

test('when other customers of the app have spent the quota, the collection waits for the next hour and goes on', async () => {
  const test = aLargeSite(4, 500);
  const limited = await installed(test.site, test.clock, 'points_spent_by_others', {
    switches: { ...noBurst, quota: { ...jiraSwitches.quota, pointsPerHour: 900 } },
  });
  await limited.sync.drain();
  expect(await issuesCollected(limited)).toBe(2_000);
  const refused = hoursOf(limited).map((hour) => hour.refused);
  expect(Math.max(...refused)).toBeGreaterThan(0);
  // Each lane asks once, is told when to come back, and does.
  expect(Math.max(...refused)).toBeLessThanOrEqual(5);
  await limited.sql.close();
}, 60_000);

test('bursts, outages and lost answers delay the collection and leave nothing out', async () => {
  const test = aLargeSite(12, 150);
  const limited = await installed(test.site, test.clock, 'points_faults', {
    switches: {
      ...jiraSwitches,
      timeoutMs: 0,
      burst: { ...jiraSwitches.burst, perSecond: { GET: 5, POST: 5, PUT: 5, DELETE: 5 } },
      faults: [
        { method: '*', path: '/rest/**', kind: '503', probability: 0.1, stage: 'before', retryAfterSeconds: 2 },
        { method: '*', path: '/rest/**', kind: 'timeout', probability: 0.05, stage: 'after', retryAfterSeconds: 1 },
        { method: '*', path: '/rest/**', kind: '429', probability: 0.1, stage: 'before', retryAfterSeconds: 3 },
      ],
    },
  });
  // What could not be read in four tries is begun again by the sweeps.
  for (let i = 0; i < 12; i++) {
    await limited.sync.drain();
    test.clock.advance(300_000);
    await sweep(limited.sync.context());
  }
  await limited.sync.drain();
  const checkpoints = await limited.sync.context().store.projects();
  expect(checkpoints.filter((checkpoint) => checkpoint.phase !== 'done')).toEqual([]);
  const facts = limited.sync.context().facts;
  for (const checkpoint of checkpoints.slice(1)) expect(await facts.countIssues(checkpoint.projectId)).toBe(150);
  await limited.sql.close();
}, 60_000);
