import { route } from '@forge/api';
import { z } from 'zod';
import type { SampleIssue } from '../../audits/standards/try-own-rule';
import { err, ok, type Result } from '../../shared/result';
import { AppFailure, appErrorOf } from '../app-failure';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { costOfObjects, FLAT_COST } from '../jira/points';

const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };

const counted = z.object({ count: z.number().int() }).transform(({ count }) => count);
const countIssues = (jql: string): JiraCall<number> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/search/approximate-count`, { method: 'POST', headers, body: JSON.stringify({ jql }) }),
  answer: counted,
  points: () => FLAT_COST,
});

const found = z
  .object({ issues: z.array(z.object({ id: z.coerce.number().int(), key: z.string() })).default([]) })
  .transform(({ issues }) => issues.map(({ id, key }): SampleIssue => ({ issueId: id, issueKey: key })));
const firstIssues = (jql: string, limit: number): JiraCall<SampleIssue[]> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ jql, fields: ['issuetype'], maxResults: limit }),
    }),
  answer: found,
  points: (issues) => costOfObjects(issues.length),
});

/** Counts the issues of a JQL query (Jira's own estimate) and reads the first few. What Jira says against the query is the error. */
export function jiraJqlSearch(jira: JiraClient) {
  return async (jql: string, samples: number): Promise<Result<{ count: number; samples: readonly SampleIssue[] }, string>> => {
    const count = await ask(jira, countIssues(jql));
    if (!count.ok) return count;
    const issues = samples === 0 ? ok([]) : await ask(jira, firstIssues(jql, samples));
    return issues.ok ? ok({ count: count.value, samples: issues.value }) : issues;
  };
}

async function ask<T>(jira: JiraClient, call: JiraCall<T>): Promise<Result<T, string>> {
  const answer = await jira.call(call);
  if (answer.ok) return answer;
  if (answer.error.kind === 'badRequest') return err(answer.error.message);
  throw new AppFailure(appErrorOf(answer.error));
}
