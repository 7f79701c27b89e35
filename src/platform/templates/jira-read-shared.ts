import { route } from '@forge/api';
import { z } from 'zod';
import { isDashboardGadget } from '../../contracts/templates/dashboard-gadgets';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { FoundItem } from '../../templates/items/item';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import { getting } from './jira-request';
import { nameInProject } from './jira-shared-names';

/** One page of filters, boards or dashboards of a project. */
const PER_PAGE = 50;

const id = z.coerce.string();
const filter = z.object({ id, name: z.string(), description: z.string().nullish(), jql: z.string().default('') });
export type FoundFilter = z.output<typeof filter>;
const filters = z.object({ values: z.array(filter).default([]) }).transform(({ values }) => values);

/** Filters that are shared with a project. */
export const readFilters = (projectId: number, startAt: number): JiraCall<FoundFilter[]> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/filter/search?projectId=${projectId}&expand=description,jql&startAt=${startAt}&maxResults=${PER_PAGE}`,
      getting,
    ),
  answer: filters,
  points: (found) => costOfObjects(found.length),
});

const board = z.object({ id, name: z.string(), type: z.string() });
export type FoundBoard = z.output<typeof board>;
const boards = z.object({ values: z.array(board).default([]) }).transform(({ values }) => values);

export const readBoards = (projectId: number, startAt: number): JiraCall<FoundBoard[]> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/agile/1.0/board?projectKeyOrId=${projectId}&startAt=${startAt}&maxResults=${PER_PAGE}`, getting),
  answer: boards,
  points: (found) => costOfObjects(found.length),
});

const boardFilter = z.object({ filter: z.object({ id }).nullish() }).transform((configuration) => configuration.filter?.id ?? null);
const readBoardFilter = (boardId: string): JiraCall<string | null> => ({
  send: (jira) => jira.requestJira(route`/rest/agile/1.0/board/${boardId}/configuration`, getting),
  answer: boardFilter,
  points: () => costOfObjects(1),
});

const dashboard = z.object({ id, name: z.string(), description: z.string().nullish() });
export type FoundDashboard = z.output<typeof dashboard>;
const dashboards = z.object({ values: z.array(dashboard).default([]) }).transform(({ values }) => values);

/** Dashboards that are shared with a project. */
export const readDashboards = (projectId: number, startAt: number): JiraCall<FoundDashboard[]> => ({
  send: (jira) =>
    jira.requestJira(
      route`/rest/api/3/dashboard/search?projectId=${projectId}&expand=description&startAt=${startAt}&maxResults=${PER_PAGE}`,
      getting,
    ),
  answer: dashboards,
  points: (found) => costOfObjects(found.length),
});

const gadget = z.object({
  id: z.coerce.number().int(),
  moduleKey: z.string().nullish(),
  title: z.string().default(''),
  position: z.object({ row: z.number().int(), column: z.number().int() }).nullish(),
});
export type FoundGadget = z.output<typeof gadget>;
const gadgets = z.object({ gadgets: z.array(gadget).default([]) }).transform((answer) => answer.gadgets);

export const readGadgets = (dashboardId: string): JiraCall<FoundGadget[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/dashboard/${dashboardId}/gadget`, getting),
  answer: gadgets,
  points: (found) => costOfObjects(found.length),
});

/** All pages of a list. */
export async function allPages<T>(jira: JiraClient, page: (startAt: number) => JiraCall<T[]>): Promise<Result<readonly T[], JiraFailure>> {
  const found: T[] = [];
  for (;;) {
    const read = await jira.call(page(found.length));
    if (!read.ok) return read;
    found.push(...read.value);
    if (read.value.length < PER_PAGE) return ok(found);
  }
}

export async function readProjectFilters(
  jira: JiraClient,
  projectId: number,
  projectKey: string,
): Promise<Result<readonly FoundItem[], JiraFailure>> {
  const read = await allPages(jira, (startAt) => readFilters(projectId, startAt));
  if (!read.ok) return read;
  return ok(
    read.value.map(({ id: filterId, name, description, jql }): FoundItem => {
      const fields = { name: nameInProject(name, projectKey), description: description ?? '', jql };
      return { ref: null, kind: 'filter', jira: { id: filterId, key: null }, fields, shared: false };
    }),
  );
}

/** Boards of a project; one call more for the filter of each. */
export async function readProjectBoards(jira: JiraClient, projectId: number): Promise<Result<readonly FoundItem[], JiraFailure>> {
  const read = await allPages(jira, (startAt) => readBoards(projectId, startAt));
  if (!read.ok) return read;
  const filterIds = await Promise.all(read.value.map((one) => jira.call(readBoardFilter(one.id))));
  const items: FoundItem[] = [];
  for (const [index, { id: boardId, name, type }] of read.value.entries()) {
    const filterId = filterIds[index];
    if (filterId && !filterId.ok) return filterId;
    const fields = { name, type: type === 'scrum' ? 'scrum' : 'kanban', filter: `jira:${filterId?.value ?? ''}` } as const;
    items.push({ ref: null, kind: 'board', jira: { id: boardId, key: null }, fields, shared: false });
  }
  return ok(items);
}

/** Dashboards of a project with the gadgets of this app; one call more for the gadgets of each. */
export async function readProjectDashboards(jira: JiraClient, projectId: number): Promise<Result<readonly FoundItem[], JiraFailure>> {
  const read = await allPages(jira, (startAt) => readDashboards(projectId, startAt));
  if (!read.ok) return read;
  const gadgetLists = await Promise.all(read.value.map((one) => jira.call(readGadgets(one.id))));
  const items: FoundItem[] = [];
  for (const [index, { id: dashboardId, name, description }] of read.value.entries()) {
    const list = gadgetLists[index];
    if (list && !list.ok) return list;
    const fields = { name, description: description ?? '', gadgets: gadgetsOf(list?.value ?? []) };
    items.push({ ref: null, kind: 'dashboard', jira: { id: dashboardId, key: null }, fields, shared: false });
  }
  return ok(items);
}

/** Columns of a dashboard that templates can fill. */
const LAST_COLUMN = 2;

/** Plumbline's gadgets, in reading order; those of others are no template's business. */
export const gadgetsOf = (found: readonly FoundGadget[]) =>
  found
    .filter(({ moduleKey }) => isDashboardGadget(moduleOf(moduleKey)))
    .sort(
      (one, other) => (one.position?.column ?? 0) - (other.position?.column ?? 0) || (one.position?.row ?? 0) - (other.position?.row ?? 0),
    )
    .map(({ moduleKey, title, position }) => ({
      module: moduleOf(moduleKey),
      title,
      column: Math.min(LAST_COLUMN, position?.column ?? 0),
    }));

/** Before the key of a module in the name that Jira has for it. */
const STATIC = '/static/';
const moduleOf = (moduleKey: FoundGadget['moduleKey']): string => (moduleKey ?? '').split(STATIC)[1] ?? '';
