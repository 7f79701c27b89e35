import { z } from 'zod';
import type { InvokeResult } from '../forge-host';
import { backoffSeconds, maxErrorRetries, queueLimits } from './queue-limits';
import type { RetryContext } from './queue-store';

/** What an app returns to be called again: `new InvocationError({...})` of `@forge/events`. */
const retryRequestSchema = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({ retryAfter: z.number().optional(), retryReason: z.string().optional(), retryData: z.unknown().optional() })
    .default({}),
});

export type AfterDelivery =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'retry'; readonly afterSeconds: number; readonly context: RetryContext };

/** The delay and context that a function's return value asks for, if it asks to be called again. */
export function retryRequest(value: unknown): { afterSeconds: number; reason: string; data: unknown } | undefined {
  const parsed = retryRequestSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { retryAfter, retryReason, retryData } = parsed.data.retryOptions;
  return {
    afterSeconds: Math.min(retryAfter ?? 1, queueLimits.maxRetryAfterSeconds),
    reason: retryReason ?? 'FUNCTION_RETRY_REQUEST',
    data: retryData ?? null,
  };
}

/**
 * Decides what follows a delivery. Asked-for retries go on for the retention time; errors and time-outs are tried again with growing pauses;
 * a kill is the platform's fault: the event is delivered again at once and not counted.
 */
export function afterDelivery(result: InvokeResult, previous: RetryContext | undefined, ageMs: number): AfterDelivery {
  const tried = previous?.retryCount ?? 0;
  const expired = ageMs > queueLimits.retentionMs;
  if (result.ok) {
    const request = retryRequest(result.value);
    if (request === undefined) return { kind: 'done' };
    if (expired) return { kind: 'failed', reason: 'the retention time is over' };
    return {
      kind: 'retry',
      afterSeconds: request.afterSeconds,
      context: { retryCount: tried + 1, retryReason: request.reason, retryData: request.data },
    };
  }
  if (result.kind === 'killed') {
    const context = { retryCount: tried, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR', retryData: previous?.retryData ?? null };
    return { kind: 'retry', afterSeconds: 0, context };
  }
  if (expired || tried >= maxErrorRetries) return { kind: 'failed', reason: result.message };
  const retryReason = result.kind === 'timeout' ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
  return {
    kind: 'retry',
    afterSeconds: backoffSeconds(tried + 1),
    context: { retryCount: tried + 1, retryReason, retryData: previous?.retryData ?? null },
  };
}
