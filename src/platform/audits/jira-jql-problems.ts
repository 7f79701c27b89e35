import { route } from '@forge/api';
import { z } from 'zod';
import { AppFailure, appErrorOf } from '../app-failure';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { FLAT_COST } from '../jira/points';

const parsedQueries = z.object({
  queries: z.array(z.object({ errors: z.array(z.string()).optional() })),
});

const parseQueries = (queries: readonly string[]): JiraCall<z.output<typeof parsedQueries>> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/jql/parse?validation=strict`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ queries }),
    }),
  answer: parsedQueries,
  points: () => FLAT_COST,
});

/** What Jira says against each query, in its own words; `null` where it accepts it. */
export function jiraJqlProblems(jira: JiraClient) {
  return async (queries: readonly string[]): Promise<readonly (string | null)[]> => {
    if (queries.length === 0) return [];
    const answer = await jira.call(parseQueries(queries));
    if (!answer.ok) throw new AppFailure(appErrorOf(answer.error));
    return queries.map((_, index) => answer.value.queries[index]?.errors?.join(' ') || null);
  };
}
