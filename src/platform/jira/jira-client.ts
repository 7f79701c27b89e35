import api, { type APIResponse, type RequestProductMethods } from '@forge/api';
import type { z } from 'zod';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { err, ok, type Result } from '../../shared/result';
import { concurrencyLimit } from './concurrency-limit';
import { PointsMeter } from './points';
import { failureOf, rateLimitOf } from './rate-limit';

/** One call of Jira's REST API. */
export interface JiraCall<T> {
  /** Makes the request; a `route` literal in the call lets Atlassian's linter see which scopes the app needs. */
  readonly send: (jira: Pick<RequestProductMethods, 'requestJira'>) => Promise<APIResponse>;
  readonly answer: z.ZodType<T>;
  /** What a successful answer costs, see `points.ts`. */
  readonly points: (answer: T) => number;
  /** A refusal of this status has an answer for its body all the same, as bulk operations of which no element could be done. */
  readonly alsoAnswers?: number;
}

/** The one way to Jira: meters points, waits out short limits, repeats what may be repeated, and parses every answer. */
export interface JiraClient {
  call<T>(call: JiraCall<T>): Promise<Result<T, JiraFailure>>;
  readonly meter: PointsMeter;
}

export interface JiraClientOptions {
  /** Waits at most this long for a limit or an outage to pass before answering with a failure, in seconds. */
  readonly patienceSeconds: number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** 0 ≤ x < 1 */
  readonly random?: () => number;
}

/** As the app itself: background work. */
export const jiraAsApp = (options: JiraClientOptions): JiraClient => createJiraClient(api.asApp(), options);
/** As the person the function runs for. */
export const jiraAsViewer = (options: JiraClientOptions): JiraClient => createJiraClient(api.asUser(), options);

/** Atlassian's advice for well-behaved apps: https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ */
const TRIES = 4;
const FIRST_PAUSE_SECONDS = 1;
const MAX_CONCURRENT_CALLS = 5;
const NEAR_LIMIT_PAUSE_SECONDS = 0.5;
/** A failed request costs its base point. */
const COST_OF_FAILURE = 1;

export function createJiraClient(jira: Pick<RequestProductMethods, 'requestJira'>, options: JiraClientOptions): JiraClient {
  const sleep = options.sleep ?? ((milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)));
  const random = options.random ?? Math.random;
  const limit = concurrencyLimit(MAX_CONCURRENT_CALLS);
  const meter = new PointsMeter();
  let nearLimit = false;

  async function once<T>({ send, answer, points, alsoAnswers }: JiraCall<T>): Promise<Result<T, JiraFailure>> {
    let response: APIResponse;
    try {
      response = await limit(() => send(jira));
    } catch (error) {
      // The platform turns this one into a request for the person's consent; it must reach the platform.
      if (error instanceof Error && error.name === 'NEEDS_AUTHENTICATION_ERR') throw error;
      return err({ kind: 'unavailable', status: 0, message: error instanceof Error ? error.name : 'unknown' });
    }
    nearLimit = response.headers.get('X-RateLimit-NearLimit') === 'true';
    const limited = rateLimitOf(response);
    if (limited) return err(limited);
    if (!response.ok && response.status !== alsoAnswers) {
      meter.spend(COST_OF_FAILURE);
      return err(await failureOf(response));
    }
    const body: unknown = await response.json().catch(() => undefined);
    const parsed = answer.safeParse(body);
    if (!parsed.success) {
      meter.spend(COST_OF_FAILURE);
      const issue = parsed.error.issues[0];
      return err({ kind: 'unexpectedAnswer', status: response.status, message: issue ? `${issue.path.join('.')}: ${issue.code}` : '' });
    }
    meter.spend(points(parsed.data));
    return ok(parsed.data);
  }

  return {
    meter,
    async call(call) {
      // Less than a fifth is left: going slower now is cheaper than being refused.
      if (nearLimit) await sleep(NEAR_LIMIT_PAUSE_SECONDS * 1000);
      for (let attempt = 1; ; attempt++) {
        const result = await once(call);
        if (result.ok || attempt === TRIES) return result;
        const pause = pauseBefore(result.error, attempt, random());
        if (pause === undefined || pause > options.patienceSeconds) return result;
        await sleep(pause * 1000);
      }
    },
  };
}

/** Seconds to wait before trying again, doubling, with jitter of 0.7–1.3; `undefined` when trying again is useless. */
function pauseBefore(failure: JiraFailure, attempt: number, random: number): number | undefined {
  const jitter = 0.7 + 0.6 * random;
  switch (failure.kind) {
    case 'rateLimited':
      // A spent quota comes back at the top of the hour: the caller decides, not a sleeping function.
      return failure.limit === 'quota' ? undefined : Math.max(failure.retryAfterSeconds, FIRST_PAUSE_SECONDS * 2 ** (attempt - 1) * jitter);
    case 'unavailable':
      return FIRST_PAUSE_SECONDS * 2 ** (attempt - 1) * jitter;
    case 'badRequest':
    case 'notAllowed':
    case 'notFound':
    case 'unexpectedAnswer':
      return undefined;
  }
}
