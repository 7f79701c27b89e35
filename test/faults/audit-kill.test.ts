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
import { rowsOfHost } from './collected-facts';

/** Days on which the company is audited; what is overdue or stale changes from day to day. */
const DAYS = 2;
const DAY_MS = 24 * 3_600_000;
/** A kill falls after 1 to so many calls of an invocation: early, between any two statements of a project, or some projects on. */
const LONGEST_LIFE_IN_CALLS = 350;
const START = Date.parse('2026-03-31T09:00:00Z');

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-audit-kill-'));
let mariaDb: MariaDb;
let site: JiraSite;
let clock: ManualClock;

beforeAll(async () => {
  clock = new ManualClock(START);
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

/** Kills the consumer of audits again and again, each time after a random number of its calls; answers how often that happened. */
function killForEver(host: RunningForgeHost, random: Random): () => number {
  let kills = 0;
  const next = () => ({ functionKey: 'consumeAudit', calls: random.int(1, LONGEST_LIFE_IN_CALLS) });
  let armed: ReturnType<typeof next> | null = next();
  // The host disarms the switch when it kills.
  Object.defineProperty(host.faults, 'killAfterHostCalls', {
    get: () => armed,
    set: () => {
      kills++;
      armed = next();
    },
  });
  return () => kills;
}

/** Collects the company, then audits it for some days. */
async function live(host: RunningForgeHost): Promise<Readonly<Record<string, readonly unknown[]>>> {
  clock.set(START);
  await host.install();
  await host.drainQueues();
  for (let day = 0; day < DAYS; day++) {
    clock.set(START + (day + 1) * DAY_MS);
    await host.runSchedule('daily');
    await host.drainQueues();
  }
  return audited(host);
}

/** What was audited, without the seconds at which it happened. */
async function audited(host: RunningForgeHost): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const read = rowsOfHost(host);
  const sliced = async (query: (from: number) => string): Promise<readonly unknown[]> => {
    const found: unknown[] = [];
    for (let from = 0; ; from += 500) {
      const rows = await read(query(from));
      found.push(...rows);
      if (rows.length < 500) return found;
    }
  };
  return {
    results: await sliced(
      (from) =>
        `SELECT project_id, check_no, outcome, applicable, failing, waived, not_available, fingerprint, reason FROM audit_result ORDER BY project_id, check_no LIMIT 500 OFFSET ${from}`,
    ),
    findings: await sliced(
      (from) =>
        `SELECT project_id, check_no, subject_id, FLOOR(first_seen_at / 86400) AS seen, FLOOR(fixed_at / 86400) AS fixed, subject_name FROM finding ORDER BY project_id, check_no, subject_id LIMIT 500 OFFSET ${from}`,
    ),
    scores: await sliced(
      (from) =>
        `SELECT project_id, standard_no, day, score, level, failing_shall, failing_should, findings FROM audit_score ORDER BY project_id, standard_no, day LIMIT 500 OFFSET ${from}`,
    ),
    standings: await sliced(
      (from) => `SELECT record_id, body FROM app_record WHERE collection = 'auditStanding' ORDER BY record_id LIMIT 500 OFFSET ${from}`,
    ),
    stale: await read('SELECT id FROM touched WHERE kind = 6'),
  };
}

test('audits whose consumer is killed again and again end where undisturbed ones end', async () => {
  const undisturbed = await aHost('undisturbed');
  const expected = await live(undisturbed);
  await undisturbed.stop();
  expect(expected.findings?.length).toBeGreaterThan(5000);
  expect(expected.stale).toEqual([]);

  const disturbed = await aHost('disturbed');
  const kills = killForEver(disturbed, new Random(11));
  const found = await live(disturbed);
  expect(kills()).toBeGreaterThan(20);
  for (const part of Object.keys(expected)) expect([part, found[part]]).toEqual([part, expected[part]]);
  const runs = await rowsOfHost(disturbed)("SELECT body FROM app_record WHERE collection = 'auditRun'");
  expect(runs.map(({ body }) => JSON.parse(String(body)))).toMatchObject(
    Array.from({ length: DAYS }, () => ({ state: 'done', failures: 0, errors: [] })),
  );
  await disturbed.stop();
}, 600_000);
