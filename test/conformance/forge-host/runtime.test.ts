import { ManualClock } from '../../../local/clock';
import { callResolver, resultOf } from '../../../local/forge/testing/call-resolver';
import { manifestText } from '../../../local/forge/testing/manifest-text';
import { startTestHost, type TestHost } from '../../../local/forge/testing/start-test-host';

jest.setTimeout(60_000);

const app = `
import net from 'node:net';
import Resolver from '@forge/resolver';
import api, { getAppContext, i18n, permissions, route } from '@forge/api';

let calls = 0;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const describe = async (work) => { try { return await work(); } catch (e) { return { name: e.name, message: e.message, status: e.status }; } };

const resolver_ = new Resolver();
resolver_.define('count', () => (calls += 1));
resolver_.define('echo', (request) => request);
resolver_.define('forever', async () => { for (;;) await pause(10); });
resolver_.define('spin', () => { for (;;); });
resolver_.define('pause', async ({ payload }) => { await pause(payload.ms); return 'rested'; });
resolver_.define('me', async ({ context, payload }) => {
  await pause(payload.ms);
  const answer = await (await api.asUser().requestJira(route\`/rest/api/3/myself\`)).json();
  return { context: context.accountId, product: answer.accountId };
});
resolver_.define('now', () => ({ now: Date.now(), created: new Date().getTime(), text: new Date(0).toISOString(), isDate: new Date() instanceof Date }));
resolver_.define('fetch', ({ payload }) => describe(async () => (await api.fetch(payload.url)).status));
resolver_.define('socket', () => describe(() => new Promise((resolve, reject) => { const s = net.connect(80, 'example.com', resolve); s.on('error', reject); })));
resolver_.define('appContext', () => { const c = getAppContext(); return { app: c.appAri.toString(), installation: c.installationAri.toString(), moduleKey: c.moduleKey, left: c.invocationRemainingTimeInMillis() }; });
resolver_.define('permissions', () => ({ read: permissions.hasScope('read:jira-work'), admin: permissions.hasScope('manage:jira-configuration') }));
resolver_.define('translate', async ({ payload }) => (await i18n.createTranslationFunction(payload.locale))('greeting'));
resolver_.define('log', () => { console.log('hello', { a: 1 }); console.error('bad'); });
resolver_.define('throw', () => { throw new RangeError('too far'); });
resolver_.define('exit', () => process.exit(3));
resolver_.define('forget', () => { void pause(1).then(() => api.asApp().requestJira(route\`/rest/api/3/myself\`)); return 'returned'; });
resolver_.define('big', () => 'x'.repeat(5_100_000));
resolver_.define('eat', () => { const all = []; for (;;) all.push(new Array(1e6).fill(Math.random())); });
export const resolver = resolver_.getDefinitions();
`;

