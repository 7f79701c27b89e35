import { ManualClock } from '../../../local/clock';
import { callResolver, resultOf } from '../../../local/forge/testing/call-resolver';
import { manifestText } from '../../../local/forge/testing/manifest-text';
import { startTestHost, type TestHost } from '../../../local/forge/testing/start-test-host';

jest.setTimeout(60_000);

/** Each definition is a little program on the real `@forge/kvs`, so that requests are exactly what that package sends. */
const app = `
import Resolver from '@forge/resolver';
import { kvs, Filter, FilterConditions, WhereConditions } from '@forge/kvs';

const programs = {
  setGet: async () => { await kvs.set('a', { deep: [1, 'two', null] }); return kvs.get('a'); },
  missing: () => kvs.get('nothing-here'),
  remove: async () => { await kvs.set('gone', 1); await kvs.delete('gone'); await kvs.delete('gone'); return (await kvs.get('gone')) === undefined; },
  metadata: async () => { await kvs.set('meta', 1, { ttl: { unit: 'HOURS', value: 1 } }); return kvs.get('meta', { metadataFields: ['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'] }); },
  readMeta: () => kvs.get('meta'),
  onlyOnce: async ({ key }) => { await kvs.set(key, 'first', { keyPolicy: 'FAIL_IF_EXISTS' }); await kvs.set(key, 'second', { keyPolicy: 'FAIL_IF_EXISTS' }); },
  previous: async () => { await kvs.set('p', 'old'); return kvs.set('p', 'new', { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' }); },
  set: ({ key, value }) => kvs.set(key, value),
  deep: () => { let value = 1; for (let i = 0; i < 32; i += 1) value = { value }; return kvs.set('deep', value); },
  secret: async () => { await kvs.setSecret('token', 'hush'); return { secret: await kvs.getSecret('token'), plain: (await kvs.get('token')) ?? null, listed: (await kvs.query().where('key', WhereConditions.beginsWith('token')).getMany()).results }; },
  pages: async () => {
    for (let i = 0; i < 12; i += 1) await kvs.set('page:' + String(i).padStart(2, '0'), i);
    await kvs.set('pagf', 1);
    const first = await kvs.query().where('key', WhereConditions.beginsWith('page:')).getMany();
    const second = await kvs.query().where('key', WhereConditions.beginsWith('page:')).cursor(first.nextCursor).getMany();
    return { first: first.results.map((r) => r.value), second: second.results.map((r) => r.value), end: second.nextCursor ?? null };
  },
  tooMany: () => kvs.query().limit(101).getMany(),
  batch: async () => ({
    set: await kvs.batchSet([{ key: 'b1', value: 1 }, { key: 'b2', value: 2 }, { key: 'bad key!', value: 3 }]),
    get: await kvs.batchGet([{ key: 'b1' }, { key: 'absent' }]),
    deleted: await kvs.batchDelete([{ key: 'b1' }]),
    left: (await kvs.get('b1')) ?? null,
  }),
  twice: () => kvs.batchSet([{ key: 'same', value: 1 }, { key: 'same', value: 2 }]),
  people: async () => {
    const people = [['ann', 'F', 31, true], ['bob', 'M', 42, false], ['cat', 'F', 25, true], ['dan', 'M', 25, true], ['eve', 'F', 58, false]];
    for (const [key, gender, age, active] of people) await kvs.entity('person').set(key, { name: key, gender, age, active });
    await kvs.entity('person').set('fay', { name: 'fay', gender: 'F' });
  },
  wrongType: () => kvs.entity('person').set('x', { age: 'old' }),
  unknownAttribute: () => kvs.entity('person').set('x', { shoe: 44 }),
  unknownEntity: () => kvs.entity('ghost').get('x'),
  byKey: async () => (await kvs.entity('person').query().index('by-key').getMany()).results.map((r) => r.key),
  byAge: async () => (await kvs.entity('person').query().index('age').sort('DESC').getMany()).results.map((r) => r.key),
  women: async () => (await kvs.entity('person').query().index('by-gender', { partition: ['F'] }).where(WhereConditions.between(26, 60)).getMany()).results.map((r) => r.key),
  active: async () => (await kvs.entity('person').query().index('age').filters(new Filter().and('active', FilterConditions.equalTo(true)).and('name', FilterConditions.notContains('a'))).getMany()).results.map((r) => r.key),
  either: async () => (await kvs.entity('person').query().index('by-key').filters(new Filter().or('age', FilterConditions.notExists()).or('name', FilterConditions.beginsWith('b'))).getMany()).results.map((r) => r.key),
  pagedAges: async () => {
    const seen = [];
    let cursor;
    do {
      let query = kvs.entity('person').query().index('age').limit(2);
      if (cursor) query = query.cursor(cursor);
      const page = await query.getMany();
      seen.push(page.results.map((r) => r.key));
      cursor = page.nextCursor;
    } while (cursor);
    return seen;
  },
  missingIndex: () => kvs.entity('person').query().index('by-shoe').getMany(),
  promote: async ({ expected }) => {
    await kvs.transact()
      .set('bob', { name: 'bob', gender: 'M', age: 43, active: true }, { entityName: 'person', conditions: new Filter().and('age', FilterConditions.equalTo(expected)) })
      .set('promoted', 'bob')
      .delete('b2')
      .execute();
  },
  afterPromotion: async () => ({ bob: (await kvs.entity('person').get('bob')).age, promoted: (await kvs.get('promoted')) ?? null, b2: (await kvs.get('b2')) ?? null }),
  check: ({ name }) => kvs.transact().check('ann', { entityName: 'person', conditions: new Filter().and('name', FilterConditions.equalTo(name)) }).set('checked', name).execute(),
  counted: async () => { for (;;) { const before = (await kvs.entity('person').get('counter'))?.age ?? 0; try { await kvs.transact().set('counter', { age: before + 1 }, { entityName: 'person', conditions: before === 0 ? new Filter().and('age', FilterConditions.notExists()) : new Filter().and('age', FilterConditions.equalTo(before)) }).execute(); return; } catch (e) { if (e.code !== 'TRANSACTION_CONDITION_NOT_MET') throw e; } } },
  counter: async () => (await kvs.entity('person').get('counter')).age,
};
const r = new Resolver();
for (const [name, program] of Object.entries(programs)) {
  r.define(name, async ({ payload }) => {
    try { return { value: await program(payload) }; } catch (e) { return { code: e.code, status: e.responseDetails?.status, message: e.message }; }
  });
}
export const resolver = r.getDefinitions();
`;

