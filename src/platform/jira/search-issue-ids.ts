import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraCall } from './jira-client';
import { costOfObjects } from './points';

/** With nothing but ids asked for, Jira answers so many issues a page. */
export const IDS_PER_PAGE = 1000;

export interface IdPage {
  readonly issueIds: readonly number[];
  readonly nextPageToken: string | null;
}

const idPage = z
  .object({ issues: z.array(z.object({ id: z.coerce.number().int() })).default([]), nextPageToken: z.string().nullish() })
  .transform((page): IdPage => ({ issueIds: page.issues.map(({ id }) => id), nextPageToken: page.nextPageToken ?? null }));

/** A page of the ids of a JQL search. */
export const searchIssueIds = (jql: string, pageToken: string | null): JiraCall<IdPage> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        jql,
        fields: ['id'],
        maxResults: IDS_PER_PAGE,
        ...(pageToken === null ? {} : { nextPageToken: pageToken }),
      }),
    }),
  answer: idPage,
  points: (page) => costOfObjects(page.issueIds.length),
});
