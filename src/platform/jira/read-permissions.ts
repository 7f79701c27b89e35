import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraCall } from './jira-client';
import { costOfObjects, costOfPermissions, FLAT_COST } from './points';

const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
const numericId = z.union([z.string(), z.number()]).transform(Number).pipe(z.number().int().positive());

/** A project that somebody may browse. */
export interface BrowsableProject {
  readonly id: number;
  readonly key: string;
}

const permitted = z
  .object({ projects: z.array(z.object({ id: numericId, key: z.string() })).default([]) })
  .transform((answer): readonly BrowsableProject[] => answer.projects);

/** Projects that the caller may browse. */
export const readBrowsableProjects = (): JiraCall<readonly BrowsableProject[]> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/permissions/project`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ permissions: ['BROWSE_PROJECTS'] }),
    }),
  answer: permitted,
  points: () => FLAT_COST,
});

/** Matches are cut out of the first thousand users of a site, so all of them are asked for. */
const USERS_PER_SEARCH = 1000;

/**
 * Whether somebody else may browse a project. The app may ask about every project that it administers; `POST /permissions/check` would
 * need the right to administer Jira for that.
 */
export const readMayBrowse = (accountId: string, projectKey: string): JiraCall<boolean> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/user/permission/search?accountId=${accountId}&permissions=BROWSE_PROJECTS&projectKey=${projectKey}&maxResults=${USERS_PER_SEARCH}`,
      { headers },
    ),
  answer: z.array(z.object({ accountId: z.string() })).transform((users) => users.some((user) => user.accountId === accountId)),
  points: (found) => costOfPermissions(found ? 1 : 0),
});

const held = z
  .object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) })
  .transform(
    (answer): ReadonlySet<string> => new Set(Object.entries(answer.permissions).flatMap(([key, one]) => (one.havePermission ? [key] : []))),
  );

/** Which of these global permissions the caller holds. */
export const readMyPermissions = (permissions: readonly string[]): JiraCall<ReadonlySet<string>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/mypermissions?permissions=${permissions.join(',')}`, { headers }),
  answer: held,
  points: () => costOfPermissions(permissions.length),
});

const myself = z
  .object({ groups: z.object({ items: z.array(z.object({ name: z.string() })).default([]) }) })
  .transform(({ groups }): readonly string[] => groups.items.map(({ name }) => name));

/** Names of the groups that the caller is in. Everybody may ask that about themselves. */
export const readMyGroups = (): JiraCall<readonly string[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/myself?expand=groups`, { headers }),
  answer: myself,
  points: (groups) => costOfPermissions(groups.length),
});

const policies = z
  .object({
    projectDataPolicies: z
      .array(z.object({ id: numericId, dataPolicy: z.object({ anyContentBlocked: z.boolean().default(false) }) }))
      .default([]),
  })
  .transform(
    (answer): ReadonlySet<number> =>
      new Set(answer.projectDataPolicies.filter((one) => one.dataPolicy.anyContentBlocked).map((one) => one.id)),
  );

/** Which of these projects an app access rule hides from the app. */
export const readBlockedProjects = (ids: readonly number[]): JiraCall<ReadonlySet<number>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/data-policy/project?ids=${ids.join(',')}`, { headers }),
  answer: policies,
  points: () => costOfObjects(ids.length),
});