const storage = `  storage:
    entities:
      - name: person
        attributes: { name: { type: string }, gender: { type: string }, age: { type: integer }, active: { type: boolean } }
        indexes: [age, { name: by-gender, partition: [gender], range: [age] }]`;

describe('the key-value store of the host', () => {
  const clock = new ManualClock(Date.UTC(2024, 0, 1));
  let test: TestHost;

  beforeAll(async () => {
    test = await startTestHost({ clock, files: { 'manifest.yml': manifestText({ app: storage }), 'src/index.js': app } });
    await run('people');
  });
  afterAll(() => test.stop());

  const run = async (program: string, payload: unknown = {}) =>
    (await resultOf(callResolver(test.host, program, payload))) as { value?: unknown; code?: string; status?: number };

  it('stores, reads and deletes values; a missing key is undefined', async () => {
    expect(await run('setGet')).toEqual({ value: { deep: [1, 'two', null] } });
    expect(await run('missing')).toEqual({});
    expect(await run('remove')).toEqual({ value: true });
  });

  it('gives metadata only when asked, and forgets what has expired', async () => {
    expect(await run('metadata')).toEqual({
      value: { key: 'meta', value: 1, createdAt: clock.now(), updatedAt: clock.now(), expireTime: '2024-01-01T01:00:00.000Z' },
    });
    clock.advance(3_600_000);
    expect(await run('readMeta')).toEqual({});
  });

  it('keeps to the key policy', async () => {
    expect(await run('onlyOnce', { key: 'lock' })).toMatchObject({ status: 409, code: 'KEY_ALREADY_EXISTS' });
    expect(await run('previous')).toEqual({ value: { key: 'p', value: 'old' } });
  });

  it.each([
    [{ key: '', value: 1 }, 'KEY_TOO_SHORT'],
    [{ key: '   ', value: 1 }, 'INVALID_KEY'],
    [{ key: 'a/b', value: 1 }, 'INVALID_KEY'],
    [{ key: 'k'.repeat(501), value: 1 }, 'KEY_TOO_LONG'],
    [{ key: 'large', value: 'x'.repeat(240 * 1024) }, 'MAX_SIZE'],
  ])('refuses keys and values beyond the limits (%#)', async (payload, code) => {
    expect(await run('set', payload)).toMatchObject({ status: 400, code });
  });

  it('refuses values that are too deep', async () => {
    expect(await run('deep')).toMatchObject({ status: 400, code: 'MAX_DEPTH' });
  });

  it('keeps secrets apart', async () => {
    expect(await run('secret')).toEqual({ value: { secret: 'hush', plain: null, listed: [] } });
    expect(await test.host.tools.kvsEntries('token')).toEqual([{ key: 'token', value: 'hush', secret: true }]);
  });

  it('pages through keys by prefix', async () => {
    expect(await run('pages')).toEqual({ value: { first: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], second: [10, 11], end: null } });
    expect(await run('tooMany')).toMatchObject({ code: 'LIST_QUERY_LIMIT_EXCEEDED' });
  });

  it('runs batches item by item', async () => {
    expect(await run('batch')).toEqual({
      value: {
        set: {
          successfulKeys: [{ key: 'b1' }, { key: 'b2' }],
          failedKeys: [{ key: 'bad key!', error: { code: 'INVALID_KEY', message: expect.any(String) } }],
        },
        get: {
          successfulKeys: [{ key: 'b1', value: 1 }],
          failedKeys: [{ key: 'absent', error: { code: 'KEY_NOT_FOUND', message: "The key 'absent' does not exist" } }],
        },
        deleted: { successfulKeys: [{ key: 'b1' }], failedKeys: [] },
        left: null,
      },
    });
    expect(await run('twice')).toMatchObject({ status: 400, code: 'DUPLICATE_KEY' });
  });

  it('holds entities to their declared types', async () => {
    expect(await run('wrongType')).toMatchObject({ code: 'INVALID_ENTITY_VALUE' });
    expect(await run('unknownAttribute')).toMatchObject({ code: 'INVALID_ENTITY_VALUE' });
    expect(await run('unknownEntity')).toMatchObject({ code: 'INVALID_ENTITY_TYPE' });
  });

  it('queries entities by index, range, partition and filter', async () => {
    expect(await run('byKey')).toEqual({ value: ['ann', 'bob', 'cat', 'dan', 'eve', 'fay'] });
    expect(await run('byAge')).toEqual({ value: ['eve', 'bob', 'ann', 'dan', 'cat'] });
    expect(await run('women')).toEqual({ value: ['ann', 'eve'] });
    expect(await run('active')).toEqual({ value: [] });
    expect(await run('either')).toEqual({ value: ['bob', 'fay'] });
    expect(await run('pagedAges')).toEqual({ value: [['cat', 'dan'], ['ann', 'bob'], ['eve']] });
    expect(await run('missingIndex')).toMatchObject({ code: 'INVALID_ENTITY_INDEX' });
  });

  it('commits a transaction completely or not at all', async () => {
    expect(await run('promote', { expected: 41 })).toMatchObject({ status: 409, code: 'TRANSACTION_CONDITION_NOT_MET' });
    expect(await run('afterPromotion')).toEqual({ value: { bob: 42, promoted: null, b2: 2 } });
    expect(await run('promote', { expected: 42 })).toEqual({});
    expect(await run('afterPromotion')).toEqual({ value: { bob: 43, promoted: 'bob', b2: null } });
    expect(await run('check', { name: 'nobody' })).toMatchObject({ code: 'TRANSACTION_CONDITION_NOT_MET' });
    expect(await run('check', { name: 'ann' })).toEqual({});
  });

  it('lets conditional writes of parallel functions follow one another', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => run('counted')));
    expect(results).toEqual(results.map(() => ({})));
    expect(await run('counter')).toEqual({ value: 20 });
  });
});

it('needs the scope storage:app', async () => {
  const test = await startTestHost({ files: { 'manifest.yml': manifestText({ scopes: '[]' }), 'src/index.js': app } });
  expect(await resultOf(callResolver(test.host, 'setGet'))).toMatchObject({ status: 403, message: 'The app needs the scope storage:app' });
  await test.stop();
});
