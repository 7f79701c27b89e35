import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { JiraClient } from './jira-client';
import { costOfObjects, FLAT_COST } from './points';

const precomputation = z.object({
  id: z.string(),
  functionName: z.string(),
  operator: z.string(),
  arguments: z.array(z.string()),
  value: z.string().optional(),
  error: z.string().optional(),
});
/** What Jira keeps of one use of a JQL function: what it was asked and what the app answered. */
export type Precomputation = z.infer<typeof precomputation>;

const pageOfPrecomputations = z.object({ values: z.array(precomputation), isLast: z.boolean().optional(), total: z.number() });

/** Most precomputations in one request, to read or to update (Jira REST API, group "JQL functions (apps)"). */
const MOST_AT_ONCE = 1000;

/** The kept answers of the app's own JQL functions: at most the first thousand, by name of the function. */
export async function readPrecomputations(jira: JiraClient): Promise<Result<readonly Precomputation[], JiraFailure>> {
  const page = await jira.call({
    send: (api) => api.requestJira(route`/rest/api/3/jql/function/computation?maxResults=${MOST_AT_ONCE}`),
    answer: pageOfPrecomputations,
    points: ({ values }) => costOfObjects(values.length),
  });
  return page.ok ? ok(page.value.values) : page;
}

/** Puts new answers in place of kept ones. */
export async function updatePrecomputations(
  jira: JiraClient,
  values: readonly ({ readonly id: string } & ({ readonly value: string } | { readonly error: string }))[],
): Promise<Result<unknown, JiraFailure>> {
  return jira.call({
    send: (api) =>
      api.requestJira(route`/rest/api/3/jql/function/computation?skipNotFoundPrecomputations=true`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ values }),
      }),
    answer: z.unknown(),
    points: () => FLAT_COST,
  });
}
