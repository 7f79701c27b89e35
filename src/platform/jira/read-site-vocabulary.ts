import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraCall } from './jira-client';
import { costOfObjects } from './points';

const headers = { Accept: 'application/json' };
const named = z.object({ id: z.string().transform(Number).pipe(z.number().int()), name: z.string() });
type Named = z.output<typeof named>;

const issueType = z
  .object({
    ...named.shape,
    scope: z.object({ project: z.object({ id: z.coerce.number().int() }).optional() }).nullish(),
  })
  .transform(({ id, name, scope }) => ({ id, name, projectId: scope?.project?.id ?? null }));

/** All issue types of the site, those of team-managed projects included. */
export const readIssueTypes = (): JiraCall<z.output<typeof issueType>[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/issuetype`, { headers }),
  answer: z.array(issueType),
  points: (found) => costOfObjects(found.length),
});

/** More resolutions than a site can be worked with; one page holds them. */
const RESOLUTIONS_PER_PAGE = 200;
const resolutionPage = z.object({ values: z.array(named) }).transform((page) => page.values);

export const readResolutions = (): JiraCall<Named[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/resolution/search?maxResults=${RESOLUTIONS_PER_PAGE}`, { headers }),
  answer: resolutionPage,
  points: (found) => costOfObjects(found.length),
});
