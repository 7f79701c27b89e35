import { z } from 'zod';
import type { QueueApi } from '../queue/queue-api';
import { emptyAnswer, type HostAnswer, type HostCall, jsonAnswer } from '../runtime/host-call';
import type { Invocation } from '../runtime/invocation';
import type { WebTriggers } from '../webtrigger/web-triggers';

export interface GatewayOptions {
  readonly queue: QueueApi;
  readonly webTriggers: WebTriggers;
}

const requestSchema = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).default({}) });
const createSchema = z.object({ input: z.object({ triggerKey: z.string() }), forceCreate: z.boolean().nullish() });

/** Atlassian's API gateway as far as `@forge/api` and `@forge/events` use it: GraphQL for web triggers, queues, app events, privacy reports. */
export class Gateway {
  constructor(private readonly options: GatewayOptions) {}

  async handle(call: HostCall, invocation: Invocation): Promise<HostAnswer> {
    if (call.path.startsWith('/webhook/queue/')) return this.options.queue.handle(call, invocation);
    if (call.path === '/graphql') return this.graphql(call);
    if (call.path === '/forge/events/v1/app-events') return jsonAnswer(200, { failedEvents: [] });
    // No account of the emulated site ever closes or changes its data, so there is nothing to report back.
    if (call.path === '/app/report-accounts') return emptyAnswer(204);
    return jsonAnswer(404, { errorMessages: [`The local gateway has no endpoint ${call.path}`] });
  }

  private async graphql(call: HostCall): Promise<HostAnswer> {
    const request = requestSchema.safeParse(JSON.parse(call.body ?? 'null'));
    if (!request.success) return jsonAnswer(400, { errors: [{ message: 'Not a GraphQL request' }] });
    const { query, variables } = request.data;
    if (query.includes('createWebTriggerUrl')) return this.createUrl(variables);
    if (query.includes('deleteWebTriggerUrl')) return this.deleteUrl(variables);
    if (query.includes('webTriggerUrlsByAppContext')) {
      return data({ webTriggerUrlsByAppContext: this.options.webTriggers.list().map(({ key, url }) => ({ triggerKey: key, url })) });
    }
    return jsonAnswer(200, { data: null, errors: [{ message: 'This GraphQL operation is not simulated locally' }] });
  }

  private async createUrl(variables: unknown): Promise<HostAnswer> {
    const parsed = createSchema.safeParse(variables);
    if (!parsed.success) return jsonAnswer(200, { data: null, errors: [{ message: z.prettifyError(parsed.error) }] });
    const url = await this.options.webTriggers.url(parsed.data.input.triggerKey, parsed.data.forceCreate ?? false);
    return data({ createWebTriggerUrl: url === undefined ? null : { url } });
  }

  private async deleteUrl(variables: Readonly<Record<string, unknown>>): Promise<HostAnswer> {
    const success = await this.options.webTriggers.remove(String(variables.id));
    return data({ deleteWebTriggerUrl: { success, message: success ? null : 'Web trigger URL not found' } });
  }
}

const data = (value: unknown): HostAnswer => jsonAnswer(200, { data: value });
