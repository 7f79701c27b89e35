import { ManualClock } from '../../clock';
import type { Principal, Product, ProductRequest, ProductResponse } from '../../forge/product';
import { limitProduct } from './limit-product';
import { jiraSwitches, type LimitSwitches, openSwitches } from './limit-switches';

const app: Principal = { kind: 'app', appId: 'plumbline', accountId: 'bot', scopes: [] };
const frame: Principal = { kind: 'user', appId: 'plumbline', accountId: 'ann', scopes: [], inFrontEnd: true };
const browser: Principal = { kind: 'browser', accountId: 'ann' };
/** Ten minutes into an hour. */
const tenPast = Date.parse('2026-03-18T09:10:00Z');

/** A product that answers every request with `body` and remembers what reached it. */
function site(switches: Partial<LimitSwitches> = {}, body: unknown = {}) {
  const reached: ProductRequest[] = [];
  const slept: number[] = [];
  const product: Product = {
    name: 'jira',
    cloudId: 'cloud',
    siteUrl: 'https://site.example',
    handle: async (request) => {
      reached.push(request);
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    },
    onEvent: () => () => undefined,
    installApp: async () => undefined,
    uninstallApp: async () => undefined,
    extensionContext: async () => undefined,
  };
  const clock = new ManualClock(tenPast);
  const sleep = async (ms: number) => {
    slept.push(ms);
  };
  const limited = limitProduct(product, { clock, rateClock: clock, switches: { ...openSwitches, ...switches }, sleep });
  const ask = (method: string, path: string, principal: Principal = app): Promise<ProductResponse> =>
    limited.handle({ method, path, headers: {}, principal });
  return { limited, clock, ask, reached, slept };
}

const quota = (pointsPerHour: number, mode: LimitSwitches['quota']['mode'] = 'enforce') => ({
  quota: { ...jiraSwitches.quota, mode, pointsPerHour },
});
const issues = (count: number) => ({ issues: Array.from({ length: count }, (_, id) => ({ id: String(id) })) });

describe('points', () => {
  const people = Array.from({ length: 3 }, (_, id) => ({ accountId: String(id) }));
  test.each([
    ['GET', '/rest/api/3/search/jql?jql=x', issues(50), 51],
    ['POST', '/rest/api/3/search/jql', issues(50), 51],
    ['POST', '/rest/api/3/search/approximate-count', { count: 900 }, 1],
    ['GET', '/rest/api/3/project/search', { values: [{}, {}], total: 2 }, 3],
    ['GET', '/rest/api/3/issue/ERP-1', { id: '1', fields: { comment: { comments: [1, 2] } }, comments: [1, 2] }, 2],
    ['GET', '/rest/api/3/project/ERP/versions', [{}, {}, {}], 1],
    ['GET', '/rest/api/3/users/search', people, 7],
    ['GET', '/rest/api/3/myself', { accountId: 'x' }, 3],
    ['GET', '/rest/api/3/mypermissions', { permissions: { A: {}, B: {} } }, 5],
    ['GET', '/rest/api/3/project/ERP/role', { Administrators: 'x', Member: 'y' }, 5],
    ['POST', '/rest/api/3/permissions/project', { projects: [{}, {}] }, 1],
    ['POST', '/rest/api/3/issue', { id: '1' }, 1],
    ['DELETE', '/rest/api/3/issue/ERP-1', {}, 1],
  ])('%s %s costs what it answers', async (method, path, body, points) => {
    const { ask, limited } = site({}, body);
    await ask(method, path);
    expect(limited.meter.pointsOf('plumbline')).toBe(points);
  });

  test('a browser session and an app’s front end cost nothing', async () => {
    const { ask, limited, reached } = site(quota(1), issues(50));
    for (let count = 0; count < 3; count++) {
      expect((await ask('GET', '/rest/api/3/search/jql', browser)).status).toBe(200);
      expect((await ask('GET', '/rest/api/3/search/jql', frame)).status).toBe(200);
    }
    expect(reached).toHaveLength(6);
    expect(limited.meter.report().endpoints).toEqual([]);
  });

  test('the meter reports per app, hour and endpoint', async () => {
    const { ask, limited, clock } = site({}, issues(10));
    await ask('POST', '/rest/api/3/search/jql');
    await ask('GET', '/rest/api/3/nothing/such');
    clock.advance(3_600_000);
    await ask('POST', '/rest/api/3/search/jql', { ...app, appId: 'other' });
    expect(limited.meter.report()).toEqual({
      hours: [
        { hour: '2026-03-18T09:00:00.000Z', appId: 'plumbline', points: 12, requests: 2, refused: 0 },
        { hour: '2026-03-18T10:00:00.000Z', appId: 'other', points: 11, requests: 1, refused: 0 },
      ],
      endpoints: [
        { appId: 'plumbline', endpoint: 'searchAndReconsileIssuesUsingJqlPost', requests: 1, points: 11, refused: 0, failed: 0 },
        { appId: 'other', endpoint: 'searchAndReconsileIssuesUsingJqlPost', requests: 1, points: 11, refused: 0, failed: 0 },
        { appId: 'plumbline', endpoint: 'GET /rest/api/3/nothing/such', requests: 1, points: 1, refused: 0, failed: 0 },
      ],
    });
  });
});

