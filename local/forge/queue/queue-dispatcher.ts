import type { Clock } from '../../clock';
import type { HostFaults, InvokeResult } from '../forge-host';
import { maxConsumersAtOnce, queueLimits } from './queue-limits';
import type { QueuedEvent, QueueStore } from './queue-store';
import { afterDelivery } from './retry-request';

export interface QueueDispatcherOptions {
  readonly store: QueueStore;
  readonly clock: Clock;
  /** Moves a clock that stands still; `undefined` when time runs by itself. */
  readonly advanceTo: ((ms: number) => void) | undefined;
  readonly faults: HostFaults;
  readonly automatic: boolean;
  readonly deliver: (event: QueuedEvent, payload: unknown) => Promise<InvokeResult>;
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
}

const maxTimerMs = 1000;

/** Hands queued events to their consumers: when due, as many at once as their concurrency keys allow, again after failures. */
export class QueueDispatcher {
  private readonly waiting = new Map<string, QueuedEvent>();
  /** By event: when its delay has passed in real time, on the scale of `performance.now()`. */
  private readonly realDueTimes = new Map<string, number>();
  private readonly inProgress = new Map<string, QueuedEvent>();
  private idleListeners: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private drains = 0;
  private stopped = false;

  constructor(private readonly options: QueueDispatcherOptions) {}

  /** Takes up what a previous run of the host left behind. */
  async resume(): Promise<void> {
    await this.options.store.forgetBefore(this.options.clock.now() - queueLimits.retentionMs);
    this.accept(await this.options.store.waiting());
  }

  accept(events: readonly QueuedEvent[]): void {
    for (const event of events) this.enqueue(event);
    this.wake();
  }

  forget(ids: readonly string[]): void {
    for (const id of ids) {
      this.waiting.delete(id);
      this.realDueTimes.delete(id);
    }
    this.wake();
  }

  inProgressIds(): ReadonlySet<string> {
    return new Set(this.inProgress.keys());
  }

  /** Resolves when nothing waits and nothing runs. A clock that stands still is moved to each next due time. */
  async drain(): Promise<void> {
    this.drains += 1;
    try {
      this.wake();
      while (!this.stopped && this.waiting.size + this.inProgress.size > 0) {
        await new Promise<void>((resolve) => this.idleListeners.push(resolve));
      }
    } finally {
      this.drains -= 1;
    }
  }

  /** Starts nothing more. What is in progress stays stored as waiting, for the next run of the host. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.notifyIdle();
  }

  /** Resolves when no delivery is in progress any more. */
  async settled(): Promise<void> {
    while (this.inProgress.size > 0) await new Promise<void>((resolve) => this.idleListeners.push(resolve));
  }

  /** Starts every event that may start now and sets the timer for the next one. */
  private wake(): void {
    clearTimeout(this.timer);
    if (this.inProgress.size === 0 && (this.stopped || this.waiting.size === 0)) this.notifyIdle();
    if (this.stopped) return;
    if (!this.options.automatic && this.drains === 0) return;
    this.startDue();
    const next = this.nextDueTime();
    if (next === undefined) return;
    if (this.drains > 0 && this.options.advanceTo !== undefined) {
      if (this.inProgress.size > 0) return;
      this.options.advanceTo(next);
      this.startDue();
      return;
    }
    this.setTimer(next);
  }

  /** When the next event that waits for its time is due; those that wait for a free place are woken by whoever leaves it. */
  private nextDueTime(): number | undefined {
    const now = this.options.clock.now();
    let next: number | undefined;
    for (const event of this.waiting.values()) {
      if (event.notBefore > now && (next === undefined || event.notBefore < next)) next = event.notBefore;
    }
    return next;
  }

  private setTimer(next: number): void {
    // A short timer, because a shifted or manual clock may move otherwise than the machine's.
    const waitMs = Math.min(Math.max(next - this.options.clock.now(), 1), maxTimerMs);
    this.timer = setTimeout(() => this.wake(), waitMs);
    if (this.drains === 0) this.timer.unref();
  }

  private enqueue(event: QueuedEvent): void {
    this.waiting.set(event.id, event);
    this.realDueTimes.set(event.id, performance.now() + (event.notBefore - this.options.clock.now()));
  }

  /** On a host that works by itself a clock that stands still must not hold events back for ever: there a delay also ends in real time. */
  private isDue(event: QueuedEvent, now: number): boolean {
    return event.notBefore <= now || (this.options.automatic && (this.realDueTimes.get(event.id) ?? 0) <= performance.now());
  }

  private startDue(): void {
    if (this.inProgress.size >= maxConsumersAtOnce) return;
    const now = this.options.clock.now();
    for (const event of [...this.waiting.values()]) {
      if (this.inProgress.size >= maxConsumersAtOnce) return;
      if (this.isDue(event, now) && this.hasRoom(event)) void this.process(event);
    }
  }

  /** Concurrency keys belong to the installation, whatever the queue. */
  private hasRoom(event: QueuedEvent): boolean {
    const { concurrency } = event;
    if (concurrency === undefined) return true;
    const running = [...this.inProgress.values()].filter((other) => other.concurrency?.key === concurrency.key);
    return running.length < concurrency.limit;
  }

  private async process(event: QueuedEvent): Promise<void> {
    this.waiting.delete(event.id);
    this.realDueTimes.delete(event.id);
    this.inProgress.set(event.id, event);
    try {
      if (this.options.faults.duplicateEvents) await this.options.deliver(event, this.payloadOf(event));
      await this.settle(event, await this.options.deliver(event, this.payloadOf(event)));
    } catch (error) {
      this.options.log('error', `Queue ${event.queue}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.inProgress.delete(event.id);
      this.wake();
    }
  }

  private async settle(event: QueuedEvent, result: InvokeResult): Promise<void> {
    if (this.stopped) return;
    const now = this.options.clock.now();
    const next = afterDelivery(result, event.retry, now - event.pushedAt);
    switch (next.kind) {
      case 'done':
        return this.options.store.finish(event.id, 'success', now);
      case 'failed':
        this.options.log('error', `Queue ${event.queue}: event ${event.id} is given up: ${next.reason}`);
        return this.options.store.finish(event.id, 'failed', now);
      case 'retry': {
        if (!result.ok) this.options.log('warn', `Queue ${event.queue}: event ${event.id} will be retried: ${result.message}`);
        const again = { ...event, retry: next.context, notBefore: now + next.afterSeconds * 1000 };
        await this.options.store.update(again);
        this.enqueue(again);
      }
    }
  }

  private payloadOf(event: QueuedEvent): unknown {
    const { queue, jobId, id, body, delaySeconds, concurrency, retry } = event;
    const remainingTimeMs = Math.max(0, event.pushedAt + queueLimits.retentionMs - this.options.clock.now());
    return {
      body,
      ...(delaySeconds === undefined ? {} : { delayInSeconds: delaySeconds }),
      ...(concurrency === undefined ? {} : { concurrency }),
      queueName: queue,
      jobId,
      eventId: id,
      ...(retry === undefined
        ? {}
        : { retryContext: { ...retry, retentionWindow: { startTime: new Date(event.pushedAt).toISOString(), remainingTimeMs } } }),
    };
  }

  private notifyIdle(): void {
    const listeners = this.idleListeners;
    this.idleListeners = [];
    for (const listener of listeners) listener();
  }
}
