import { ManualClock } from '../../../local/clock';
import type { ForgeHost } from '../../../local/forge/forge-host';
import { callResolver, resultOf } from '../../../local/forge/testing/call-resolver';
import { manifestText } from '../../../local/forge/testing/manifest-text';
import { startTestHost, type TestHost } from '../../../local/forge/testing/start-test-host';

jest.setTimeout(60_000);

const app = `
import Resolver from '@forge/resolver';
import { Queue, InvocationError, InvocationErrorCode } from '@forge/events';
import { kvs } from '@forge/kvs';
import { sql } from '@forge/sql';

const queue = new Queue({ key: 'work' });
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const describe = async (work) => { try { return await work(); } catch (e) { return { type: e.constructor.name, message: e.message }; } };
const note = (text) => sql.prepare('INSERT INTO journal (entry) VALUES (?)').bindParams(text).execute();
const r = new Resolver();
r.define('setUp', () => sql.executeDDL('CREATE TABLE IF NOT EXISTS journal (id BIGINT PRIMARY KEY AUTO_INCREMENT, entry VARCHAR(255))'));
r.define('push', ({ payload }) => describe(() => queue.push(payload.events)));
r.define('pushElsewhere', () => describe(() => new Queue({ key: 'nobody-listens' }).push({ body: {} })));
r.define('stats', ({ payload }) => describe(() => queue.getStats(payload.jobId)));
r.define('cancel', ({ payload }) => describe(() => queue.cancel(payload.jobId)));
r.define('journal', async () => (await sql.prepare('SELECT entry FROM journal ORDER BY id').execute()).rows.map((row) => row.entry));
r.define('clear', () => sql.prepare('DELETE FROM journal').execute());
export const resolver = r.getDefinitions();

let running = 0;
export async function work(event, context) {
  const { body, retryContext } = event;
  switch (body.do) {
    case 'show': await note(JSON.stringify({ queueName: event.queueName, hasIds: Boolean(event.jobId && event.eventId), user: context.principal ?? null })); return;
    case 'overlap': {
      const before = Number((await kvs.get('running:' + body.key)) ?? 0);
      await note(body.key + ' ' + before);
      await kvs.set('running:' + body.key, before + 1);
      await pause(30);
      await kvs.set('running:' + body.key, Number(await kvs.get('running:' + body.key)) - 1);
      return;
    }
    case 'retry':
      await note('try ' + (retryContext?.retryCount ?? 0) + ' ' + JSON.stringify(retryContext?.retryData ?? null) + ' at ' + Date.now());
      if ((retryContext?.retryCount ?? 0) < body.times) return new InvocationError({ retryAfter: body.after, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED, retryData: { step: (retryContext?.retryCount ?? 0) + 1 } });
      return;
    case 'throw': await note('thrown ' + (retryContext?.retryCount ?? 0)); throw new Error('no luck');
    case 'hang': await note('hangs ' + (retryContext?.retryCount ?? 0)); if (!retryContext) await pause(60_000); return;
    case 'chain': await note('link'); await queue.push({ body: { do: 'chain' } }); return;
    default: await note(body.do); return;
  }
}
`;

const startQueueHost = (clock: ManualClock) =>
  startTestHost({
    clock,
    files: {
      'manifest.yml': manifestText({
        modules: '  consumer: [{ key: worker, queue: work, function: work }]',
        functions: '    - { key: work, handler: index.work, timeoutSeconds: 1 }',
      }),
      'src/index.js': app,
    },
  });

