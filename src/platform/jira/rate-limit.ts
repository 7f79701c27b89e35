import type { APIResponse } from '@forge/api';
import { z } from 'zod';
import type { JiraFailure } from '../../facts/sync/jira-source';

/** When Jira refuses without saying for how long. */
const DEFAULT_RETRY_SECONDS = 5;
/** Longest text of an error kept; it may quote a query. */
const MAX_MESSAGE = 300;

/** The rate limit that an answer reports, or `undefined`. Headers: `Retry-After`, `RateLimit-Reason`, `X-RateLimit-Reset`. */
export function rateLimitOf(response: Pick<APIResponse, 'status' | 'headers'>): Extract<JiraFailure, { kind: 'rateLimited' }> | undefined {
  if (response.status !== 429) return undefined;
  const reason = response.headers.get('RateLimit-Reason') ?? '';
  return {
    kind: 'rateLimited',
    limit: reason.startsWith('jira-quota') ? 'quota' : 'burst',
    retryAfterSeconds: secondsUntilRetry(response.headers),
  };
}

function secondsUntilRetry(headers: APIResponse['headers']): number {
  const after = Number(headers.get('Retry-After') ?? Number.NaN);
  if (Number.isFinite(after) && after >= 0) return after;
  const reset = Date.parse(headers.get('X-RateLimit-Reset') ?? '');
  if (Number.isNaN(reset)) return DEFAULT_RETRY_SECONDS;
  return Math.max(0, Math.ceil((reset - Date.now()) / 1000));
}

const errorBody = z.object({ errorMessages: z.array(z.string()).optional(), errors: z.record(z.string(), z.string()).optional() });

/** An error answer as a failure, in Jira's own words. */
export async function failureOf(response: Pick<APIResponse, 'status' | 'json'>): Promise<JiraFailure> {
  const { status } = response;
  if (status === 408 || status >= 500) return { kind: 'unavailable', status, message: `HTTP ${status}` };
  const body = errorBody.safeParse(await response.json().catch(() => undefined)).data;
  const message =
    [...(body?.errorMessages ?? []), ...Object.values(body?.errors ?? {})].join(' ').slice(0, MAX_MESSAGE) || `HTTP ${status}`;
  if (status === 401 || status === 403) return { kind: 'notAllowed', status, message };
  if (status === 404) return { kind: 'notFound', status, message };
  return { kind: 'badRequest', status, message };
}
