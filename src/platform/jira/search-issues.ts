import { route } from '@forge/api';
import { z } from 'zod';
import { issueJson } from '../../facts/collect/issue-json';
import type { IssuePage, IssueQuery } from '../../facts/sync/jira-source';
import type { JiraCall } from './jira-client';
import { costOfObjects } from './points';

const json = { 'Content-Type': 'application/json', Accept: 'application/json' };

const issuePage = z
  .object({ issues: z.array(issueJson).default([]), nextPageToken: z.string().nullish() })
  .transform((page): IssuePage => ({ issues: page.issues, nextPageToken: page.nextPageToken ?? null }));

/** A page of a JQL search with named fields. */
export const searchIssues = ({ jql, fields, pageToken, pageSize }: IssueQuery): JiraCall<IssuePage> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ jql, fields, maxResults: pageSize, ...(pageToken === null ? {} : { nextPageToken: pageToken }) }),
    }),
  answer: issuePage,
  points: (page) => costOfObjects(page.issues.length),
});

const fetchedIssues = z.object({ issues: z.array(issueJson).default([]) }).transform((answer) => answer.issues);

/** Issues by id from the database, not the index; those that do not exist or may not be seen are left out. */
export const fetchIssues = (ids: readonly number[], fields: readonly string[]): JiraCall<z.output<typeof fetchedIssues>> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ issueIdsOrKeys: ids.map(String), fields }),
    }),
  answer: fetchedIssues,
  points: (issues) => costOfObjects(issues.length),
});
