import { z } from 'zod';
import * as record from './jira-records';
import { type RequestOptions, request } from './request';

/** Jira's REST API as the session's user, as far as the shell needs it. */

const rest = <T extends z.ZodType>(path: string, schema: T, options?: RequestOptions) => request(`/rest/api/3/${path}`, schema, options);
const part = encodeURIComponent;

/** Rows fetched at a time in lists. */
export const LIST_PAGE = 50;

const rowFields = ['summary', 'issuetype', 'status', 'assignee', 'updated', 'priority'];

export const jiraApi = {
  searchIssues: (jql: string, nextPageToken?: string, signal?: AbortSignal) =>
    rest('search/jql', record.issuePage, {
      method: 'POST',
      body: { jql, fields: rowFields, maxResults: LIST_PAGE, ...(nextPageToken === undefined ? {} : { nextPageToken }) },
      ...(signal ? { signal } : {}),
    }),
  countIssues: (jql: string) => rest('search/approximate-count', record.approximateCount, { method: 'POST', body: { jql } }),
  issue: (key: string) => rest(`issue/${part(key)}?fields=*all&expand=names`, record.issueDetail),
  comments: (key: string) => rest(`issue/${part(key)}/comment?maxResults=100&orderBy=-created`, record.comments),
  changelog: (key: string) => rest(`issue/${part(key)}/changelog?maxResults=100`, record.changelogs),
  addComment: (key: string, body: unknown) => rest(`issue/${part(key)}/comment`, z.unknown(), { method: 'POST', body: { body } }),
  createIssue: (fields: Readonly<Record<string, unknown>>) => rest('issue', record.createdIssue, { method: 'POST', body: { fields } }),
  issueTypes: (projectKey: string) => rest(`issue/createmeta/${part(projectKey)}/issuetypes`, record.createMeta),
  projects: (query: string, startAt: number) =>
    rest(
      `project/search?maxResults=${LIST_PAGE}&startAt=${startAt}&expand=lead&orderBy=name${query === '' ? '' : `&query=${part(query)}`}`,
      record.projectPage,
    ),
  project: (key: string) => rest(`project/${part(key)}`, record.project),
  dashboards: () => rest('dashboard/search?maxResults=100&expand=owner,isWritable', record.dashboardPage),
  dashboard: (id: string) => rest(`dashboard/${part(id)}`, record.dashboard),
  createDashboard: (name: string) =>
    rest('dashboard', record.dashboard, { method: 'POST', body: { name, sharePermissions: [], editPermissions: [] } }),
  gadgets: (dashboardId: string) => rest(`dashboard/${part(dashboardId)}/gadget`, record.gadgets),
  addGadget: (dashboardId: string, gadget: { readonly moduleKey: string; readonly title: string }) =>
    rest(`dashboard/${part(dashboardId)}/gadget`, record.gadget, { method: 'POST', body: { ...gadget, position: { row: 0, column: 0 } } }),
  moveGadget: (dashboardId: string, gadgetId: string, position: { readonly row: number; readonly column: number }) =>
    rest(`dashboard/${part(dashboardId)}/gadget/${part(gadgetId)}`, z.unknown(), { method: 'PUT', body: { position } }),
  removeGadget: (dashboardId: string, gadgetId: string) =>
    rest(`dashboard/${part(dashboardId)}/gadget/${part(gadgetId)}`, z.unknown(), { method: 'DELETE' }),
  gadgetConfiguration: async (dashboardId: string, gadgetId: string): Promise<Readonly<Record<string, unknown>>> => {
    const keys = await rest(
      `dashboard/${part(dashboardId)}/items/${part(gadgetId)}/properties`,
      z.looseObject({ keys: z.array(z.looseObject({ key: z.string() })) }),
    );
    if (!keys.keys.some(({ key }) => key === 'forge-config')) return {};
    const property = await rest(
      `dashboard/${part(dashboardId)}/items/${part(gadgetId)}/properties/forge-config`,
      z.looseObject({ value: z.record(z.string(), z.unknown()) }),
    );
    return property.value;
  },
  /** Which of these permissions the user has, globally or in a project. */
  permissions: async (keys: readonly string[], projectKey?: string): Promise<ReadonlySet<string>> => {
    const where = projectKey === undefined ? '' : `&projectKey=${part(projectKey)}`;
    const { permissions } = await rest(`mypermissions?permissions=${keys.join(',')}${where}`, record.myPermissions);
    return new Set(keys.filter((key) => permissions[key]?.havePermission === true));
  },
};
