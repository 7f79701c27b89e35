import { ManualClock } from '../../../local/clock';
import type { RunningForgeHost } from '../../../local/forge/create-forge-host';
import { callResolver, resultOf } from '../../../local/forge/testing/call-resolver';
import { manifestText } from '../../../local/forge/testing/manifest-text';
import { startTestHost, type TestHost } from '../../../local/forge/testing/start-test-host';

jest.setTimeout(60_000);

const app = `
import Resolver from '@forge/resolver';
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { webTrigger } from '@forge/api';
import { kvs } from '@forge/kvs';

const note = async (entry) => kvs.set('journal', [...((await kvs.get('journal')) ?? []), entry]);
const r = new Resolver();
r.define('journal', async () => (await kvs.get('journal')) ?? []);
r.define('clear', () => kvs.delete('journal'));
r.define('url', ({ payload }) => webTrigger.getUrl(payload.key, payload.force));
r.define('urls', ({ payload }) => webTrigger.queryUrls(payload.key));
r.define('deleteUrl', ({ payload }) => webTrigger.deleteUrl(payload.url));
export const resolver = r.getDefinitions();

export async function onEvent(event, context) {
  await note([event.eventType, event.issue?.key ?? null, event.selfGenerated, context.principal ?? null, event.context.moduleKey]);
}
export async function onRetried(event) {
  await note(['attempt', event.retryContext?.retryCount ?? 0, Date.now()]);
  if (!event.retryContext) return new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
}
export async function onLifecycle(event) { await note([event.eventType, event.app.name, event.id]); }
export async function tick(request) { await note(['tick', request.context.moduleKey]); return { statusCode: 204 }; }
export async function broken() { return { statusCode: 503 }; }
export async function dynamic(request) { return { statusCode: 201, headers: { 'X-Test': ['yes'] }, body: JSON.stringify([request.method, request.userPath, request.queryParameters, request.headers['x-a'], request.body]) }; }
export async function fixed(request) { return { outputKey: request.body }; }
export async function nonsense() { return 'nonsense'; }
`;

const manifest = manifestText({
  modules: `  trigger:
    - { key: all, function: onEvent, events: [avi:jira:updated:issue, avi:jira:created:issue] }
    - { key: others, function: onEvent, events: [avi:jira:deleted:issue], filter: { ignoreSelf: true } }
    - { key: retried, function: onRetried, events: [avi:jira:commented:issue] }
    - { key: lifecycle, function: onLifecycle, events: [avi:forge:installed:app, avi:forge:upgraded:app] }
  scheduledTrigger:
    - { key: tick, function: tick, interval: fiveMinute }
    - { key: broken, function: broken, interval: day }
  webtrigger:
    - { key: dynamic, function: dynamic }
    - { key: fixed, function: fixed, response: { type: static, outputs: [{ key: ok, statusCode: 200, contentType: text/plain, body: fine }] } }
    - { key: nonsense, function: nonsense }`,
  functions: ['onEvent', 'onRetried', 'onLifecycle', 'tick', 'broken', 'dynamic', 'fixed', 'nonsense']
    .map((name) => `    - { key: ${name}, handler: index.${name} }`)
    .join('\n'),
});

