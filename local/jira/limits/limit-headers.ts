import { quotaWindowSeconds } from './jira-limits';
import type { LimitSwitches } from './limit-switches';
import type { QuotaBalance } from './points-quota';

type Headers = Record<string, string>;

/**
 * What an answer says of the points quota. Before enforcement every name carries the prefix `Beta-` (`X-Beta-` for those that start with
 * `X-`), so that an app can tell warnings from refusals. The remaining points are told only when four fifths are gone.
 */
export function quotaHeaders(quota: LimitSwitches['quota'], balance: QuotaBalance): Headers {
  if (quota.mode === 'off') return {};
  const beta = quota.mode === 'report';
  const policy = `"${quota.pool}-app-quota"`;
  const rest = balance.nearLimit ? `;r=${balance.remaining}` : '';
  const headers: Headers = {
    [beta ? 'beta-ratelimit-policy' : 'ratelimit-policy']: `${policy};q=${quota.pointsPerHour};w=${quotaWindowSeconds}`,
    [beta ? 'beta-ratelimit' : 'ratelimit']: `${policy}${rest};t=${balance.secondsUntilReset}`,
  };
  if (balance.nearLimit) headers[beta ? 'x-beta-ratelimit-nearlimit' : 'x-ratelimit-nearlimit'] = 'true';
  if (beta && balance.remaining === 0) {
    headers['beta-retry-after'] = String(balance.secondsUntilReset);
    headers['x-beta-ratelimit-reason'] = quotaReason(quota);
    headers['x-beta-ratelimit-reset'] = minuteText(balance.resetAt);
  }
  return headers;
}

export function quotaReason(quota: LimitSwitches['quota']): string {
  return `jira-quota-${quota.pool}-based`;
}

/** How fast one may ask: limit and what is left in the window, as Jira reports them beside the quota. */
export function rateHeaders(limit: number, remaining: number): Headers {
  return { 'x-ratelimit-limit': String(Math.floor(limit)), 'x-ratelimit-remaining': String(Math.max(0, Math.floor(remaining))) };
}

/** Headers of a refusal: when to come back and why. */
export function refusalHeaders(reason: string, retryAfterMs: number, now: number, limit: number): Headers {
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
  return {
    ...rateHeaders(limit, 0),
    'retry-after': String(seconds),
    'ratelimit-reason': reason,
    'x-ratelimit-reset': minuteText(now + seconds * 1000),
  };
}

/** Jira writes resets to the minute, rounded up here so that nobody comes too early: `2026-03-26T16:00Z`. */
function minuteText(ms: number): string {
  return `${new Date(Math.ceil(ms / 60_000) * 60_000).toISOString().slice(0, 16)}Z`;
}
