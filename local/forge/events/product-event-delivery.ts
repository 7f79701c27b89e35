import { z } from 'zod';
import type { HostFaults } from '../forge-host';
import type { AppManifest } from '../manifest/app-manifest';
import type { ProductEvent } from '../product';
import { retryRequest } from '../queue/retry-request';
import type { AppIdentity } from '../runtime/identity';
import type { Invoke } from '../runtime/invoke';
import { disturb, seededRandom } from './event-faults';

/** Platform limit: how often an app may ask for a product event again (developer.atlassian.com, "Product events"). */
export const maxEventRetries = 4;

const triggerSchema = z.looseObject({
  key: z.string(),
  function: z.string(),
  events: z.array(z.string()),
  filter: z.looseObject({ ignoreSelf: z.boolean().default(false), expression: z.string().optional() }).optional(),
});
type Trigger = z.infer<typeof triggerSchema>;

export interface ProductEventDeliveryOptions {
  readonly manifest: AppManifest;
  readonly identity: AppIdentity;
  readonly faults: HostFaults;
  readonly automatic: boolean;
  readonly invoke: Invoke;
  /** Waits the seconds that an app asked for before the next attempt. */
  readonly wait: (seconds: number) => Promise<void>;
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
}

/** Takes events from the product and hands them to the app's triggers: at least once, as the fault switches say. */
export class ProductEventDelivery {
  private readonly triggers: readonly Trigger[];
  private pending: ProductEvent[] = [];
  private working: Promise<void> | undefined;
  private stopped = false;
  private random: { seed: number | null; next: () => number } = { seed: null, next: seededRandom(0) };

  constructor(private readonly options: ProductEventDeliveryOptions) {
    this.triggers = (options.manifest.modules.trigger ?? []).map((entry) => triggerSchema.parse(entry));
    for (const trigger of this.triggers) {
      if (trigger.filter?.expression !== undefined) {
        options.log('warn', `The filter expression of trigger ${trigger.key} is not evaluated: it receives every event.`);
      }
    }
  }

  /** Delivers nothing more; what has not been delivered is lost. */
  stop(): void {
    this.stopped = true;
    this.pending = [];
  }

  receive(event: ProductEvent): void {
    if (!this.triggers.some((trigger) => trigger.events.includes(event.eventType))) return;
    this.pending.push(event);
    if (this.options.automatic) void this.drain();
  }

  /** Delivers all that has come in, and what the deliveries cause, and resolves when it is done. */
  async drain(): Promise<void> {
    while (this.pending.length > 0 || this.working !== undefined) {
      this.working ??= this.deliverBatch().finally(() => {
        this.working = undefined;
      });
      await this.working;
    }
  }

  /** Calls every trigger of the event and waits for them. `false` when one of them failed for good. */
  async deliver(event: ProductEvent): Promise<boolean> {
    let allSucceeded = true;
    for (const trigger of this.triggers) {
      if (trigger.events.includes(event.eventType)) allSucceeded = (await this.deliverTo(trigger, event)) && allSucceeded;
    }
    return allSucceeded;
  }

  private async deliverBatch(): Promise<void> {
    const batch = this.pending;
    this.pending = [];
    for (const event of disturb(batch, this.options.faults, this.randomSource())) await this.deliver(event);
  }

  private randomSource(): () => number {
    const seed = this.options.faults.reorderEventsSeed;
    if (this.random.seed !== seed) this.random = { seed, next: seededRandom(seed ?? 0) };
    return this.random.next;
  }

  private async deliverTo(trigger: Trigger, event: ProductEvent): Promise<boolean> {
    const selfGenerated = event.causedByAppId === this.options.identity.appId;
    if (selfGenerated && trigger.filter?.ignoreSelf === true) return true;
    let retryContext: object | undefined;
    for (let retryCount = 0; retryCount <= maxEventRetries && !this.stopped; ) {
      const payload = { ...this.eventBody(trigger, event, selfGenerated), ...(retryContext === undefined ? {} : { retryContext }) };
      const result = await this.options.invoke(trigger.function, payload, { moduleType: 'trigger', moduleKey: trigger.key });
      if (!result.ok) {
        this.options.log('error', `Trigger ${trigger.key}, ${event.eventType}: ${result.message}`);
        // A kill is the platform's fault: the event comes again.
        if (result.kind === 'killed') continue;
        return false;
      }
      const request = retryRequest(result.value);
      if (request === undefined) return true;
      retryCount += 1;
      retryContext = { retryCount, retryReason: request.reason, retryData: request.data };
      if (retryCount <= maxEventRetries) await this.options.wait(request.afterSeconds);
    }
    return false;
  }

  private eventBody(trigger: Trigger, event: ProductEvent, selfGenerated: boolean): object {
    const { cloudId } = this.options.identity;
    return {
      ...event.payload,
      eventType: event.eventType,
      selfGenerated,
      context: { cloudId, moduleKey: trigger.key, userAccess: { enabled: false } },
      contextToken: 'local',
    };
  }
}
