import type { APIResponse } from '@forge/api';
import type { JiraFailure } from '../../facts/sync/jira-source';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { FLAT_COST } from '../jira/points';

const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };

export const getting = { headers } as const;
/** A write with a JSON body. */
export const writing = (method: 'POST' | 'PUT' | 'DELETE', body?: unknown) => ({
  method,
  headers,
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

/** A write costs one point, whatever it does: https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ */
export const COST_OF_WRITE = FLAT_COST;
export const writeCost = (): number => COST_OF_WRITE;

/** A client that counts the requests that go through it, repeated ones too. */
export interface CountingClient extends JiraClient {
  /** Requests so far. */
  requests(): number;
}

export function counting(jira: JiraClient): CountingClient {
  let requests = 0;
  return {
    meter: jira.meter,
    requests: () => requests,
    call: <T>(call: JiraCall<T>) =>
      jira.call({
        ...call,
        send: (transport): Promise<APIResponse> => {
          requests++;
          return call.send(transport);
        },
      }),
  };
}

/** Whether Jira said no, so that asking again is useless. */
export const isRefusal = (failure: JiraFailure): failure is Extract<JiraFailure, { kind: 'badRequest' | 'notAllowed' | 'notFound' }> =>
  failure.kind === 'badRequest' || failure.kind === 'notAllowed' || failure.kind === 'notFound';
