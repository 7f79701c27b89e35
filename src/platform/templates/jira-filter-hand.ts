import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import { ok } from '../../shared/result';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import type { Hand, HandPlace } from './jira-hand';
import { allPages, type FoundFilter, readFilters } from './jira-read-shared';
import { getting, isRefusal, writeCost, writing } from './jira-request';
import { nameInProject, nameOnSite } from './jira-shared-names';

const filter = z.object({ id: z.coerce.string(), name: z.string(), description: z.string().nullish(), jql: z.string().default('') });

const createFilter = (body: unknown): JiraCall<FoundFilter> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/filter`, writing('POST', body)),
  answer: filter,
  points: writeCost,
});
const readFilter = (id: string): JiraCall<FoundFilter> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/filter/${id}`, getting),
  answer: filter,
  points: () => costOfObjects(1),
});
const updateFilter = (id: string, body: unknown): JiraCall<FoundFilter> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/filter/${id}`, writing('PUT', body)),
  answer: filter,
  points: writeCost,
});
const deleteFilter = (id: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/filter/${id}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});

const nameOf = (id: string) => ({ id, key: null });
const bodyOf = ({ name, description, jql }: ItemFields['filter'], { projectId, run }: HandPlace) => ({
  name: nameOnSite(name, run.projectKey),
  description,
  jql,
  sharePermissions: [{ type: 'project', project: { id: String(projectId) } }],
});

/** Filters that are shared with the project. Whoever made the template's filters owns all of them, so that names carry the project's key. */
export const filterHand: Hand<'filter'> = {
  async create({ fields }, place) {
    const made = await place.jira.call(createFilter(bodyOf(fields, place)));
    return made.ok ? ok(nameOf(made.value.id)) : made;
  },
  async update({ fields }, name, place) {
    const { description, jql } = bodyOf(fields, place);
    const read = await place.jira.call(readFilter(name.id));
    if (!read.ok) return read;
    const renamed =
      nameInProject(read.value.name, place.run.projectKey) === fields.name
        ? read.value.name
        : nameOnSite(fields.name, place.run.projectKey);
    const changed = await place.jira.call(updateFilter(name.id, { name: renamed, description, jql }));
    return changed.ok ? ok(name) : changed;
  },
  async find({ fields }, { jira, projectId, run }) {
    const read = await allPages(jira, (startAt) => readFilters(projectId, startAt));
    if (!read.ok) return read;
    const found = read.value.find(({ name }) => nameInProject(name, run.projectKey) === fields.name);
    return ok(found && nameOf(found.id));
  },
  async judge({ jira: name, at, made }, { jira, run }) {
    const read = await jira.call(readFilter(name.id));
    // Jira answers 400 for a filter that is not there.
    if (!read.ok) return isRefusal(read.error) ? ok('gone') : read;
    if (at === null || !made) return ok(undefined);
    const isAsMade =
      nameInProject(read.value.name, run.projectKey) === made.fields.name && read.value.jql.trim() === made.fields.jql.trim();
    return ok(isAsMade ? undefined : 'changedSince');
  },
  erase: ({ jira: name }, { jira }) => jira.call(deleteFilter(name.id)),
};
