import { route } from '@forge/api';
import { z } from 'zod';
import type { ItemFields } from '../../contracts/templates/item';
import { formatDay, parseDay } from '../../shared/epoch';
import { ok } from '../../shared/result';
import type { JiraCall } from '../jira/jira-client';
import { FLAT_COST } from '../jira/points';
import { type Hand, namedBy } from './jira-hand';
import { getting, writeCost, writing } from './jira-request';
import { sameName } from './jira-site-words';

const version = z.object({
  id: z.coerce.string(),
  name: z.string(),
  description: z.string().nullish(),
  startDate: z.string().nullish(),
  releaseDate: z.string().nullish(),
  released: z.boolean().default(false),
  archived: z.boolean().default(false),
});
export type FoundVersion = z.output<typeof version>;

export const readVersions = (projectId: number): JiraCall<FoundVersion[]> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${String(projectId)}/versions`, getting),
  answer: z.array(version),
  points: () => FLAT_COST,
});

const readVersion = (id: string): JiraCall<FoundVersion> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/version/${id}`, getting),
  answer: version,
  points: () => FLAT_COST + 1,
});

const createVersion = (body: unknown): JiraCall<FoundVersion> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/version`, writing('POST', body)),
  answer: version,
  points: writeCost,
});

const updateVersion = (id: string, body: unknown): JiraCall<FoundVersion> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/version/${id}`, writing('PUT', body)),
  answer: version,
  points: writeCost,
});

/** Deletes without naming another version: issues that have it lose it. */
const deleteVersion = (id: string): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/version/${id}/removeAndSwap`, writing('POST', {})),
  answer: z.unknown(),
  points: writeCost,
});

const counts = z.object({ issuesFixedCount: z.number().int(), issuesAffectedCount: z.number().int() });
const countIssues = (id: string): JiraCall<z.output<typeof counts>> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/version/${id}/relatedIssueCounts`, getting),
  answer: counts,
  points: () => FLAT_COST + 1,
});

const nameOf = (id: string) => ({ id, key: null });
const day = (text: string | null | undefined): number | null => (text == null ? null : parseDay(text));

export const versionFieldsOf = (found: FoundVersion): ItemFields['version'] => ({
  name: found.name,
  description: found.description ?? '',
  startDay: day(found.startDate),
  releaseDay: day(found.releaseDate),
});

const bodyOf = ({ name, description, startDay, releaseDay }: ItemFields['version']) => ({
  name,
  ...(description.trim() === '' ? {} : { description }),
  ...(startDay === null ? {} : { startDate: formatDay(startDay) }),
  ...(releaseDay === null ? {} : { releaseDate: formatDay(releaseDay) }),
});

/** Versions: a name is there once in a project, so that the name tells whether one was made. */
export const versionHand: Hand<'version'> = {
  async create({ fields }, { jira, projectId }) {
    const made = await jira.call(createVersion({ projectId, ...bodyOf(fields) }));
    return made.ok ? ok(nameOf(made.value.id)) : made;
  },
  async update({ fields }, name, { jira }) {
    const changed = await jira.call(updateVersion(name.id, bodyOf(fields)));
    return changed.ok ? ok(name) : changed;
  },
  async find({ fields }, { jira, projectId }) {
    const read = await jira.call(readVersions(projectId));
    if (!read.ok) return read;
    const found = read.value.find(({ name }) => sameName(name, fields.name));
    return ok(found && nameOf(found.id));
  },
  async judge(removal, place) {
    const { jira: name, at, made } = removal;
    const read = await place.jira.call(readVersion(name.id));
    if (!read.ok) return read.error.kind === 'notFound' ? ok('gone') : read;
    if (at === null) return ok(undefined);
    const { released, archived } = read.value;
    if (released || archived || (made && !isAsMade(versionFieldsOf(read.value), made.fields))) return ok('changedSince');
    const used = await place.jira.call(countIssues(name.id));
    if (!used.ok) return used;
    const ours = namedBy(removal, place, (item) => (item.kind === 'issue' ? item.fields.fixVersions : []));
    return ok(used.value.issuesFixedCount > ours || used.value.issuesAffectedCount > 0 ? 'changedSince' : undefined);
  },
  erase: ({ jira: name }, { jira }) => jira.call(deleteVersion(name.id)),
};

const isAsMade = (found: ItemFields['version'], made: ItemFields['version']): boolean =>
  sameName(found.name, made.name) &&
  found.description.trim() === made.description.trim() &&
  found.startDay === made.startDay &&
  found.releaseDay === made.releaseDay;
