import { queueLimits } from './queue-limits';
import { afterDelivery } from './retry-request';

const failure = { ok: false, kind: 'error', name: 'Error', message: 'no luck' } as const;

describe('afterDelivery', () => {
  it('is done after any other value than a retry request', () => {
    expect(afterDelivery({ ok: true, value: undefined }, undefined, 0)).toEqual({ kind: 'done' });
    expect(afterDelivery({ ok: true, value: { _retry: false } }, undefined, 0)).toEqual({ kind: 'done' });
  });

  it('follows the app’s request, at most a quarter of an hour later', () => {
    const value = { _retry: true, retryOptions: { retryAfter: 5000, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { page: 2 } } };
    expect(afterDelivery({ ok: true, value }, undefined, 0)).toEqual({
      kind: 'retry',
      afterSeconds: queueLimits.maxRetryAfterSeconds,
      context: { retryCount: 1, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { page: 2 } },
    });
  });

  it('gives up when the retention time is over', () => {
    const value = { _retry: true, retryOptions: {} };
    expect(afterDelivery({ ok: true, value }, undefined, queueLimits.retentionMs + 1)).toMatchObject({ kind: 'failed' });
  });

  it('doubles the pause after each error and keeps the app’s data', () => {
    const pauses = [0, 1, 2, 3].map((retryCount) => afterDelivery(failure, { retryCount, retryReason: 'x', retryData: 'kept' }, 0));
    expect(pauses).toMatchObject([1, 2, 4, 8].map((afterSeconds) => ({ kind: 'retry', afterSeconds, context: { retryData: 'kept' } })));
    expect(afterDelivery(failure, { retryCount: 4, retryReason: 'x', retryData: null }, 0)).toEqual({ kind: 'failed', reason: 'no luck' });
  });

  it('does not count a kill', () => {
    const killed = { ...failure, kind: 'killed' } as const;
    expect(afterDelivery(killed, { retryCount: 4, retryReason: 'x', retryData: null }, 0)).toMatchObject({
      kind: 'retry',
      afterSeconds: 0,
      context: { retryCount: 4 },
    });
  });

  it('names a time-out as the reason', () => {
    expect(afterDelivery({ ...failure, kind: 'timeout' }, undefined, 0)).toMatchObject({ context: { retryReason: 'FUNCTION_TIME_OUT' } });
  });
});
