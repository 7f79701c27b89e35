import { route } from '@forge/api';
import { z } from 'zod';
import { PROVENANCE_PROPERTY } from '../../templates/ports';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { type FoundIssue, foundIssue } from './jira-issue-json';
import { writeCost, writing } from './jira-request';

/** Most issues of one `POST /issue/bulkfetch`: https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
export const ISSUES_PER_FETCH = 100;

const createdIssue = z.object({ id: z.coerce.string(), key: z.string() });
const elementError = z.object({
  failedElementNumber: z.number().int(),
  elementErrors: z
    .object({ errorMessages: z.array(z.string()).nullish(), errors: z.record(z.string(), z.string()).nullish() })
    .default({ errorMessages: [], errors: {} }),
});
export type ElementError = z.output<typeof elementError>;

const bulk = z.union([
  z.object({ issues: z.array(createdIssue).default([]), errors: z.array(elementError).default([]) }),
  // A request that is wrong as a whole.
  z
    .object({ errorMessages: z.array(z.string()).default([]), errors: z.record(z.string(), z.string()).default({}) })
    .transform((refused) => ({ issues: [], errors: [], refused: [...refused.errorMessages, ...Object.values(refused.errors)].join(' ') })),
]);
export type BulkAnswer = { readonly issues: z.output<typeof createdIssue>[]; readonly errors: ElementError[]; readonly refused?: string };

/** Creates up to 50 issues. When none could be made Jira answers 400, with what was wrong about each. */
export const createIssues = (issueUpdates: readonly unknown[]): JiraCall<BulkAnswer> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issue/bulk`, writing('POST', { issueUpdates })),
  answer: bulk,
  points: writeCost,
  alsoAnswers: 400,
});

const keyed = z.object({
  id: z.coerce.string(),
  key: z.string(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
export type KeyedIssue = z.output<typeof keyed>;

/** Those of these issues that exist, from the database, with where they come from. */
export const fetchOrigins = (idsOrKeys: readonly string[]): JiraCall<KeyedIssue[]> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/issue/bulkfetch`,
      writing('POST', { issueIdsOrKeys: idsOrKeys, fields: ['issuetype'], properties: [PROVENANCE_PROPERTY] }),
    ),
  answer: z.object({ issues: z.array(keyed).default([]) }).transform(({ issues }) => issues),
  points: (found) => costOfObjects(found.length),
});

/** Those of these issues that exist, from the database, with these fields. */
export const fetchIssues = (idsOrKeys: readonly string[], fields: readonly string[]): JiraCall<FoundIssue[]> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/issue/bulkfetch`,
      writing('POST', { issueIdsOrKeys: idsOrKeys, fields, properties: [PROVENANCE_PROPERTY] }),
    ),
  answer: z.object({ issues: z.array(foundIssue).default([]) }).transform(({ issues }) => issues),
  points: (found) => costOfObjects(found.length),
});

const page = z
  .object({ issues: z.array(foundIssue).default([]), nextPageToken: z.string().nullish() })
  .transform(({ issues, nextPageToken }) => ({ issues, next: nextPageToken ?? null }));

/** A page of a JQL search, from the search index, with where the issues come from. */
export const searchPage = (jql: string, fields: readonly string[], pageToken: string | null): JiraCall<z.output<typeof page>> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/search/jql`,
      writing('POST', {
        jql,
        fields,
        properties: [PROVENANCE_PROPERTY],
        maxResults: ISSUES_PER_FETCH,
        ...(pageToken === null ? {} : { nextPageToken: pageToken }),
      }),
    ),
  answer: page,
  points: (found) => costOfObjects(found.issues.length),
});

const keys = z
  .object({ issues: z.array(z.object({ key: z.string() })).default([]) })
  .transform(({ issues }) => issues.map(({ key }) => key));

/** The key of the first issue of a search, for a place to start from. */
export const firstKey = (jql: string): JiraCall<string[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/search/jql`, writing('POST', { jql, fields: ['key'], maxResults: 1 })),
  answer: keys,
  points: (found) => costOfObjects(found.length),
});

const CHILDREN_SHOWN = 100;
/** Ids of issues below another one, as the search index knows them. */
export const readChildren = (issueId: string): JiraCall<string[]> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/search/jql`,
      writing('POST', { jql: `parent = ${issueId}`, fields: ['id'], maxResults: CHILDREN_SHOWN }),
    ),
  answer: z
    .object({ issues: z.array(z.object({ id: z.coerce.string() })).default([]) })
    .transform(({ issues }) => issues.map(({ id }) => id)),
  points: (found) => costOfObjects(found.length),
});

/** The answer is empty. */
export const editIssue = (issueId: string, body: unknown): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issue/${issueId}`, writing('PUT', body)),
  answer: z.unknown(),
  points: writeCost,
});

export const deleteIssue = (issueId: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issue/${issueId}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});
