import { route } from '@forge/api';
import { z } from 'zod';
import type { FieldItem } from '../../audits/fixes/fix-field';
import type { JiraCall } from './jira-client';
import { costOfObjects, costOfPermissions, FLAT_COST } from './points';

const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
const id = z.coerce.string();
const named = z.object({ id, name: z.string() }).transform((item): FieldItem => ({ id: item.id, name: item.name }));
const objects = (found: readonly unknown[]): number => costOfObjects(found.length);
const users = (found: readonly unknown[]): number => costOfPermissions(found.length);

/** People that a search shows; whoever is not among them types more of the name. */
const PEOPLE_SHOWN = 50;
/** More than a person reads through; one page of Jira holds them. */
const VALUES_SHOWN = 200;
/** Most accounts of one `GET /user/bulk`. */
export const PEOPLE_PER_LOOK_UP = 200;

const person = z
  .object({ accountId: z.string(), displayName: z.string() })
  .transform((user): FieldItem => ({ id: user.accountId, name: user.displayName }));

/** People who can be assigned in a project and answer to a query. */
export const searchAssignable = (projectKey: string, query: string): JiraCall<FieldItem[]> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/user/assignable/search?project=${projectKey}&query=${query}&maxResults=${String(PEOPLE_SHOWN)}`, {
      headers,
    }),
  answer: z.array(person),
  points: users,
});

/** One person, if they can be assigned in the project. */
export const findAssignable = (projectKey: string, accountId: string): JiraCall<FieldItem[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/user/assignable/search?project=${projectKey}&accountId=${accountId}`, { headers }),
  answer: z.array(person),
  points: users,
});

/** Names of accounts. */
export const readPeople = (accountIds: readonly string[]): JiraCall<FieldItem[]> => ({
  send: (jira) => {
    const query = new URLSearchParams([...accountIds.map((account) => ['accountId', account]), ['maxResults', String(PEOPLE_PER_LOOK_UP)]]);
    return jira.requestJira(route`/rest/api/3/user/bulk?${query}`, { headers });
  },
  answer: z.object({ values: z.array(person) }).transform(({ values }) => values),
  points: users,
});

export const readComponents = (projectId: number): JiraCall<FieldItem[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${String(projectId)}/components`, { headers }),
  answer: z.array(named),
  points: objects,
});

const priorities = z.object({ values: z.array(named) }).transform(({ values }) => values);

/** The priorities that a project uses, highest first. */
export const readPriorities = (projectId: number): JiraCall<FieldItem[]> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/priority/search?projectId=${String(projectId)}&maxResults=${String(VALUES_SHOWN)}`, { headers }),
  answer: priorities,
  points: objects,
});

const levels = z.array(z.object({ id }));

/** The issue types of a project that stand one level above standard ones. */
export const readParentTypes = (projectId: number): JiraCall<z.output<typeof levels>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issuetype/project?projectId=${String(projectId)}&level=1`, { headers }),
  answer: levels,
  points: objects,
});

const foundIssues = z
  .object({ issues: z.array(z.object({ id, key: z.string(), fields: z.object({ summary: z.string().default('') }) })).default([]) })
  .transform(({ issues }) => issues);
type FoundIssue = z.output<typeof foundIssues>[number];

/** Issues of a JQL query with their summaries, which are shown and not kept. */
export const findIssues = (jql: string): JiraCall<FoundIssue[]> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ jql, fields: ['summary'], maxResults: PEOPLE_SHOWN }),
    }),
  answer: foundIssues,
  points: objects,
});

const oneIssue = z.object({ issues: z.array(z.object({ id, key: z.string() })).default([]) }).transform(({ issues }) => issues[0]);

/** An issue by its key, if the caller may see it. */
export const findIssue = (issueKey: string): JiraCall<{ readonly id: string; readonly key: string } | undefined> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ issueIdsOrKeys: [issueKey], fields: ['issuetype'] }),
    }),
  answer: oneIssue,
  points: () => FLAT_COST + 1,
});