describe('the quota', () => {
  test('refuses until the hour is over, and says so', async () => {
    const { ask, clock, reached } = site(quota(100), issues(50));
    const first = await ask('POST', '/rest/api/3/search/jql');
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"global-app-quota";q=100;w=3600',
      ratelimit: '"global-app-quota";t=3000',
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '49',
    });
    const second = await ask('POST', '/rest/api/3/search/jql');
    expect(second.status).toBe(200);
    expect(second.headers).toMatchObject({ ratelimit: '"global-app-quota";r=0;t=3000', 'x-ratelimit-nearlimit': 'true' });
    const third = await ask('POST', '/rest/api/3/search/jql');
    expect(third.status).toBe(429);
    expect(third.headers).toMatchObject({
      'retry-after': '3000',
      'ratelimit-reason': 'jira-quota-global-based',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-03-18T10:00Z',
    });
    expect(reached).toHaveLength(2);
    clock.advance(3_000_000 - 1);
    expect((await ask('POST', '/rest/api/3/search/jql')).status).toBe(429);
    clock.advance(1);
    expect((await ask('POST', '/rest/api/3/search/jql')).status).toBe(200);
  });

  test('says how much is left only below a fifth', async () => {
    const { ask } = site(quota(100), issues(9));
    const rests: (string | undefined)[] = [];
    for (let count = 0; count < 9; count++) rests.push((await ask('POST', '/rest/api/3/search/jql')).headers.ratelimit);
    expect(rests.map((rest) => /r=(\d+)/.exec(rest ?? '')?.[1])).toEqual([...Array(8).fill(undefined), '10']);
  });

  test('before enforcement it warns with Beta- headers and lets everything through', async () => {
    const { ask } = site(quota(10, 'report'), issues(50));
    await ask('POST', '/rest/api/3/search/jql');
    const over = await ask('POST', '/rest/api/3/search/jql');
    expect(over.status).toBe(200);
    expect(over.headers).toMatchObject({
      'beta-ratelimit-policy': '"global-app-quota";q=10;w=3600',
      'beta-ratelimit': '"global-app-quota";r=0;t=3000',
      'beta-retry-after': '3000',
      'x-beta-ratelimit-nearlimit': 'true',
      'x-beta-ratelimit-reason': 'jira-quota-global-based',
    });
    expect(over.headers).not.toHaveProperty('ratelimit');
    expect(over.headers).not.toHaveProperty('retry-after');
  });

  test('each app has its own', async () => {
    const { ask } = site(quota(10), issues(50));
    await ask('POST', '/rest/api/3/search/jql');
    expect((await ask('POST', '/rest/api/3/search/jql')).status).toBe(429);
    expect((await ask('POST', '/rest/api/3/search/jql', { ...app, appId: 'other' })).status).toBe(200);
  });
});

describe('bursts', () => {
  const burst = { burst: { on: true, capacitySeconds: 1, perSecond: { GET: 3, POST: 2, PUT: 1, DELETE: 1 } } };

  test('a bucket per endpoint and method empties and fills again', async () => {
    const { ask, clock } = site(burst);
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await ask('GET', `/rest/api/3/project/P${count}`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await ask('PUT', '/rest/api/3/project/P1')).status).toBe(200);
    const refused = await ask('GET', '/rest/api/3/project/P1');
    expect(refused.headers).toMatchObject({ 'retry-after': '1', 'ratelimit-reason': 'jira-burst-based', 'x-ratelimit-limit': '3' });
    clock.advance(334);
    expect((await ask('GET', '/rest/api/3/project/P1')).status).toBe(200);
    expect((await ask('GET', '/rest/api/3/project/P1')).status).toBe(429);
  });

  test('getting an issue may be faster than other reads', async () => {
    const { ask } = site({ burst: { ...jiraSwitches.burst, on: true } });
    const granted = async (path: string) => {
      let count = 0;
      while ((await ask('GET', path)).status === 200) count += 1;
      return count;
    };
    expect(await granted('/rest/api/3/issue/ERP-1')).toBe(150);
    expect(await granted('/rest/api/3/project/ERP')).toBe(100);
  });
});

