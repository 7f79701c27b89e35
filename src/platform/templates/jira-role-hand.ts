import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { WantedItemOf } from '../../templates/items/item';
import type { JiraCall } from '../jira/jira-client';
import type { Hand, HandPlace } from './jira-hand';
import { groupsIn, peopleIn, readRole } from './jira-read-roles';
import { getting, writeCost, writing } from './jira-request';
import { type Named, sameName } from './jira-site-words';

const named = z.object({ id: z.coerce.string(), name: z.string() });

const createRole = (name: string): JiraCall<Named> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/role`, writing('POST', { name, description: '' })),
  answer: named,
  points: writeCost,
});

const addActors = (projectId: number, roleId: string, actors: unknown): JiraCall<unknown> => ({
  send: (jira) => jira.requestJira(route`/rest/api/3/project/${String(projectId)}/role/${roleId}`, writing('POST', actors)),
  answer: z.unknown(),
  points: writeCost,
});

const removePerson = (projectId: number, roleId: string, accountId: string): JiraCall<unknown> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/project/${String(projectId)}/role/${roleId}?user=${accountId}`, {
      ...getting,
      method: 'DELETE',
    }),
  answer: z.unknown(),
  points: writeCost,
});

const removeGroup = (projectId: number, roleId: string, group: string): JiraCall<unknown> => ({
  send: (jira) =>
    jira.requestJira(route`/rest/api/3/project/${String(projectId)}/role/${roleId}?group=${group}`, { ...getting, method: 'DELETE' }),
  answer: z.unknown(),
  points: writeCost,
});

const nameOf = (id: string) => ({ id, key: null });
type WantedRole = WantedItemOf<'role'>;

/**
 * Who holds a role in the project. Jira's roles are the site's: one of a name that it lacks is added, and stays when the membership is taken
 * away again, since other projects may have begun to use it.
 */
export const roleHand: Hand<'role'> = {
  async create({ fields }, place) {
    const roleId = await ensureRole(fields.role, place);
    if (!roleId.ok) return roleId;
    const added = await addMissing(fields, roleId.value, place);
    return added.ok ? ok(nameOf(roleId.value)) : added;
  },
  async update({ fields }, name, place) {
    const added = await addMissing(fields, name.id, place);
    return added.ok ? ok(name) : added;
  },
  async find({ fields }, place) {
    place.words.forget();
    const roles = await place.words.roles();
    if (!roles.ok) return roles;
    const role = roles.value.find(({ name }) => sameName(name, fields.role));
    if (!role) return ok(undefined);
    const missing = await missingIn(fields, role.id, place);
    if (!missing.ok) return missing;
    return ok(missing.value.user.length + missing.value.group.length === 0 ? nameOf(role.id) : undefined);
  },
  async judge({ jira: name, made, at }, { jira, projectId }) {
    const read = await jira.call(readRole(projectId, name.id));
    if (!read.ok) return read.error.kind === 'notFound' ? ok('gone') : read;
    if (!made || at === null) return ok(undefined);
    const ours = new Set([...made.fields.people, ...made.fields.groups]);
    return ok([...peopleIn(read.value), ...groupsIn(read.value)].every((holder) => ours.has(holder)) ? undefined : 'changedSince');
  },
  async erase({ jira: name, made }, { jira, projectId }) {
    const read = await jira.call(readRole(projectId, name.id));
    if (!read.ok) return read;
    const ours = made ? new Set([...made.fields.people, ...made.fields.groups]) : undefined;
    const isOurs = (holder: string): boolean => ours?.has(holder) ?? true;
    for (const accountId of peopleIn(read.value).filter(isOurs)) {
      const removed = await jira.call(removePerson(projectId, name.id, accountId));
      if (!removed.ok) return removed;
    }
    for (const group of groupsIn(read.value).filter(isOurs)) {
      const removed = await jira.call(removeGroup(projectId, name.id, group));
      if (!removed.ok) return removed;
    }
    return ok(undefined);
  },
};

async function ensureRole(role: string, { jira, words }: HandPlace): Promise<Result<string, JiraFailure>> {
  const known = await words.roles();
  if (!known.ok) return known;
  const found = known.value.find(({ name }) => sameName(name, role));
  if (found) return ok(found.id);
  const made = await jira.call(createRole(role));
  words.forget();
  return made.ok ? ok(made.value.id) : made;
}

async function missingIn({ people, groups }: WantedRole['fields'], roleId: string, { jira, projectId }: HandPlace) {
  const read = await jira.call(readRole(projectId, roleId));
  if (!read.ok) return read;
  const [there, groupsThere] = [new Set(peopleIn(read.value)), new Set(groupsIn(read.value).map((group) => group.toLowerCase()))];
  return ok({
    user: people.filter((accountId) => !there.has(accountId)),
    group: groups.filter((group) => !groupsThere.has(group.toLowerCase())),
  });
}

/** Jira refuses to add somebody who holds the role already. */
async function addMissing(fields: WantedRole['fields'], roleId: string, place: HandPlace): Promise<Result<unknown, JiraFailure>> {
  const missing = await missingIn(fields, roleId, place);
  if (!missing.ok) return missing;
  const { user, group } = missing.value;
  if (user.length + group.length === 0) return ok(undefined);
  return place.jira.call(
    addActors(place.projectId, roleId, { ...(user.length > 0 ? { user } : {}), ...(group.length > 0 ? { group } : {}) }),
  );
}
