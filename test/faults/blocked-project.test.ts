import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createForgeHost, type RunningForgeHost } from '../../local/forge/create-forge-host';
import { aSite, type TestSite } from '../../local/jira/testing/a-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';

jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-blocked-'));
let mariaDb: MariaDb;
let host: RunningForgeHost;
let jira: TestSite;

beforeAll(async () => {
  jira = aSite();
  jira.project('HR');
  jira.issue('ERP-1');
  jira.issue('HR-1');
  mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'db'), bufferPoolMb: 64 });
  const options = { appFolder: path.resolve(__dirname, '../..'), product: jira.site, mariaDb, dataFolder: folder };
  host = await createForgeHost({ ...options, clock: jira.clock, automatic: false });
  await host.install();
  await host.drainQueues();
});

afterAll(async () => {
  await host?.stop();
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function statusFor(accountId: string): Promise<unknown> {
  const result = await host.invokeResolver(
    'resolver',
    'sync.getStatus',
    {},
    { moduleType: 'jira:globalPage', moduleKey: 'plumbline', accountId },
  );
  return result.ok ? result.value : result;
}

/**
 * An app access rule hides a project from the app whoever it acts for, so nobody can be shown that it is missing: the app cannot tell who
 * may browse it. Its facts must go all the same.
 */
test('a project that an app access rule closes to the app is forgotten, and comes back when it is opened again', async () => {
  expect(await statusFor('ann')).toMatchObject({ value: { sync: { projectsDone: 2, missing: [] } } });

  const project = jira.state.one('projects.key', 'HR');
  const block = { id: `${host.identity.appId}:${project?.id}`, appId: host.identity.appId, projectId: project?.id ?? '' };
  jira.state.put('appAccessBlocks', block);
  await host.runSchedule('weekly');
  await host.drainQueues();
  jira.clock.advance(6 * 60_000);
  expect(await statusFor('ann')).toMatchObject({
    value: { sync: { projectsDone: 1, issuesCollected: 1, missing: [] } },
  });
  expect(await host.tools.sqlQuery('SELECT project_id FROM issue_fact')).toMatchObject({ rows: [expect.anything()] });

  jira.state.remove('appAccessBlocks', block.id);
  await host.runSchedule('weekly');
  await host.drainQueues();
  jira.clock.advance(6 * 60_000);
  expect(await statusFor('ann')).toMatchObject({ value: { sync: { projectsDone: 2, issuesCollected: 2, missing: [] } } });
});
