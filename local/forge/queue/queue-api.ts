import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../clock';
import { emptyAnswer, type HostAnswer, type HostCall, jsonAnswer } from '../runtime/host-call';
import type { HostRates } from '../runtime/host-rates';
import type { Invocation } from '../runtime/invocation';
import type { QueueDispatcher } from './queue-dispatcher';
import { queueLimits } from './queue-limits';
import type { QueuedEvent, QueueStore } from './queue-store';

const pushSchema = z.object({
  queueName: z.string().regex(/^[a-zA-Z0-9-_]+$/),
  jobId: z.string().min(1),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().min(0).max(queueLimits.maxDelaySeconds).optional(),
        concurrency: z.object({ key: z.string().min(1), limit: z.number().int().min(1) }).optional(),
      }),
    )
    .min(1)
    .max(queueLimits.eventsPerPush),
});
const jobSchema = z.object({ queueName: z.string(), jobId: z.string().min(1) });

export interface QueueApiOptions {
  readonly store: QueueStore;
  readonly dispatcher: QueueDispatcher;
  readonly clock: Clock;
  readonly queues: ReadonlySet<string>;
  readonly rates: HostRates;
}

const minuteMs = 60_000;

/** The Async events API behind `@forge/events`: publish, stats and cancel. */
export class QueueApi {
  private readonly pushesByRoot = new Map<string, number>();
  private minute = { startedAt: 0, events: 0 };

  constructor(private readonly options: QueueApiOptions) {}

  async handle(call: HostCall, invocation: Invocation): Promise<HostAnswer> {
    const body: unknown = JSON.parse(call.body ?? 'null');
    const action = call.path.split('/')[3];
    switch (action) {
      case 'publish':
        return this.publish(body, Buffer.byteLength(call.body ?? ''), invocation);
      case 'stats':
        return this.stats(body);
      case 'cancel':
        return this.cancel(body);
      default:
        return jsonAnswer(404, { message: `The queue service has no endpoint ${call.path}` });
    }
  }

  private async publish(body: unknown, bytes: number, invocation: Invocation): Promise<HostAnswer> {
    const push = pushSchema.safeParse(body);
    if (!push.success)
      return jsonAnswer(400, { message: 'Invalid request', code: 'INVALID_REQUEST', errors: [z.prettifyError(push.error)] });
    if (bytes > queueLimits.pushBytes + 1024)
      return jsonAnswer(413, { errorMessage: `The maximum payload size is ${queueLimits.pushBytes / 1024}KB.` });
    const { queueName, jobId, payload } = push.data;
    if (!this.options.queues.has(queueName)) {
      return jsonAnswer(400, { message: `No consumer is declared for the queue ${queueName}`, code: 'INVALID_QUEUE' });
    }
    if (!this.mayPush(invocation.rootInvocationId)) return jsonAnswer(405, { message: 'The limit on cyclic invocation has been reached.' });
    if (!this.withinRate(payload.length)) return jsonAnswer(429, { message: 'Too many requests.' });
    const now = this.options.clock.now();
    const events = payload.map(
      (event): QueuedEvent => ({
        id: randomUUID(),
        queue: queueName,
        jobId,
        body: event.body,
        delaySeconds: event.delayInSeconds,
        concurrency: event.concurrency,
        rootInvocationId: invocation.rootInvocationId,
        pushedAt: now,
        notBefore: now + (event.delayInSeconds ?? 0) * 1000,
        retry: undefined,
      }),
    );
    await this.options.store.add(events);
    this.options.dispatcher.accept(events);
    return jsonAnswer(201, {});
  }

  private async stats(body: unknown): Promise<HostAnswer> {
    const job = jobSchema.safeParse(body);
    const stats = job.success ? await this.options.store.stats(job.data.queueName, job.data.jobId) : undefined;
    return stats === undefined ? jsonAnswer(404, { message: 'The job was not found' }) : jsonAnswer(200, stats);
  }

  private async cancel(body: unknown): Promise<HostAnswer> {
    const job = jobSchema.safeParse(body);
    const cancelled = job.success
      ? await this.options.store.cancel(job.data.queueName, job.data.jobId, this.options.clock.now())
      : undefined;
    if (cancelled === undefined) return jsonAnswer(404, { message: 'The job was not found' });
    this.options.dispatcher.forget(cancelled);
    return emptyAnswer(204);
  }

  private mayPush(rootInvocationId: string): boolean {
    const pushes = (this.pushesByRoot.get(rootInvocationId) ?? 0) + 1;
    this.pushesByRoot.set(rootInvocationId, pushes);
    return pushes <= queueLimits.cyclicPushes;
  }

  private withinRate(events: number): boolean {
    const now = this.options.clock.now();
    if (now - this.minute.startedAt >= minuteMs) this.minute = { startedAt: now, events: 0 };
    this.minute.events += events;
    return !this.options.rates.enforce || this.minute.events <= queueLimits.eventsPerMinute;
  }
}
