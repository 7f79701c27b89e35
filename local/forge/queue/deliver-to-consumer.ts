import { z } from 'zod';
import type { InvokeResult } from '../forge-host';
import type { AppManifest } from '../manifest/app-manifest';
import type { CallOptions } from '../runtime/invocation';
import type { Invoke } from '../runtime/invoke';
import type { QueuedEvent } from './queue-store';

const consumerSchema = z.looseObject({
  key: z.string(),
  queue: z.string(),
  function: z.string().optional(),
  resolver: z.object({ function: z.string(), method: z.string() }).optional(),
});

/** Hands events to the consumer of their queue. A consumer of the old form names a definition of a resolver; the others are plain functions. */
export function deliverToConsumer(manifest: AppManifest, invoke: Invoke): (event: QueuedEvent, payload: unknown) => Promise<InvokeResult> {
  const consumers = (manifest.modules.consumer ?? []).map((entry) => consumerSchema.parse(entry));
  return async (event, payload) => {
    const consumer = consumers.find((candidate) => candidate.queue === event.queue);
    if (consumer === undefined) return failure(`The app no longer has a consumer for the queue ${event.queue}`);
    const { key, function: functionKey, resolver } = consumer;
    const call: CallOptions = { moduleType: 'consumer', moduleKey: key, rootInvocationId: event.rootInvocationId };
    if (functionKey !== undefined) return invoke(functionKey, payload, call);
    if (resolver === undefined) return failure(`The consumer ${key} names no function`);
    return invoke(
      resolver.function,
      { call: { functionKey: resolver.method, payload: event.body, jobId: event.jobId }, context: {} },
      call,
    );
  };
}

const failure = (message: string): InvokeResult => ({ ok: false, kind: 'error', name: 'Error', message });
