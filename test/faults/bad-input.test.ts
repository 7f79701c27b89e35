import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createForgeHost, type RunningForgeHost } from '../../local/forge/create-forge-host';
import { permissionAri } from '../../local/jira/site/installed-apps';
import { seedIds } from '../../local/jira/site/seed-ids';
import { aSite, type TestSite } from '../../local/jira/testing/a-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { defaultSettings } from '../../src/contracts/settings';
import { collectedFacts, rowsOfHost } from './collected-facts';

jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-bad-input-'));
let mariaDb: MariaDb;
let host: RunningForgeHost;
let jira: TestSite;

beforeAll(async () => {
  jira = aSite();
  jira.issue('ERP-1');
  mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'db'), bufferPoolMb: 64 });
  host = await createForgeHost({
    appFolder: path.resolve(__dirname, '../..'),
    product: jira.site,
    mariaDb,
    dataFolder: folder,
    clock: jira.clock,
    automatic: false,
  });
}, 60_000);

afterAll(async () => {
  await host?.stop();
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a method answers to somebody, as their front end gets it. */
async function call(method: string, payload: unknown, accountId?: string, locale = 'en-US'): Promise<unknown> {
  const who = accountId === undefined ? {} : { accountId };
  const result = await host.invokeResolver('resolver', method, payload, {
    moduleType: 'jira:globalPage',
    moduleKey: 'plumbline',
    locale,
    ...who,
  });
  if (!result.ok) throw new Error(`${result.name}: ${result.message}`);
  return result.value;
}
const refusal = (code: string, more: object = {}) => ({ ok: false, error: expect.objectContaining({ code, ...more }) });

test('before the database is there, the app says that it is not ready', async () => {
  expect(await call('sync.getStatus', {}, 'ann')).toMatchObject(
    refusal('NOT_READY', { message: expect.stringContaining('setting itself up') }),
  );
});

test('a sweep finishes an installation that was cut off', async () => {
  expect(await host.runSchedule('sweep')).toMatchObject({ ok: true });
  await host.install();
  await host.drainQueues();
  await host.runSchedule('sweep');
  expect(await call('sync.getStatus', {}, 'ann')).toMatchObject({
    ok: true,
    value: { sync: { state: 'upToDate', projectsDone: 1, issuesCollected: 1, missing: [] } },
  });
});

test.each([
  ['sync.start', { projectId: 'ERP' }, 'projectId'],
  ['sync.start', { projectId: -1 }, 'projectId'],
  ['settings.save', { settings: { ...defaultSettings, syncBudgetShare: 7 } }, 'settings.syncBudgetShare'],
  [
    'settings.save',
    { settings: { ...defaultSettings, customFacts: [{ fieldNumber: 1, fieldId: 'x', name: '', kind: 'date' }] } },
    'settings.customFacts.0.fieldId',
  ],
  ['portfolio.getGadget', { nodeId: null, limit: 1_000 }, 'limit'],
  ['app.getSession', { accountId: 'bob' }, ''],
])('%s with %j is refused, naming %j', async (method, payload, place) => {
  expect(await call(method, payload, 'ann')).toMatchObject(refusal('INVALID_REQUEST', { place }));
});

test('nobody is somebody only because a payload says so', async () => {
  expect(await call('app.getSession', {})).toMatchObject(refusal('NOT_ALLOWED'));
  expect(await call('app.getSession', {}, 'unidentified')).toMatchObject(refusal('NOT_ALLOWED'));
});

test('only a PMO administrator changes settings or starts a collection', async () => {
  const before = await call('settings.get', {}, 'bob');
  expect(before).toMatchObject({ ok: true, value: { canEdit: false } });
  expect(await call('settings.save', { settings: { ...defaultSettings, staleDays: 3 } }, 'bob')).toMatchObject(refusal('NOT_ALLOWED'));
  expect(await call('sync.start', {}, 'bob')).toMatchObject(refusal('NOT_ALLOWED'));
  expect(await call('settings.get', {}, 'bob')).toEqual(before);
  expect(await call('sync.start', {}, 'bob', 'nl-NL')).toMatchObject(refusal('NOT_ALLOWED', { message: expect.stringContaining('Vraag') }));
});

test('a PMO administrator changes settings, which brings in a custom field', async () => {
  const permission = permissionAri(host.identity, 'pmo-administrator');
  const groupId = seedIds.groups.users;
  jira.state.put('globalPermissions', { id: `${permission}:${groupId}`, permission, groupId });
  const twice = { fieldId: seedIds.fields.storyPoints, name: 'Points', kind: 'number' as const };
  const settings = { ...defaultSettings, customFacts: [{ ...twice, fieldNumber: 4 }] };
  const clash = { ...settings, customFacts: [...settings.customFacts, { ...twice, fieldNumber: 5 }] };
  expect(await call('settings.save', { settings: clash }, 'bob')).toMatchObject(
    refusal('INVALID_REQUEST', { place: 'settings.customFacts.1' }),
  );
  const issue = jira.state.one('issues.key', 'ERP-1');
  if (issue) jira.state.put('issues', { ...issue, custom: { [seedIds.fields.storyPoints]: 8 } });
  expect(await call('settings.save', { settings }, 'bob')).toEqual({ ok: true, value: { settings } });
  expect(await call('settings.get', {}, 'bob')).toMatchObject({ ok: true, value: { settings, canEdit: true } });
  await host.drainQueues();
  expect((await collectedFacts(rowsOfHost(host))).customFacts).toMatchObject([{ fields: expect.stringMatching(/:4:8000$/) }]);
});

test('queue messages and events that nobody sent change nothing and stop nothing', async () => {
  const before = await collectedFacts(rowsOfHost(host));
  for (const body of [{}, { kind: 'lane' }, { kind: 'lane', lane: 99 }, { kind: 'erase', lane: 1 }]) {
    expect(await host.invoke('consumeSync', { body, queueName: 'sync', jobId: 'j', eventId: 'e' }, consumer)).toEqual({
      ok: true,
      value: undefined,
    });
  }
  for (const event of [
    {},
    { eventType: 'avi:jira:deleted:issue', issue: { id: 'x' } },
    { eventType: 'avi:jira:deleted:issue', issue: { id: '999' } },
  ]) {
    expect(await host.invoke('onJiraEvent', event, { moduleType: 'trigger', moduleKey: 'jira-events' })).toEqual({
      ok: true,
      value: undefined,
    });
  }
  // A project that an event invents is looked up, and is not there.
  await host.invoke(
    'onJiraEvent',
    { eventType: 'avi:jira:created:project', project: { id: '424242' } },
    { moduleType: 'trigger', moduleKey: 'jira-events' },
  );
  await host.drainQueues();
  expect(await collectedFacts(rowsOfHost(host))).toEqual(before);
});

const consumer = { moduleType: 'consumer', moduleKey: 'sync-consumer' };

test('the daily, hourly and weekly work is done', async () => {
  for (const key of ['daily', 'housekeeping', 'weekly']) expect(await host.runSchedule(key)).toMatchObject({ ok: true });
  await host.drainQueues();
  expect(await rowsOfHost(host)('SELECT project_id FROM project_snapshot')).toHaveLength(1);
});
