import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { FoundItem } from '../../templates/items/item';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { getting } from './jira-request';
import type { Named } from './jira-site-words';

type SchemeRole = ItemFields['scheme']['role'];
/** Schemes of one page: more than sites have of a kind; the next page is asked for all the same. */
const SCHEMES_PER_PAGE = 50;

const named = z.object({ id: z.coerce.string(), name: z.string() });
const page = z
  .object({ values: z.array(named).default([]), isLast: z.boolean().optional() })
  .transform(({ values, isLast }) => ({ values, isLast: isLast ?? values.length < SCHEMES_PER_PAGE }));
type Page = z.output<typeof page>;
const pageCost = ({ values }: Page): number => costOfObjects(values.length);

/** All schemes of a role, by pages. */
const schemePages: { readonly [K in SchemeRole]: (startAt: number) => JiraCall<Page> } = {
  issueType: (startAt) => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/issuetypescheme?startAt=${startAt}&maxResults=${SCHEMES_PER_PAGE}`, getting),
    answer: page,
    points: pageCost,
  }),
  workflow: (startAt) => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/workflowscheme?startAt=${startAt}&maxResults=${SCHEMES_PER_PAGE}`, getting),
    answer: page,
    points: pageCost,
  }),
  issueTypeScreen: (startAt) => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/issuetypescreenscheme?startAt=${startAt}&maxResults=${SCHEMES_PER_PAGE}`, getting),
    answer: page,
    points: pageCost,
  }),
  fieldConfiguration: (startAt) => ({
    send: (jira) =>
      jira.requestJira(route`/rest/api/3/fieldconfigurationscheme?startAt=${startAt}&maxResults=${SCHEMES_PER_PAGE}`, getting),
    answer: page,
    points: pageCost,
  }),
  permission: () => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/permissionscheme`, getting),
    answer: z
      .object({ permissionSchemes: z.array(named).default([]) })
      .transform(({ permissionSchemes }) => ({ values: permissionSchemes, isLast: true })),
    points: pageCost,
  }),
  notification: (startAt) => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/notificationscheme?startAt=${startAt}&maxResults=${SCHEMES_PER_PAGE}`, getting),
    answer: page,
    points: pageCost,
  }),
};

/** All schemes of a role, by id. */
export async function readSchemes(jira: JiraClient, role: SchemeRole): Promise<Result<readonly Named[], JiraFailure>> {
  const found: Named[] = [];
  for (;;) {
    const read = await jira.call(schemePages[role](found.length));
    if (!read.ok) return read;
    found.push(...read.value.values);
    if (read.value.isLast || read.value.values.length === 0) return ok(found);
  }
}

const associated = <K extends string>(key: K) =>
  z
    .object({ values: z.array(z.object({ [key]: named.optional() })).default([]) })
    .transform(({ values }): Named | null => values[0]?.[key] ?? null);
const one = named.transform((scheme): Named | null => scheme);

/** The scheme of a project, by role. Company-managed projects only, save for permissions and notifications. */
const schemeOfProject: { readonly [K in SchemeRole]: (projectId: number) => JiraCall<Named | null> } = {
  issueType: (projectId) => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/issuetypescheme/project?projectId=${projectId}`, getting),
    answer: associated('issueTypeScheme'),
    points: () => costOfObjects(1),
  }),
  workflow: (projectId) => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/workflowscheme/project?projectId=${projectId}`, getting),
    answer: associated('workflowScheme'),
    points: () => costOfObjects(1),
  }),
  issueTypeScreen: (projectId) => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/issuetypescreenscheme/project?projectId=${projectId}`, getting),
    answer: associated('issueTypeScreenScheme'),
    points: () => costOfObjects(1),
  }),
  fieldConfiguration: (projectId) => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/fieldconfigurationscheme/project?projectId=${projectId}`, getting),
    answer: associated('fieldConfigurationScheme'),
    points: () => costOfObjects(1),
  }),
  permission: (projectId) => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/project/${projectId}/permissionscheme`, getting),
    answer: one,
    points: () => costOfObjects(1),
  }),
  notification: (projectId) => ({
    send: (jira) => jira.requestJira(route`/rest/api/3/project/${projectId}/notificationscheme`, getting),
    answer: one,
    points: () => costOfObjects(1),
  }),
};

export const readSchemeOfProject = (projectId: number, role: SchemeRole): JiraCall<Named | null> => schemeOfProject[role](projectId);

const statuses = z.array(
  z.object({
    statuses: z.array(z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }).optional() })).default([]),
  }),
);
const readStatuses = (projectId: number): JiraCall<z.output<typeof statuses>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${projectId}/statuses`, getting),
  answer: statuses,
  points: (found) => costOfObjects(found.length),
});

const categories = { new: 'todo', indeterminate: 'inProgress', done: 'done' } as const;
const categoryOf = (key: string | undefined): (typeof categories)[keyof typeof categories] =>
  key === 'done' ? categories.done : key === 'indeterminate' ? categories.indeterminate : categories.new;

/** The schemes of a project with what is in those that templates can make. A scheme that the project does not have is no item. */
export async function readProjectSchemes(
  jira: JiraClient,
  projectId: number,
  teamManaged: boolean,
  typeNames: readonly string[],
): Promise<Result<readonly FoundItem[], JiraFailure>> {
  if (teamManaged) return ok([]);
  const roles = Object.keys(schemeOfProject) as SchemeRole[];
  const [read, statusesByType] = await Promise.all([
    Promise.all(roles.map((role) => jira.call(readSchemeOfProject(projectId, role)))),
    jira.call(readStatuses(projectId)),
  ]);
  const items: FoundItem[] = [];
  for (const [index, scheme] of read.entries()) {
    const role = roles[index];
    if (!scheme.ok) {
      // A project without notifications has no such scheme.
      if (scheme.error.kind === 'notFound') continue;
      return scheme;
    }
    if (!role || scheme.value === null) continue;
    const names = new Map(
      (statusesByType.ok ? statusesByType.value : []).flatMap((type) => type.statuses.map((status) => [status.name, status] as const)),
    );
    items.push({
      ref: null,
      kind: 'scheme',
      jira: { id: scheme.value.id, key: null },
      fields: {
        role,
        name: scheme.value.name,
        issueTypes: role === 'issueType' ? [...typeNames] : [],
        statuses:
          role === 'workflow'
            ? [...names.values()].map(({ name, statusCategory }) => ({ name, category: categoryOf(statusCategory?.key) }))
            : [],
      },
      shared: true,
    });
  }
  return ok(items);
}
