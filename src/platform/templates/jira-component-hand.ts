import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import { ok } from '../../shared/result';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects, FLAT_COST } from '../jira/points';
import { type Hand, namedBy } from './jira-hand';
import { getting, writeCost, writing } from './jira-request';
import { sameName } from './jira-site-words';

const component = z.object({
  id: z.coerce.string(),
  name: z.string(),
  description: z.string().nullish(),
  lead: z.object({ accountId: z.string() }).nullish(),
});
export type FoundComponent = z.output<typeof component>;

export const readComponents = (projectId: number): JiraCall<FoundComponent[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${String(projectId)}/components`, getting),
  answer: z.array(component),
  points: (found) => costOfObjects(found.length),
});

const readComponent = (id: string): JiraCall<FoundComponent> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/component/${id}`, getting),
  answer: component,
  points: () => costOfObjects(1),
});

const createComponent = (body: unknown): JiraCall<FoundComponent> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/component`, writing('POST', body)),
  answer: component,
  points: writeCost,
});

const updateComponent = (id: string, body: unknown): JiraCall<FoundComponent> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/component/${id}`, writing('PUT', body)),
  answer: component,
  points: writeCost,
});

const deleteComponent = (id: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/component/${id}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});

const countIssues = (id: string): JiraCall<{ issueCount: number }> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/component/${id}/relatedIssueCounts`, getting),
  answer: z.object({ issueCount: z.number().int() }),
  points: () => FLAT_COST + 1,
});

const nameOf = (id: string) => ({ id, key: null });

export const componentFieldsOf = (found: FoundComponent): ItemFields['component'] => ({
  name: found.name,
  description: found.description ?? '',
  lead: found.lead?.accountId ?? null,
});

const bodyOf = ({ name, description, lead }: ItemFields['component']) => ({
  name,
  ...(description.trim() === '' ? {} : { description }),
  ...(lead === null ? {} : { leadAccountId: lead }),
});

/** Components: a name is there once in a project, so that the name tells whether one was made. */
export const componentHand: Hand<'component'> = {
  async create({ fields }, { jira, run }) {
    const made = await jira.call(createComponent({ project: run.projectKey, ...bodyOf(fields) }));
    return made.ok ? ok(nameOf(made.value.id)) : made;
  },
  async update({ fields }, name, { jira }) {
    const changed = await jira.call(updateComponent(name.id, bodyOf(fields)));
    return changed.ok ? ok(name) : changed;
  },
  async find({ fields }, { jira, projectId }) {
    const read = await jira.call(readComponents(projectId));
    if (!read.ok) return read;
    const found = read.value.find(({ name }) => sameName(name, fields.name));
    return ok(found && nameOf(found.id));
  },
  async judge(removal, place) {
    const { jira: name, at, made } = removal;
    const read = await place.jira.call(readComponent(name.id));
    if (!read.ok) return read.error.kind === 'notFound' ? ok('gone') : read;
    if (at === null) return ok(undefined);
    if (made && !isAsMade(componentFieldsOf(read.value), made.fields)) return ok('changedSince');
    const used = await place.jira.call(countIssues(name.id));
    if (!used.ok) return used;
    const ours = namedBy(removal, place, (item) => (item.kind === 'issue' ? item.fields.components : []));
    return ok(used.value.issueCount > ours ? 'changedSince' : undefined);
  },
  erase: ({ jira: name }, { jira }) => jira.call(deleteComponent(name.id)),
};

const isAsMade = (found: ItemFields['component'], made: ItemFields['component']): boolean =>
  sameName(found.name, made.name) && found.description.trim() === made.description.trim() && found.lead === made.lead;
