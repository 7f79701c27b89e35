import { type IncomingHttpHeaders, request } from 'node:http';
import os from 'node:os';
import { type RunningServer, startServer } from '../../local/forge/server/start-server';
import { RecordingProduct } from '../../local/forge/testing/recording-product';
import { startTestHost, type TestHost } from '../../local/forge/testing/start-test-host';

jest.setTimeout(120_000);

const files = {
  'manifest.yml': `
app:
  id: ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555
  name: Sample
  runtime: { name: nodejs22.x }
permissions:
  scopes: ['read:jira-work']
  content: { styles: ['unsafe-inline'] }
modules:
  jira:globalPage:
    - { key: page, title: Page, resource: main, resolver: { function: resolver } }
  function:
    - { key: resolver, handler: index.resolver }
resources:
  - { key: main, path: static }
`,
  'src/index.ts': `
import Resolver from '@forge/resolver';
const resolver = new Resolver();
resolver.define('whoAmI', ({ context }) => context.accountId);
const definitions = resolver.getDefinitions();
export { definitions as resolver };
`,
  'static/index.html': '<!doctype html><html><head><title>Page</title></head><body></body></html>',
  'static/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'secret.txt': 'not for the browser',
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request with exactly these headers: `fetch` would not let a test choose `Host` or `Origin`. */
function ask(url: string, method = 'GET', headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  });
}

