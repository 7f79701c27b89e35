/** Limits of the Async events API (developer.atlassian.com, Forge "Async events limits" and "Async events API"). */
export const queueLimits = {
  eventsPerPush: 50,
  pushBytes: 200 * 1024,
  maxDelaySeconds: 900,
  maxRetryAfterSeconds: 900,
  /** Push requests that may descend from one originating invocation. */
  cyclicPushes: 1000,
  eventsPerMinute: 500,
  /** How long an event is kept and retried. */
  retentionMs: 24 * 3_600_000,
  retryDataBytes: 4096,
} as const;

/** The host's own choice: how often a function that throws or runs out of time is tried again before its event counts as failed. */
export const maxErrorRetries = 4;

/** The host's own choice: consumers that run at the same time, so that people at the screen still find a free worker. */
export const maxConsumersAtOnce = 5;

/** Seconds before attempt `retryCount` of a failed event: doubling, at most a quarter of an hour as on the platform. */
export const backoffSeconds = (retryCount: number): number => Math.min(2 ** (retryCount - 1), 900);
