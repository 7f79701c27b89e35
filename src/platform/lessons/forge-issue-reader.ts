import { route } from '@forge/api';
import { z } from 'zod';
import { plainText } from '../../lessons/find/plain-text';
import type { FoundIssue, IssueReader, IssueText } from '../../lessons/lesson-ports';
import { dayOf, parseInstant } from '../../shared/epoch';
import { AppFailure, appErrorOf } from '../app-failure';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { inSlices } from '../sql/sql';

const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
/** Most issues of one bulk fetch (Jira Cloud REST API v3). */
const ISSUES_PER_FETCH = 100;
/** Characters of a description that are looked at. */
const MAX_DESCRIPTION = 20_000;

const id = z.coerce.number().int().positive();
const named = z.object({ name: z.string() });

const titled = z
  .object({ issues: z.array(z.object({ id, key: z.string(), fields: z.object({ summary: z.string().nullish() }) })).default([]) })
  .transform(({ issues }) => issues);

const readTitles = (ids: readonly number[]): JiraCall<z.output<typeof titled>> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ issueIdsOrKeys: ids.map(String), fields: ['summary'] }),
    }),
  answer: titled,
  points: (issues) => costOfObjects(issues.length),
});

const told = z
  .object({
    issues: z
      .array(
        z.object({
          id,
          key: z.string(),
          fields: z.object({
            summary: z.string().nullish(),
            description: z.unknown(),
            created: z.string().nullish(),
            project: z.object({ id }),
            issuetype: named.nullish(),
            resolution: named.nullish(),
            components: z.array(named).nullish(),
            labels: z.array(z.string()).nullish(),
          }),
        }),
      )
      .default([]),
  })
  .transform(({ issues }): IssueText | undefined => {
    const [issue] = issues;
    if (!issue) return undefined;
    const { fields } = issue;
    const created = parseInstant(fields.created ?? '');
    return {
      issueId: issue.id,
      key: issue.key,
      projectId: fields.project.id,
      summary: fields.summary ?? '',
      description: plainText(fields.description, MAX_DESCRIPTION),
      typeName: fields.issuetype?.name ?? '',
      components: (fields.components ?? []).map(({ name }) => name),
      labels: fields.labels ?? [],
      createdDay: created === null ? null : dayOf(created),
      resolution: fields.resolution?.name ?? null,
    };
  });

const readText = (issueId: number): JiraCall<IssueText | undefined> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        issueIdsOrKeys: [String(issueId)],
        fields: ['summary', 'description', 'created', 'project', 'issuetype', 'resolution', 'components', 'labels'],
      }),
    }),
  answer: told,
  points: () => costOfObjects(1),
});

const found = z
  .object({
    issues: z
      .array(
        z.object({
          id,
          key: z.string(),
          fields: z.object({
            summary: z.string().nullish(),
            status: z.object({ statusCategory: z.object({ key: z.string() }).nullish() }).nullish(),
            resolution: named.nullish(),
          }),
        }),
      )
      .default([]),
  })
  .transform(({ issues }): FoundIssue[] =>
    issues.map(({ id: issueId, key, fields }) => ({
      issueId,
      key,
      summary: fields.summary ?? '',
      done: fields.status?.statusCategory?.key === 'done',
      resolution: fields.resolution?.name ?? null,
    })),
  );

const search = (jql: string, limit: number): JiraCall<FoundIssue[]> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ jql, fields: ['summary', 'status', 'resolution'], maxResults: limit }),
    }),
  answer: found,
  points: (issues) => costOfObjects(issues.length),
});

/** Reads issues as the person who looks; nothing of them is kept. */
export function forgeIssueReader(asViewer: JiraClient): IssueReader {
  async function ask<T>(call: JiraCall<T>): Promise<T> {
    const answer = await asViewer.call(call);
    if (answer.ok) return answer.value;
    throw new AppFailure(appErrorOf(answer.error));
  }
  return {
    async titles(issueIds) {
      const pages = await Promise.all([...inSlices(issueIds, ISSUES_PER_FETCH)].map((slice) => ask(readTitles(slice))));
      return new Map(pages.flat().map((issue) => [issue.id, { key: issue.key, title: issue.fields.summary ?? '' }]));
    },
    text: (issueId) => ask(readText(issueId)),
    search: (jql, limit) => ask(search(jql, limit)),
  };
}
