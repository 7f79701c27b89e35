import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import type { HandPlace } from './jira-hand';
import { readSchemeOfProject } from './jira-read-schemes';
import { getting, isRefusal, writeCost, writing } from './jira-request';

const PER_PAGE = 100;

const readScreenSchemeIds = (schemeId: string): JiraCall<string[]> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=${schemeId}&maxResults=${PER_PAGE}`, getting),
  answer: z
    .object({ values: z.array(z.object({ screenSchemeId: z.coerce.string() })).default([]) })
    .transform(({ values }) => [...new Set(values.map(({ screenSchemeId }) => screenSchemeId))]),
  points: (found) => costOfObjects(found.length),
});

const readScreenIds = (screenSchemeIds: readonly string[]): JiraCall<string[]> => {
  const query = new URLSearchParams([...screenSchemeIds.map((id) => ['id', id]), ['maxResults', String(PER_PAGE)]]);
  return {
    send: (jira) => jira.requestJira(route`/rest/api/3/screenscheme?${query}`, getting),
    answer: z
      .object({ values: z.array(z.object({ screens: z.record(z.string(), z.coerce.string()) })).default([]) })
      .transform(({ values }) => [...new Set(values.flatMap(({ screens }) => Object.values(screens)))]),
    points: (found) => costOfObjects(found.length),
  };
};

const readTabs = (screenId: string): JiraCall<string[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/screens/${screenId}/tabs`, getting),
  answer: z.array(z.object({ id: z.coerce.string() })).transform((tabs) => tabs.map(({ id }) => id)),
  points: (found) => costOfObjects(found.length),
});

const addToTab = (screenId: string, tabId: string, fieldId: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields`, writing('POST', { fieldId })),
  answer: z.unknown(),
  points: writeCost,
});

/**
 * Puts a field on the first tab of all screens of the project. Others may use the same screens: a field shows there only in projects that one
 * of its contexts covers.
 */
export async function putOnScreens(fieldId: string, { jira, projectId }: HandPlace): Promise<Result<unknown, JiraFailure>> {
  const scheme = await jira.call(readSchemeOfProject(projectId, 'issueTypeScreen'));
  // Team-managed projects have no such scheme.
  if (!scheme.ok) return isRefusal(scheme.error) ? ok(undefined) : scheme;
  if (scheme.value === null) return ok(undefined);
  const schemes = await jira.call(readScreenSchemeIds(scheme.value.id));
  if (!schemes.ok) return schemes;
  const screens = await jira.call(readScreenIds(schemes.value));
  if (!screens.ok) return screens;
  for (const screenId of screens.value) {
    const tabs = await jira.call(readTabs(screenId));
    if (!tabs.ok) return tabs;
    const [tabId] = tabs.value;
    const added = tabId === undefined ? ok(undefined) : await jira.call(addToTab(screenId, tabId, fieldId));
    // A field that is there already is refused.
    if (!added.ok && added.error.kind !== 'badRequest') return added;
  }
  return ok(undefined);
}
