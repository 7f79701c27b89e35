import { ManualClock } from '../../../local/clock';
import { callResolver, resultOf } from '../../../local/forge/testing/call-resolver';
import { manifestText } from '../../../local/forge/testing/manifest-text';
import { startTestHost, type TestHost } from '../../../local/forge/testing/start-test-host';

jest.setTimeout(60_000);

const app = `
import Resolver from '@forge/resolver';
import { Queue } from '@forge/events';

const r = new Resolver();
r.define('push', ({ payload }) => new Queue({ key: 'work' }).push({ body: {}, ...payload }));
r.define('forever', () => new Promise(() => setInterval(() => {}, 1000)));
export const resolver = r.getDefinitions();
export const work = (event) => console.log(event.body.say ?? 'worked');
export const onEvent = (event) => console.log('saw ' + event.eventType);
export const tick = () => console.log('ticked');
`;

/** Waits for a log line, which is the only thing seen from outside when nobody asks for anything. */
class LogWatch {
  private readonly seen: string[] = [];
  private waiting: { message: string; resolve: () => void }[] = [];

  readonly write = (message: string): void => {
    this.seen.push(message);
    this.waiting = this.waiting.filter((wait) => {
      if (wait.message === message) wait.resolve();
      return wait.message !== message;
    });
  };

  until(message: string): Promise<void> {
    if (this.seen.includes(message)) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ message, resolve }));
  }
}

describe('a host that works by itself', () => {
  const clock = new ManualClock(Date.UTC(2024, 0, 1));
  const watch = new LogWatch();
  let test: TestHost;

  beforeAll(async () => {
    test = await startTestHost({
      clock,
      automatic: true,
      log: (line) => watch.write(line.message),
      files: {
        'manifest.yml': manifestText({
          modules: `  consumer: [{ key: worker, queue: work, function: work }]
  trigger: [{ key: t, function: onEvent, events: [avi:jira:created:issue] }]
  scheduledTrigger: [{ key: s, function: tick, interval: fiveMinute }]`,
          functions: ['work', 'onEvent', 'tick'].map((name) => `    - { key: ${name}, handler: index.${name} }`).join('\n'),
        }),
        'src/index.js': app,
      },
    });
  });

  it('delivers product events as they come', async () => {
    test.product.emit({ eventType: 'avi:jira:created:issue', payload: {} });
    await watch.until('saw avi:jira:created:issue');
  });

  it('runs queued events, delayed ones when the clock gets there, without moving the clock', async () => {
    const before = clock.now();
    await resultOf(callResolver(test.host, 'push', { delayInSeconds: 10 }));
    expect(clock.now()).toBe(before);
    clock.advance(10_000);
    await watch.until('worked');
  });

  it('does not hold a delayed event back for ever while its clock stands still', async () => {
    const before = clock.now();
    await resultOf(callResolver(test.host, 'push', { body: { say: 'one second later' }, delayInSeconds: 1 }));
    await watch.until('one second later');
    expect(clock.now()).toBe(before);
  });

  it('runs a schedule five minutes after the start', async () => {
    clock.advance(300_000);
    await watch.until('ticked');
  });

  it('stops at once, whatever is running, and leaves nothing behind', async () => {
    const running = callResolver(test.host, 'forever');
    await resultOf(callResolver(test.host, 'push', { delayInSeconds: 900 }));
    await test.stop();
    expect(await running).toMatchObject({ ok: false, kind: 'killed' });
    expect(await callResolver(test.host, 'push')).toMatchObject({ ok: false, kind: 'killed' });
  });
});
