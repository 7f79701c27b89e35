import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createForgeHost, type RunningForgeHost } from '../../local/forge/create-forge-host';
import type { InvokeResult } from '../../local/forge/forge-host';
import { aSite, type TestSite } from '../../local/jira/testing/a-site';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';

jest.setTimeout(120_000);

const apps = path.resolve(__dirname, '../apps');
const day = 86_400_000;

let mariaDb: MariaDb;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'other-apps-'));
  // The database runs under another account when we are root; it must be able to enter.
  chmodSync(folder, 0o711);
  mariaDb = await startMariaDb({ dataFolder: path.join(folder, 'mariadb'), bufferPoolMb: 64 });
});
afterAll(async () => {
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const startApp = (app: string, site: TestSite): Promise<RunningForgeHost> =>
  createForgeHost({
    appFolder: path.join(apps, app),
    product: site.site,
    mariaDb,
    dataFolder: folder,
    clock: site.clock,
    automatic: false,
  });

function answered(result: InvokeResult): unknown {
  if (!result.ok) throw new Error(`${result.name}: ${result.message}`);
  return result.value;
}

describe('Standup notes, an app in UI Kit', () => {
  const site = aSite();
  let host: RunningForgeHost;
  const issueId = { first: '', second: '' };

  beforeAll(async () => {
    issueId.first = site.issue('ERP-1').id;
    issueId.second = site.issue('ERP-2').id;
    host = await startApp('ui-kit-app', site);
    await host.install();
  });
  afterAll(() => host?.stop());

  const onIssue = (id: string, definition: string, payload: unknown = {}, accountId = 'bob') =>
    host.invokeResolver('resolver', definition, payload, {
      moduleType: 'jira:issuePanel',
      moduleKey: 'notes-panel',
      accountId,
      extension: { type: 'jira:issuePanel', issue: { id, key: 'ERP-1' } },
    });

  it('keeps notes of an issue in a custom entity, newest first, beside their number', async () => {
    answered(await onIssue(issueId.first, 'addNote', { text: 'Started', mood: 'good' }));
    site.clock.advance(60_000);
    answered(await onIssue(issueId.first, 'addNote', { text: 'Waiting for access', mood: 'stuck' }, 'ann'));
    expect(answered(await onIssue(issueId.first, 'listNotes'))).toMatchObject({
      count: 2,
      notes: [
        { text: 'Waiting for access', mood: 'stuck', authorId: 'ann', day: '2026-03-31' },
        { text: 'Started', authorId: 'bob' },
      ],
    });
    expect(answered(await onIssue(issueId.second, 'listNotes'))).toEqual({ count: 0, notes: [] });
  });

  it('refuses what is not a note, with the app’s own words', async () => {
    expect(await onIssue(issueId.first, 'addNote', { text: '', mood: 'good' })).toMatchObject({
      ok: false,
      message: 'A note has 1 to 500 characters.',
    });
    expect(await onIssue(issueId.first, 'unknown')).toMatchObject({ ok: false, message: expect.stringContaining("'unknown'") });
  });

  it('writes the day’s digest: the schedule plans, the queue carries, the consumer comments as the app', async () => {
    expect(answered(await host.runSchedule('digest'))).toEqual({ statusCode: 204 });
    await host.drainQueues();
    const { body } = await site.as('ann').get(`/rest/api/3/issue/${issueId.first}/comment`);
    expect(body.comments).toHaveLength(1);
    expect(JSON.stringify(body.comments[0].body)).toMatch(/Standup notes of 2026-03-31.*good: Started.*stuck: Waiting for access/);
    expect(body.comments[0].author.accountType).toBe('app');
    expect(await host.tools.queues()).toEqual([expect.objectContaining({ queue: 'digest', success: 1, failed: 0, waiting: 0 })]);
  });

  it('has nothing to say on a day without notes', async () => {
    site.clock.advance(day);
    answered(await host.runSchedule('digest'));
    await host.drainQueues();
    const { body } = await site.as('ann').get(`/rest/api/3/issue/${issueId.first}/comment`);
    expect(body.comments).toHaveLength(1);
  });
});

describe('Release countdown, an app in Custom UI', () => {
  const site = aSite();
  let host: RunningForgeHost;
  let projectId: string;

  beforeAll(async () => {
    projectId = site.project('APP').id;
    for (const [name, releaseDate] of [
      ['2.0', '2026-04-10'],
      ['3.0', '2026-09-01'],
    ] as const) {
      const made = await site.as('ann').post('/rest/api/3/version', { name, releaseDate, projectId: Number(projectId) });
      expect(made.status).toBe(201);
    }
    host = await startApp('custom-ui-app', site);
    await host.install();
  });
  afterAll(() => host?.stop());

  const call = (functionKey: string, definition: string, payload: unknown = {}, accountId = 'bob', locale = 'en-US') =>
    host.invokeResolver(functionKey, definition, payload, {
      moduleType: 'jira:projectPage',
      moduleKey: 'countdown-page',
      accountId,
      locale,
      extension: { type: 'jira:projectPage', project: { id: projectId, key: 'APP', type: 'software' } },
    });

  it('made its tables when it was installed', async () => {
    expect((await host.tools.sqlTables()).map((table) => table.name).sort()).toEqual(['__migrations', 'releases', 'settings']);
  });

  it('counts the days to the next release, in the language of the reader', async () => {
    expect(answered(await call('resolver', 'getCountdown'))).toEqual({
      next: { name: '2.0', date: '2026-04-10', days: 10 },
      isSoon: true,
      past: [],
      summary: 'APP: next release 2.0',
    });
    expect(answered(await call('resolver', 'getCountdown', {}, 'bob', 'nl-NL'))).toMatchObject({ summary: 'APP: volgende release 2.0' });
  });

  it('lets Jira administrators set the threshold, and nobody else', async () => {
    expect(answered(await call('adminResolver', 'saveThreshold', { days: 5 }, 'ann'))).toEqual({ threshold: 5 });
    expect(answered(await call('resolver', 'getCountdown'))).toMatchObject({ isSoon: false });
    expect(await call('adminResolver', 'saveThreshold', { days: 90 })).toMatchObject({
      ok: false,
      message: 'Only Jira administrators may do this.',
    });
  });

  it('remembers a release when Jira tells of it, once', async () => {
    const { body: versions } = await site.as('ann').get('/rest/api/3/project/APP/versions');
    const next = versions.find((version: { name: string }) => version.name === '2.0');
    host.faults.duplicateEvents = true;
    expect((await site.as('ann').put(`/rest/api/3/version/${next.id}`, { released: true })).status).toBe(200);
    await host.drainEvents();
    host.faults.duplicateEvents = false;
    expect(answered(await call('resolver', 'getCountdown'))).toMatchObject({
      next: { name: '3.0' },
      past: [{ versionId: next.id, projectId, name: '2.0', releasedOn: '2026-04-10' }],
    });
  });

  it('answers its web trigger to whoever knows the key', async () => {
    const settings = answered(await call('adminResolver', 'getSettings', {}, 'ann')) as { webTriggerKey: string; webTriggerUrl: string };
    const id = new URL(settings.webTriggerUrl).pathname.split('/').at(-1) ?? '';
    const request = (headers: Record<string, string[]>) =>
      host.handleWebTrigger(id, { method: 'GET', userPath: '/?project=APP', headers, body: undefined });
    expect(await request({})).toMatchObject({ statusCode: 401 });
    const answer = await request({ 'x-countdown-key': [settings.webTriggerKey] });
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ next: { name: '3.0', date: '2026-09-01' } });
  });
});