describe('queues of the host', () => {
  const startedAt = Date.UTC(2024, 0, 1);
  const clock = new ManualClock(startedAt);
  let test: TestHost;
  let host: ForgeHost;

  beforeAll(async () => {
    test = await startQueueHost(clock);
    host = test.host;
    await resultOf(callResolver(host, 'setUp'));
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    clock.set(startedAt);
    await call('clear');
  });

  const call = (definition: string, payload: unknown = {}) => resultOf(callResolver(host, definition, payload));
  const push = async (...events: readonly object[]) => ((await call('push', { events })) as { jobId: string }).jobId;
  const journal = () => call('journal') as Promise<string[]>;
  const stats = (jobId: string) => call('stats', { jobId });

  it('delivers an event to its consumer, without a user', async () => {
    const jobId = await push({ body: { do: 'show' } });
    expect(await stats(jobId)).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await host.drainQueues();
    expect(await journal()).toEqual(['{"queueName":"work","hasIds":true,"user":null}']);
    expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
    expect(await host.tools.queues()).toEqual([{ queue: 'work', jobId, waiting: 0, inProgress: 0, success: 1, failed: 0 }]);
  });

  it('waits with a delayed event until the clock has reached it', async () => {
    await push({ body: { do: 'later' }, delayInSeconds: 900 }, { body: { do: 'now' } });
    await host.drainQueues();
    expect(await journal()).toEqual(['now', 'later']);
    expect(clock.now()).toBe(startedAt + 900_000);
  });

  it('runs no more events of a concurrency key at once than its limit', async () => {
    const concurrency = { key: 'one', limit: 1 };
    await push(...Array.from({ length: 5 }, () => ({ body: { do: 'overlap', key: 'one' }, concurrency })));
    await host.drainQueues();
    expect(await journal()).toEqual(Array.from({ length: 5 }, () => 'one 0'));
  });

  it('runs events without a key side by side', async () => {
    const began = performance.now();
    await push(...Array.from({ length: 5 }, (_, index) => ({ body: { do: 'overlap', key: `free${index}` } })));
    await host.drainQueues();
    const durations = host.tools
      .invocations()
      .slice(0, 20)
      .filter((row) => row.functionKey === 'work')
      .slice(0, 5)
      .map((row) => row.durationMs ?? 0);
    expect(performance.now() - began).toBeLessThan(durations.reduce((sum, ms) => sum + ms, 0));
  });

  it('retries when the app asks for it, after the time it asked for and with its data', async () => {
    const jobId = await push({ body: { do: 'retry', times: 2, after: 60 } });
    await host.drainQueues();
    expect(await journal()).toEqual([
      `try 0 null at ${startedAt}`,
      `try 1 {"step":1} at ${startedAt + 60_000}`,
      `try 2 {"step":2} at ${startedAt + 120_000}`,
    ]);
    expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  it('retries a function that throws four times and then gives the event up', async () => {
    const jobId = await push({ body: { do: 'throw' } });
    await host.drainQueues();
    expect(await journal()).toEqual(['thrown 0', 'thrown 1', 'thrown 2', 'thrown 3', 'thrown 4']);
    expect(await stats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
    expect(host.tools.logs().at(-1)).toMatchObject({
      level: 'error',
      source: 'queue',
      message: expect.stringContaining('given up: no luck'),
    });
  });

  it('retries a function that ran out of time', async () => {
    await push({ body: { do: 'hang' } });
    await host.drainQueues();
    expect(await journal()).toEqual(['hangs 0', 'hangs 1']);
  });

  it('delivers again after a kill: at least once', async () => {
    host.faults.killAfterHostCalls = { functionKey: 'work', calls: 1 };
    const jobId = await push({ body: { do: 'once' } });
    await host.drainQueues();
    expect(await journal()).toEqual(['once', 'once']);
    expect(host.faults.killAfterHostCalls).toBeNull();
    expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  it('delivers twice when that fault is on', async () => {
    host.faults.duplicateEvents = true;
    await push({ body: { do: 'double' } });
    await host.drainQueues();
    host.faults.duplicateEvents = false;
    expect(await journal()).toEqual(['double', 'double']);
  });

  it('cancels what has not begun', async () => {
    const jobId = await push({ body: { do: 'never' }, delayInSeconds: 60 }, { body: { do: 'never' } });
    await call('cancel', { jobId });
    await host.drainQueues();
    expect(await journal()).toEqual([]);
    expect(await call('stats', { jobId: 'unknown' })).toEqual({
      type: 'JobDoesNotExistError',
      message: 'The job unknown was not found for the queue work.',
    });
  });

  it('refuses a queue without consumer', async () => {
    expect(await call('pushElsewhere')).toMatchObject({
      type: 'InternalServerError',
      message: '400 Bad Request: No consumer is declared for the queue nobody-listens',
    });
  });

  it('stops a chain of events after 1,000 pushes', async () => {
    await push({ body: { do: 'chain' } });
    await host.drainQueues();
    // The originating push is the first of the thousand; the push of the last link is refused, and the link is retried four times.
    expect((await journal()).length).toBe(1000 + 4);
    expect(host.tools.logs().at(-1)?.message).toContain('The limit on cyclic invocation has been reached.');
  });

  it('enforces the rate per minute when told to', async () => {
    test.host.rates.enforce = true;
    clock.advance(60_000);
    const fifty = Array.from({ length: 50 }, () => ({ body: { do: 'bulk' } }));
    for (let pushed = 0; pushed < 10; pushed += 1) await push(...fifty);
    expect(await call('push', { events: fifty })).toEqual({ type: 'RateLimitError', message: 'Too many requests.' });
    test.host.rates.enforce = false;
    await host.drainQueues();
    expect((await journal()).length).toBe(500);
  });

  it('keeps events over a restart of the host', async () => {
    await push({ body: { do: 'survivor' }, delayInSeconds: 5 });
    host = await test.restart();
    await host.drainQueues();
    expect(await journal()).toEqual(['survivor']);
  });
});