describe('the host’s server', () => {
  let test: TestHost;
  let server: RunningServer;
  beforeAll(async () => {
    test = await startTestHost({ files, product: new RecordingProduct(() => ({ timeZone: 'Europe/Amsterdam' })) });
    await test.host.install();
    server = await startServer({
      host: test.host,
      product: test.product,
      port: 0,
      people: [
        { accountId: 'ann', displayName: 'Ann', role: 'Director' },
        { accountId: 'bob', displayName: 'Bob', role: 'Outsider' },
      ],
      log: () => undefined,
      cacheFolder: os.tmpdir(),
    });
  });
  afterAll(async () => {
    await server?.stop();
    await test?.stop();
  });

  const cookieOf = (answer: Answer): string => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const newSession = async (): Promise<string> => cookieOf(await ask(`${server.url}/__host/session`));
  const openFrame = async (cookie: string, change: Record<string, unknown> = {}) => {
    const frame = {
      moduleType: 'jira:globalPage',
      moduleKey: 'page',
      entryPoint: 'view',
      place: {},
      location: `${server.url}/x`,
      ...change,
    };
    return ask(`${server.url}/__host/frames`, 'POST', { cookie }, frame);
  };
  const bridge = (cookie: string, frameId: string, call: unknown, headers: Record<string, string> = {}) =>
    ask(`${server.url}/__host/frames/${frameId}/bridge`, 'POST', { cookie, ...headers }, call);
  const messageOf = (answer: Answer): string => JSON.parse(answer.body).error.message;

  it('keeps a session’s user, and lets a session look only as people it was given', async () => {
    const cookie = await newSession();
    const changed = await ask(`${server.url}/__host/session`, 'POST', { cookie }, { accountId: 'bob', theme: 'dark' });
    expect(JSON.parse(changed.body)).toMatchObject({ accountId: 'bob', theme: 'dark', locale: 'en-US' });
    const stranger = await ask(`${server.url}/__host/session`, 'POST', { cookie }, { accountId: 'eve' });
    expect([stranger.status, messageOf(stranger)]).toEqual([400, 'accountId: eve is nobody you can look as.']);
    const after = await ask(`${server.url}/__host/session`, 'GET', { cookie });
    expect(JSON.parse(after.body).accountId).toBe('bob');
  });

  it('fixes a frame’s user when it opens: looking as somebody else later does not change it', async () => {
    const cookie = await newSession();
    const { frameId } = JSON.parse((await openFrame(cookie)).body);
    await ask(`${server.url}/__host/session`, 'POST', { cookie }, { accountId: 'bob' });
    const answer = await bridge(cookie, frameId, { command: 'invoke', payload: { functionKey: 'whoAmI', payload: { accountId: 'eve' } } });
    expect(JSON.parse(answer.body)).toEqual({ ok: true, result: 'ann' });
  });

  it('gives a frame to the session that opened it only', async () => {
    const { frameId } = JSON.parse((await openFrame(await newSession())).body);
    const stolen = await bridge(await newSession(), frameId, { command: 'getContext' });
    expect(stolen.status).toBe(404);
    expect((await bridge(await newSession(), 'no-such-frame', { command: 'getContext' })).status).toBe(404);
  });

  it.each([
    ['a frame on its own port', (): Record<string, string> => ({ origin: server.frameUrl, 'sec-fetch-site': 'same-site' })],
    ['a foreign page', (): Record<string, string> => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })],
    ['a page without an origin', (): Record<string, string> => ({ origin: 'null' })],
  ])('refuses %s, cookie or not', async (_who, headers) => {
    const cookie = await newSession();
    expect((await ask(`${server.url}/__host/session`, 'POST', { cookie, ...headers() }, {})).status).toBe(403);
    expect((await ask(`${server.url}/rest/api/3/myself`, 'GET', { cookie, ...headers() })).status).toBe(403);
    const { frameId } = JSON.parse((await openFrame(cookie)).body);
    expect((await bridge(cookie, frameId, { command: 'getContext' }, headers())).status).toBe(403);
  });

  it('answers under its own name only, so that a foreign name for this machine opens nothing', async () => {
    expect((await ask(`${server.url}/__host/session`, 'GET', { host: 'evil.example' })).status).toBe(421);
    const { port } = new URL(server.url);
    const named = await ask(`${server.url}/jira/projects?x=1`, 'GET', { host: `localhost:${port}` });
    expect([named.status, named.headers.location]).toEqual([307, `${server.url}/jira/projects?x=1`]);
  });

  it('names what is wrong with a request', async () => {
    const cookie = await newSession();
    expect(messageOf(await ask(`${server.url}/__host/session`, 'POST', { cookie }, '{'))).toBe('The request body is not JSON.');
    expect(messageOf(await openFrame(cookie, { entryPoint: 'both' }))).toContain('entryPoint: ');
    expect(messageOf(await openFrame(cookie, { moduleKey: 'other' }))).toBe(
      'The app has no module other of type jira:globalPage that this host can show.',
    );
    const { frameId } = JSON.parse((await openFrame(cookie)).body);
    expect(JSON.parse((await bridge(cookie, frameId, { command: 'invoke', payload: {} })).body)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('functionKey: invoke needs the name of a resolver function') },
    });
    expect((await bridge(cookie, frameId, { command: 'rm' })).status).toBe(400);
  });

  it('lets a front end ask the product for REST paths only, as its user and with the app’s scopes', async () => {
    const cookie = await newSession();
    const { frameId } = JSON.parse((await openFrame(cookie)).body);
    const fetchProduct = (restPath: string) =>
      bridge(cookie, frameId, { command: 'fetchProduct', payload: { product: 'jira', restPath, fetchRequestInit: { headers: [] } } });
    await fetchProduct('/rest/api/3/myself');
    expect(test.product.requests.at(-1)).toMatchObject({
      path: '/rest/api/3/myself',
      principal: { kind: 'user', accountId: 'ann', scopes: ['read:jira-work'], inFrontEnd: true },
    });
    for (const path of ['/__host/session', '/rest/../__host/session', 'https://evil.example/rest/api', '//evil.example/rest/api']) {
      expect(JSON.parse((await fetchProduct(path)).body)).toMatchObject({ ok: false });
    }
  });

  it('serves a frame’s own files with Forge’s policy and the bridge, and nothing around them', async () => {
    const { src } = JSON.parse((await openFrame(await newSession())).body);
    const page = await ask(src);
    expect(page.headers['content-security-policy']).toContain(`frame-ancestors ${server.url} 'self'`);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(page.body).toContain(`<head><script src="/__frame/bridge.js" data-shell="${server.url}" data-render="custom"></script>`);
    expect((await ask(`${src}picture.svg`)).headers['content-type']).toBe('image/svg+xml');
    expect((await ask(`${src}..%2fsecret.txt`)).status).toBe(404);
    expect((await ask(`${src}%2e%2e/secret.txt`)).status).toBe(404);
    expect((await ask(`${server.frameUrl}/f/no-such-frame/`)).status).toBe(404);
    expect((await ask(`${server.frameUrl}/r/main/index.html`)).status).toBe(404);
  });

  it('sets no cookie that scripts can read, and serves the product as the session’s user', async () => {
    const answer = await ask(`${server.url}/rest/api/3/myself?x=1`);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict$/);
    expect(test.product.requests.at(-1)).toMatchObject({
      path: '/rest/api/3/myself?x=1',
      principal: { kind: 'browser', accountId: 'ann' },
    });
    expect(test.product.requests.at(-1)?.headers.cookie).toBeUndefined();
  });

  it('sets the host’s fault switches, and refuses impossible ones', async () => {
    const cookie = await newSession();
    const put = (host: unknown) => ask(`${server.url}/__host/tools/faults`, 'PUT', { cookie }, { host });
    expect((await put({ dropEventsShare: 2 })).status).toBe(400);
    expect((await put({ duplicateEvents: true })).status).toBe(200);
    expect(test.host.faults.duplicateEvents).toBe(true);
    test.host.faults.duplicateEvents = false;
  });
});
