import { route } from '@forge/api';
import { z } from 'zod';
import { ok } from '../../shared/result';
import type { JiraCall } from '../jira/jira-client';
import { costOfObjects } from '../jira/points';
import type { Hand } from './jira-hand';
import { setProjectProperty } from './jira-project-hand';
import { getting, writeCost, writing } from './jira-request';

const property = z.object({ key: z.string(), value: z.unknown() });
const readProperty = (projectId: number, key: string): JiraCall<z.output<typeof property>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${String(projectId)}/properties/${key}`, getting),
  answer: property,
  points: () => costOfObjects(1),
});

const deleteProperty = (projectId: number, key: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${String(projectId)}/properties/${key}`, writing('DELETE')),
  answer: z.unknown(),
  points: writeCost,
});

const nameOf = (key: string) => ({ id: key, key: null });
const sameJson = (one: unknown, other: unknown): boolean => stable(one) === stable(other);
const stable = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** Entity properties of the project. Their key is their id, and setting one twice is setting it once. */
export const projectPropertyHand: Hand<'projectProperty'> = {
  async create({ fields }, { jira, projectId }) {
    const set = await jira.call(setProjectProperty(projectId, fields.key, fields.value ?? null));
    return set.ok ? ok(nameOf(fields.key)) : set;
  },
  async update({ fields }, name, { jira, projectId }) {
    const set = await jira.call(setProjectProperty(projectId, fields.key, fields.value ?? null));
    return set.ok ? ok(name) : set;
  },
  async find({ fields }, { jira, projectId }) {
    const read = await jira.call(readProperty(projectId, fields.key));
    if (!read.ok) return read.error.kind === 'notFound' ? ok(undefined) : read;
    return ok(sameJson(read.value.value, fields.value) ? nameOf(fields.key) : undefined);
  },
  async judge({ jira: name, at, made }, { jira, projectId }) {
    const read = await jira.call(readProperty(projectId, name.id));
    if (!read.ok) return read.error.kind === 'notFound' ? ok('gone') : read;
    return ok(at !== null && made && !sameJson(read.value.value, made.fields.value) ? 'changedSince' : undefined);
  },
  erase: ({ jira: name }, { jira, projectId }) => jira.call(deleteProperty(projectId, name.id)),
};