describe('the runtime of the Forge host', () => {
  const clock = new ManualClock(Date.UTC(2021, 11, 2, 13, 33, 55));
  let test: TestHost;

  beforeAll(async () => {
    test = await startTestHost({
      clock,
      files: {
        'manifest.yml': `${manifestText({ scopes: '[read:jira-work, read:jira-user]', permissions: '  external: { fetch: { backend: [{ address: "https://*.allowed.invalid" }] } }' })}
translations:
  resources: [{ key: en-US, path: en.json }, { key: nl-NL, path: nl.json }]
  fallback: { default: en-US }
`,
        'en.json': '{"greeting":"Hello"}',
        'nl.json': '{"greeting":"Hallo"}',
        'src/index.js': app,
      },
    });
  });
  afterAll(() => test.stop());

  const call = (definition: string, payload: unknown = {}, accountId?: string) => callResolver(test.host, definition, payload, accountId);

  it('keeps module state between calls, as a warm container does', async () => {
    const first = await resultOf(call('count'));
    expect(await resultOf(call('count'))).toBe(Number(first) + 1);
  });

  it('hands the resolver the payload and a context that the host decides', async () => {
    const request = (await resultOf(call('echo', { a: 1 }, 'bob'))) as { payload: unknown; context: Record<string, unknown> };
    expect(request.payload).toEqual({ a: 1 });
    expect(request.context).toMatchObject({
      accountId: 'bob',
      cloudId: test.product.cloudId,
      moduleKey: 'page',
      installContext: `ari:cloud:jira::site/${test.product.cloudId}`,
      extension: { type: 'jira:globalPage' },
    });
  });

  it('keeps 100 parallel calls of different users apart', async () => {
    const users = Array.from({ length: 100 }, (_, index) => `user-${index}`);
    const handled: Promise<unknown>[] = users.map((user, index) => resultOf(call('me', { ms: index % 7 }, user)));
    await expect(Promise.all(handled)).resolves.toEqual(users.map((user) => ({ context: user })));
    const asked = test.product.requests.filter((request) => request.path === '/rest/api/3/myself');
    expect(asked.map(({ principal }) => ('accountId' in principal ? principal.accountId : '')).sort()).toEqual([...users].sort());
  });

  it.each(['forever', 'spin'])('ends a function at its time limit (%s)', async (definition) => {
    const options = { moduleType: 'jira:globalPage', moduleKey: 'page', timeoutSeconds: 0.3 };
    const result = await test.host.invokeResolver('resolver', definition, {}, options);
    expect(result).toMatchObject({ ok: false, kind: 'timeout', message: 'The function ran longer than 0.3 seconds.' });
    expect(test.host.tools.invocations()[0]).toMatchObject({ outcome: 'timeout' });
  });

  it('kills running functions on demand and goes on with fresh workers', async () => {
    const running = [call('forever'), call('forever')];
    await resultOf(call('pause', { ms: 50 }));
    expect(test.host.killInvocations('resolver')).toBe(2);
    expect(await Promise.all(running)).toEqual([
      expect.objectContaining({ ok: false, kind: 'killed' }),
      expect.objectContaining({ ok: false, kind: 'killed' }),
    ]);
    expect(await resultOf(call('pause', { ms: 1 }))).toBe('rested');
  });

  it('runs more calls than it has workers, some of them later', async () => {
    const calls = Array.from({ length: 20 }, () => resultOf(call('pause', { ms: 20 })));
    expect(new Set(await Promise.all(calls))).toEqual(new Set(['rested']));
  });

  it('lets the app live at the time of the host', async () => {
    expect(await resultOf(call('now'))).toEqual({ now: clock.now(), created: clock.now(), text: '1970-01-01T00:00:00.000Z', isDate: true });
    clock.advance(60_000);
    expect(await resultOf(call('now'))).toMatchObject({ now: clock.now() });
  });

  it('refuses requests outside the manifest with the platform error', async () => {
    const refusal = { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 };
    expect(await resultOf(call('fetch', { url: 'https://evil.invalid/x' }))).toEqual({
      ...refusal,
      message:
        'URL not included in the external fetch backend permissions: https://evil.invalid/x. Visit go.atlassian.com/forge-egress for more information.',
    });
    expect(await resultOf(call('fetch', { url: 'http://api.allowed.invalid/' }))).toMatchObject(refusal);
    expect(await resultOf(call('socket'))).toMatchObject(refusal);
  });

  it('lets requests to allowed hosts through to the network', async () => {
    expect(await resultOf(call('fetch', { url: 'https://api.allowed.invalid/' }))).toMatchObject({ message: 'fetch failed' });
  });

  it('tells the app who and where it is', async () => {
    const { appId, installationId } = test.host.identity;
    expect(await resultOf(call('appContext'))).toEqual({
      app: `ari:cloud:ecosystem::app/${appId}`,
      installation: `ari:cloud:ecosystem::installation/${installationId}`,
      moduleKey: 'page',
      left: expect.any(Number),
    });
    expect(await resultOf(call('permissions'))).toEqual({ read: true, admin: false });
  });

  it('gives the backend its translations', async () => {
    expect(await resultOf(call('translate', { locale: 'nl-NL' }))).toBe('Hallo');
    expect(await resultOf(call('translate', { locale: 'de-DE' }))).toBe('Hello');
  });

  it('collects what the app logs', async () => {
    await call('log');
    expect(
      test.host.tools
        .logs()
        .filter((line) => line.source === 'app')
        .slice(-2),
    ).toEqual([
      { at: clock.now(), level: 'info', source: 'app', message: 'hello { a: 1 }' },
      { at: clock.now(), level: 'error', source: 'app', message: 'bad' },
    ]);
  });

  it('reports what a function throws, and survives one that ends its process or eats its memory', async () => {
    expect(await call('throw')).toMatchObject({ ok: false, kind: 'error', name: 'RangeError', message: 'too far' });
    expect(await call('exit')).toMatchObject({ ok: false, kind: 'error', message: 'The function ended its process with code 3.' });
    expect(await call('eat')).toMatchObject({ ok: false, kind: 'error', name: 'FUNCTION_OUT_OF_MEMORY' });
    expect(await call('nowhere')).toMatchObject({ ok: false, message: "Resolver has no definition for 'nowhere'." });
    expect(await resultOf(call('pause', { ms: 1 }))).toBe('rested');
  });

  it('refuses results above the platform limit', async () => {
    expect(await call('big')).toMatchObject({ ok: false, message: 'The function returned more than 5000000 bytes.' });
  });

  it('does not serve calls of a function that has returned', async () => {
    const before = test.product.requests.length;
    expect(await resultOf(call('forget'))).toBe('returned');
    await resultOf(call('pause', { ms: 30 }));
    expect(test.product.requests.length).toBe(before);
    expect(test.host.tools.logs().at(-1)?.message).toMatch(/came after its function had returned/);
  });

  it('names a function that the manifest lacks', async () => {
    expect(await test.host.invoke('nothing', {}, { moduleType: 'x', moduleKey: 'y' })).toMatchObject({
      ok: false,
      message: "manifest.yml declares no function 'nothing'.",
    });
  });
});
