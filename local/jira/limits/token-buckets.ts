/** The outcome of taking a token. */
export interface TokenTaken {
  readonly granted: boolean;
  /** Whole tokens left. */
  readonly remaining: number;
  /** Until a token is there again; 0 when one was granted. */
  readonly retryAfterMs: number;
}

/** Token buckets by name: each fills at its own rate up to its capacity. */
export class TokenBuckets {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  take(name: string, perSecond: number, capacity: number, now: number): TokenTaken {
    const before = this.buckets.get(name) ?? { tokens: capacity, at: now };
    const tokens = Math.min(capacity, before.tokens + ((now - before.at) / 1000) * perSecond);
    if (tokens < 1) {
      this.buckets.set(name, { tokens, at: now });
      return { granted: false, remaining: 0, retryAfterMs: ((1 - tokens) / perSecond) * 1000 };
    }
    this.buckets.set(name, { tokens: tokens - 1, at: now });
    return { granted: true, remaining: Math.floor(tokens - 1), retryAfterMs: 0 };
  }
}
