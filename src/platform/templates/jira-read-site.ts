import { route } from '@forge/api';
import { z } from 'zod';
import { schemeRoles } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { SiteFacts, SiteQuestion } from '../../templates/ports';
import { PEOPLE_PER_LOOK_UP } from '../jira/edit-choices';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { costOfObjects, costOfPermissions, FLAT_COST } from '../jira/points';
import { templateFieldType } from './jira-field-types';
import { readCategories } from './jira-project-hand';
import type { ProjectReaderWorld } from './jira-project-reader';
import { readSchemes } from './jira-read-schemes';
import { getting, isRefusal } from './jira-request';
import type { Named, SiteWords } from './jira-site-words';

const validation = z
  .object({ errors: z.record(z.string(), z.string()).default({}), errorMessages: z.array(z.string()).default([]) })
  .transform(({ errors, errorMessages }) => Object.keys(errors).length + errorMessages.length === 0);

/** Whether a key may be used for a new project: Jira knows of projects that the reader may not see, of those in the bin and of former keys. */
const keyIsFree = (key: string): JiraCall<boolean> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/projectvalidate/key?key=${key}`, getting),
  answer: validation,
  points: () => FLAT_COST,
});

/** A free name for a project that is like this one: the same, unless it is taken. */
const freeNameLike = (name: string): JiraCall<string> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/projectvalidate/validProjectName?name=${name}`, getting),
  answer: z.string(),
  points: () => FLAT_COST,
});

const PRIORITIES_PER_PAGE = 50;
const priorities = z
  .object({ values: z.array(z.object({ id: z.coerce.string(), name: z.string() })).default([]) })
  .transform(({ values }) => values);
const readPriorities: JiraCall<Named[]> = {
  send: (jira) => jira.requestJira(route`/rest/api/3/priority/search?maxResults=${PRIORITIES_PER_PAGE}`, getting),
  answer: priorities,
  points: (found) => costOfObjects(found.length),
};

const people = z
  .object({ values: z.array(z.object({ accountId: z.string(), active: z.boolean().default(true) })).default([]) })
  .transform(({ values }) => values);
const readPeople = (accountIds: readonly string[]): JiraCall<z.output<typeof people>> => {
  const query = new URLSearchParams([...accountIds.map((account) => ['accountId', account]), ['maxResults', String(PEOPLE_PER_LOOK_UP)]]);
  return {
    send: (jira) => jira.requestJira(route`/rest/api/3/user/bulk?${query}`, getting),
    answer: people,
    points: (found) => costOfPermissions(found.length),
  };
};

const groups = z
  .object({ values: z.array(z.object({ name: z.string() })).default([]) })
  .transform(({ values }) => values.map(({ name }) => name));
const readGroups = (names: readonly string[]): JiraCall<string[]> => {
  const query = new URLSearchParams([...names.map((name) => ['groupName', name]), ['maxResults', String(names.length)]]);
  return {
    send: (jira) => jira.requestJira(route`/rest/api/3/group/bulk?${query}`, getting),
    answer: groups,
    points: (found) => costOfPermissions(found.length),
  };
};

/** Everything that a plan looks up on the site. What the reader may not see is empty, but for groups: an app may not ask for these. */
export async function readSite(
  { jira, permissions, standardIds }: ProjectReaderWorld,
  words: SiteWords,
  about: SiteQuestion,
): Promise<Result<SiteFacts, JiraFailure>> {
  const [fields, issueTypes, roles, linkTypes, categories, priorityList, schemes, taken, active, groupNames, may, standards] =
    await Promise.all([
      words.fields(),
      words.issueTypes(),
      orEmpty(words.roles()),
      words.linkTypes(),
      orEmpty(jira.call(readCategories)),
      orEmpty(jira.call(readPriorities)),
      readAllSchemes(jira),
      readTaken(jira, about),
      readActive(jira, about.accountIds),
      readGroupNames(jira, about.groups),
      permissions(),
      standardIds(),
    ]);
  if (!fields.ok) return fields;
  if (!issueTypes.ok) return issueTypes;
  if (!roles.ok) return roles;
  if (!linkTypes.ok) return linkTypes;
  if (!categories.ok) return categories;
  if (!priorityList.ok) return priorityList;
  if (!schemes.ok) return schemes;
  if (!taken.ok) return taken;
  if (!active.ok) return active;
  if (!groupNames.ok) return groupNames;
  if (!may.ok) return may;
  return ok({
    ...taken.value,
    issueTypes: issueTypes.value.filter(({ projectId }) => projectId === null).map(({ id, name, level }) => ({ id, name, level })),
    fields: fields.value.all
      .filter(({ projectId }) => projectId === null)
      .map((field) => ({ id: field.id, name: field.name, type: templateFieldType(field) ?? field.schemaType })),
    schemes: schemes.value,
    roles: roles.value,
    groups: groupNames.value,
    categories: categories.value,
    linkTypes: linkTypes.value,
    priorities: priorityList.value,
    people: active.value,
    standardIds: standards,
    permissions: may.value,
  });
}

/** A list that the reader may not see is empty. */
async function orEmpty<T>(reading: Promise<Result<readonly T[], JiraFailure>>): Promise<Result<readonly T[], JiraFailure>> {
  const read = await reading;
  return read.ok || !isRefusal(read.error) ? read : ok([]);
}

async function readAllSchemes(jira: JiraClient): Promise<Result<SiteFacts['schemes'], JiraFailure>> {
  const found: SiteFacts['schemes'][number][] = [];
  const lists = await Promise.all(schemeRoles.map(async (role) => [role, await orEmpty(readSchemes(jira, role))] as const));
  for (const [role, list] of lists) {
    if (!list.ok) return list;
    for (const { id, name } of list.value) found.push({ role, id, name });
  }
  return ok(found);
}

async function readTaken(
  jira: JiraClient,
  { key, name }: SiteQuestion,
): Promise<Result<Pick<SiteFacts, 'takenKeys' | 'takenNames'>, JiraFailure>> {
  const [keyFree, freeName] = await Promise.all([
    key === '' ? ok(true) : jira.call(keyIsFree(key)),
    name === '' ? ok('') : jira.call(freeNameLike(name)),
  ]);
  if (!keyFree.ok) return keyFree;
  // A name that is too long is refused; the plan says that in its own words.
  if (!freeName.ok && !isRefusal(freeName.error)) return freeName;
  const isTaken = freeName.ok && freeName.value.trim().toLowerCase() !== name.trim().toLowerCase();
  return ok({ takenKeys: new Set(keyFree.value ? [] : [key]), takenNames: new Set(isTaken ? [name] : []) });
}

async function readActive(jira: JiraClient, accountIds: readonly string[]): Promise<Result<SiteFacts['people'], JiraFailure>> {
  const found = new Map<string, { readonly active: boolean }>();
  const asked = [...new Set(accountIds)];
  for (let from = 0; from < asked.length; from += PEOPLE_PER_LOOK_UP) {
    const read = await jira.call(readPeople(asked.slice(from, from + PEOPLE_PER_LOOK_UP)));
    if (!read.ok) return read;
    for (const { accountId, active } of read.value) found.set(accountId, { active });
  }
  return ok(found);
}

async function readGroupNames(jira: JiraClient, names: readonly string[]): Promise<Result<ReadonlySet<string>, JiraFailure>> {
  if (names.length === 0) return ok(new Set());
  const read = await jira.call(readGroups([...new Set(names)]));
  if (read.ok) return ok(new Set(read.value));
  return isRefusal(read.error) ? ok(new Set(names)) : read;
}