describe('events, schedules and web triggers of the host', () => {
  const startedAt = Date.UTC(2024, 0, 1);
  const clock = new ManualClock(startedAt);
  let test: TestHost;
  let host: RunningForgeHost;

  beforeAll(async () => {
    test = await startTestHost({ clock, files: { 'manifest.yml': manifest, 'src/index.js': app } });
    host = test.host;
  });
  afterAll(() => test.stop());
  beforeEach(() => call('clear'));
  afterEach(() =>
    Object.assign(host.faults, { duplicateEvents: false, reorderEventsSeed: null, dropEventsShare: 0, killAfterHostCalls: null }),
  );

  const call = (definition: string, payload: unknown = {}) => resultOf(callResolver(host, definition, payload));
  const journal = () => call('journal') as Promise<unknown[][]>;
  const emit = (eventType: string, key: string, causedByAppId?: string) =>
    test.product.emit({ eventType, payload: { issue: { id: '1', key } }, ...(causedByAppId ? { causedByAppId } : {}) });

  it('delivers events to the triggers that name them, in order and without a user', async () => {
    emit('avi:jira:created:issue', 'A-1');
    emit('avi:jira:moved:issue', 'A-1');
    emit('avi:jira:updated:issue', 'A-2', host.identity.appId);
    expect(await journal()).toEqual([]);
    await host.drainEvents();
    expect(await journal()).toEqual([
      ['avi:jira:created:issue', 'A-1', false, null, 'all'],
      ['avi:jira:updated:issue', 'A-2', true, null, 'all'],
    ]);
  });

  it('ignores the app’s own events where the trigger says so', async () => {
    emit('avi:jira:deleted:issue', 'A-1', host.identity.appId);
    emit('avi:jira:deleted:issue', 'A-2', 'another-app');
    await host.drainEvents();
    expect((await journal()).map(([, key]) => key)).toEqual(['A-2']);
  });

  it('can lose, repeat and shuffle events, the same way for the same seed', async () => {
    const keysUnder = async (faults: object): Promise<unknown[]> => {
      await call('clear');
      Object.assign(host.faults, { duplicateEvents: false, reorderEventsSeed: null, dropEventsShare: 0 }, faults);
      for (let issue = 1; issue <= 20; issue += 1) emit('avi:jira:updated:issue', `A-${issue}`);
      await host.drainEvents();
      return (await journal()).map(([, key]) => key);
    };
    const inOrder = Array.from({ length: 20 }, (_, index) => `A-${index + 1}`);
    expect(await keysUnder({ duplicateEvents: true })).toEqual(inOrder.flatMap((key) => [key, key]));
    const shuffled = await keysUnder({ reorderEventsSeed: 7 });
    expect(shuffled).not.toEqual(inOrder);
    expect([...shuffled].sort()).toEqual([...inOrder].sort());
    const lossy = await keysUnder({ reorderEventsSeed: 8, dropEventsShare: 0.5 });
    expect(lossy.length).toBeGreaterThan(0);
    expect(lossy.length).toBeLessThan(20);
  });

  it('delivers again when a trigger is killed or asks for it', async () => {
    host.faults.killAfterHostCalls = { functionKey: 'onEvent', calls: 2 };
    emit('avi:jira:updated:issue', 'A-1');
    await host.drainEvents();
    expect((await journal()).map(([, key]) => key)).toEqual(['A-1', 'A-1']);
    await call('clear');
    const before = clock.now();
    emit('avi:jira:commented:issue', 'A-1');
    await host.drainEvents();
    expect(await journal()).toEqual([
      ['attempt', 0, before],
      ['attempt', 1, before + 60_000],
    ]);
  });

  it('announces the installation once and tells the product of the app', async () => {
    await host.install();
    await host.install();
    expect(await journal()).toEqual([['avi:forge:installed:app', 'Test app', host.installationId]]);
    expect(test.product.installed[0]).toMatchObject({ appId: host.identity.appId, accountId: host.identity.appAccountId });
    expect(await test.product.installed[0]?.invoke('nonsense', {})).toBe('nonsense');
    await expect(test.product.installed[0]?.invoke('missing', {})).rejects.toThrow("manifest.yml declares no function 'missing'.");
  });

  it('announces an upgrade to an app whose code has changed', async () => {
    await host.install();
    host = await test.restart({ 'src/index.js': `${app}\nexport const added = 1;` });
    await call('clear');
    await host.install();
    await host.install();
    expect(await journal()).toEqual([['avi:forge:upgraded:app', 'Test app', host.installationId]]);
  });

  it('runs a schedule on demand and records what became of it', async () => {
    expect(await host.runSchedule('tick')).toEqual({ ok: true, value: { statusCode: 204 } });
    await host.runSchedule('broken');
    expect(await journal()).toEqual([['tick', 'tick']]);
    expect(host.tools.schedules()).toEqual([
      {
        key: 'tick',
        functionKey: 'tick',
        interval: 'fiveMinute',
        lastRunAt: clock.now(),
        lastOutcome: 'ok',
        nextRunAt: clock.now() + 300_000,
      },
      {
        key: 'broken',
        functionKey: 'broken',
        interval: 'day',
        lastRunAt: clock.now(),
        lastOutcome: 'error: status 503',
        nextRunAt: clock.now() + 86_400_000,
      },
    ]);
    expect(await host.runSchedule('nope')).toMatchObject({ ok: false, message: "manifest.yml declares no scheduledTrigger 'nope'." });
  });

  it('gives web triggers stable URLs and forwards requests to them', async () => {
    host.setWebTriggerBaseUrl('http://127.0.0.1:4000');
    const url = String(await call('url', { key: 'dynamic' }));
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:4000\/x1\/[0-9a-f-]{36}$/);
    expect(await call('url', { key: 'dynamic' })).toBe(url);
    expect(await call('urls', { key: 'dynamic' })).toEqual([{ moduleKey: 'dynamic', url }]);
    expect(host.tools.webTriggers()).toEqual([{ key: 'dynamic', url }]);
    const request = { method: 'POST', userPath: '/sub?a=1&a=2', headers: { 'x-a': ['b'] }, body: 'hello' };
    expect(await host.handleWebTrigger(url.split('/x1/')[1] ?? '', request)).toEqual({
      statusCode: 201,
      headers: { 'X-Test': ['yes'] },
      body: JSON.stringify(['POST', '/sub', { a: ['1', '2'] }, ['b'], 'hello']),
    });
    await call('deleteUrl', { url });
    expect(await host.handleWebTrigger(url.split('/x1/')[1] ?? '', request)).toMatchObject({ statusCode: 404 });
  });

  it('answers static web triggers with the outputs of the manifest only', async () => {
    const send = async (key: string, body: string) => {
      const id = String(await call('url', { key })).split('/x1/')[1] ?? '';
      return host.handleWebTrigger(id, { method: 'POST', userPath: '/', headers: {}, body });
    };
    expect(await send('fixed', 'ok')).toEqual({ statusCode: 200, headers: { 'content-type': ['text/plain'] }, body: 'fine' });
    expect(await send('fixed', 'other')).toMatchObject({ statusCode: 500 });
    expect(await send('nonsense', '')).toMatchObject({ statusCode: 500 });
  });
});