test('one issue takes 20 writes in 2 s and 100 in 30 s', async () => {
  const { ask, clock } = site({ issueWrites: { on: true } });
  const write = async () => (await ask('PUT', '/rest/api/3/issue/ERP-1')).status;
  let granted = 0;
  for (let burst = 0; burst < 6; burst++) {
    for (let count = 0; count < 25; count++) if ((await write()) === 200) granted += 1;
    expect(granted).toBe(Math.min(100, (burst + 1) * 20));
    clock.advance(2_000);
  }
  const refused = await ask('POST', '/rest/api/3/issue/ERP-1/comment');
  expect(refused).toMatchObject({ status: 429, headers: { 'ratelimit-reason': 'jira-per-issue-on-write', 'retry-after': '18' } });
  expect((await ask('PUT', '/rest/api/3/issue/ERP-2')).status).toBe(200);
  expect((await ask('GET', '/rest/api/3/issue/ERP-1')).status).toBe(200);
  clock.advance(18_001);
  expect(await write()).toBe(200);
});

describe('faults', () => {
  const rule = { method: '*', path: '/rest/api/3/issue/*', stage: 'before', retryAfterSeconds: 7 } as const;

  test('every n-th matching request fails, and only those', async () => {
    const { ask, reached } = site({ faults: [{ ...rule, kind: '503', every: 3 }] });
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push(await ask('GET', '/rest/api/3/issue/ERP-1?fields=summary'));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 503, 200, 200, 503]);
    expect(answers[2]!.headers['retry-after']).toBe('7');
    expect(reached).toHaveLength(4);
    expect((await ask('GET', '/rest/api/3/issue/ERP-1/comment')).status).toBe(200);
    expect((await ask('GET', '/rest/api/3/issue/ERP-1', browser)).status).toBe(200);
  });

  test('drawn faults are the same for the same seed', async () => {
    const outcomes = async (seed: number) => {
      const { ask } = site({ seed, faults: [{ ...rule, kind: '500', probability: 0.5 }] });
      const statuses: number[] = [];
      for (let count = 0; count < 40; count++) statuses.push((await ask('GET', '/rest/api/3/issue/ERP-1')).status);
      return statuses.join(' ');
    };
    expect(await outcomes(3)).toBe(await outcomes(3));
    expect(await outcomes(3)).not.toBe(await outcomes(4));
    expect(await outcomes(3)).toContain('500');
  });

  test('after: the write happens and its answer is lost; a time-out hangs first', async () => {
    const { ask, reached, slept, limited } = site({
      timeoutMs: 9_000,
      faults: [{ ...rule, method: 'PUT', kind: 'timeout', every: 1, stage: 'after', times: 1 }],
    });
    expect((await ask('PUT', '/rest/api/3/issue/ERP-1')).status).toBe(504);
    expect(reached).toHaveLength(1);
    expect(slept).toEqual([9_000]);
    expect((await ask('PUT', '/rest/api/3/issue/ERP-1')).status).toBe(200);
    expect(limited.meter.report().endpoints).toMatchObject([{ endpoint: 'editIssue', requests: 2, failed: 1, points: 2 }]);
  });

  test('** stands for any number of segments', async () => {
    const { ask } = site({ faults: [{ ...rule, path: '/rest/**', kind: '502', every: 1 }] });
    expect((await ask('DELETE', '/rest/agile/1.0/sprint/7')).status).toBe(502);
  });
});

test('latency is fixed plus a drawn part', async () => {
  const { ask, slept } = site({ latency: { fixedMs: 50, jitterMs: 20 } });
  for (let count = 0; count < 20; count++) await ask('GET', '/rest/api/3/myself');
  expect(Math.min(...slept)).toBeGreaterThanOrEqual(50);
  expect(Math.max(...slept)).toBeLessThan(70);
  expect(new Set(slept).size).toBeGreaterThan(10);
});

describe('the switches', () => {
  test('take effect at once', async () => {
    const { ask, limited } = site({}, issues(5));
    await ask('POST', '/rest/api/3/search/jql');
    expect(limited.switches.set({ ...limited.switches.get(), quota: { mode: 'enforce', pool: 'tenant', pointsPerHour: 5 } })).toEqual({
      ok: true,
    });
    const refused = await ask('POST', '/rest/api/3/search/jql');
    expect(refused).toMatchObject({ status: 429, headers: { 'ratelimit-reason': 'jira-quota-tenant-based' } });
  });

  test('refuse what they do not know, by name, and stay as they are', () => {
    const { limited } = site();
    const before = limited.switches.get();
    expect(limited.switches.set({ ...before, timeoutMs: -1 })).toMatchObject({ ok: false, reason: expect.stringMatching(/^timeoutMs: /) });
    const both = { method: '*', path: '/x', kind: '500', every: 2, probability: 0.5 };
    expect(limited.switches.set({ ...before, faults: [both] })).toEqual({
      ok: false,
      reason: 'faults.0: needs either "probability" or "every"',
    });
    expect(limited.switches.set({ ...before, turbo: true })).toMatchObject({ ok: false });
    expect(limited.switches.get()).toBe(before);
  });
});
