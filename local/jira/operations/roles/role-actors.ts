import type { RoleActorRecord, RoleRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { pathPart } from '../answering/request';
import { stableNumber } from '../answering/stable-number';

/** Where the actors are kept that a role gets in every new project. */
export const defaultActorsKey = 'default';

type Kind = RoleActorRecord['kind'];
export interface Actor {
  readonly kind: Kind;
  readonly holder: string;
}

export function roleOf(call: OperationCall): RoleRecord {
  const id = pathPart(call, 'id');
  const role = call.state.get('roles', id);
  if (!role) throw notFound(`Project role with id '${id}' does not exist.`);
  return role;
}

/** Users and groups by name or id, as `{ user, group, groupId }` names them. Unknown ones are refused. */
export function namedActors(
  call: OperationCall,
  named: { readonly user?: readonly string[]; readonly group?: readonly string[]; readonly groupId?: readonly string[] },
): readonly Actor[] {
  const users = (named.user ?? []).map((accountId): Actor => {
    if (!call.state.has('users', accountId)) {
      throw notFound(`We can't find the user with account ID ${accountId}. Check that the user exists and try again.`);
    }
    return { kind: 'user', holder: accountId };
  });
  const byName = (named.group ?? []).map((name): Actor => {
    const group = [...call.state.all('groups')].find((candidate) => candidate.name === name);
    if (!group) throw notFound(`Group '${name}' does not exist.`);
    return { kind: 'group', holder: group.id };
  });
  const byGroupId = (named.groupId ?? []).map((id): Actor => {
    if (!call.state.has('groups', id)) throw notFound(`Group with id '${id}' does not exist.`);
    return { kind: 'group', holder: id };
  });
  const all = [...users, ...byName, ...byGroupId];
  if (all.length === 0) throw badRequest({}, ['At least one user or group must be specified.']);
  return all;
}

export function actorsOf(call: OperationCall, placeId: string, roleId: string): readonly RoleActorRecord[] {
  return call.state
    .by('roleActors.project', placeId)
    .filter((actor) => actor.roleId === roleId)
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** Adds actors; one who is there already is refused, as in Jira. `placeId` is a project's id or `defaultActorsKey`. */
export function addActors(call: OperationCall, placeId: string, role: RoleRecord, actors: readonly Actor[]): void {
  const present = new Set(actorsOf(call, placeId, role.id).map((actor) => `${actor.kind}:${actor.holder}`));
  const known = actors.find((actor) => present.has(`${actor.kind}:${actor.holder}`));
  if (known) throw new JiraError(400, [`'${known.holder}' is already a member of the project role.`]);
  for (const actor of actors) putActor(call, placeId, role.id, actor);
}

export function replaceActors(call: OperationCall, placeId: string, role: RoleRecord, actors: readonly Actor[]): void {
  for (const actor of actorsOf(call, placeId, role.id)) call.state.remove('roleActors', actor.id);
  for (const actor of actors) putActor(call, placeId, role.id, actor);
}

export function removeActors(call: OperationCall, placeId: string, role: RoleRecord, actors: readonly Actor[]): void {
  for (const { kind, holder } of actors) {
    const id = `${placeId}:${role.id}:${kind}:${holder}`;
    if (!call.state.has('roleActors', id)) throw notFound(`'${holder}' is not a member of the project role.`);
    call.state.remove('roleActors', id);
  }
}

function putActor(call: OperationCall, projectId: string, roleId: string, { kind, holder }: Actor): void {
  call.state.put('roleActors', { id: `${projectId}:${roleId}:${kind}:${holder}`, projectId, roleId, kind, holder });
}

/** The actor to remove, named in the query string. */
export function actorInQuery(call: OperationCall): readonly Actor[] {
  const one = (name: string): readonly string[] => call.query.getAll(name);
  return namedActors(call, { user: one('user'), group: one('group'), groupId: one('groupId') });
}

/** A role with its actors. `address` is its own URL: the global role's or the project role's. */
export function roleView(call: OperationCall, role: RoleRecord, actors: readonly RoleActorRecord[], address: string): Json {
  return {
    self: address,
    name: role.name,
    id: Number(role.id),
    description: role.description,
    actors: actors.map((actor) => actorView(call, actor)),
  };
}

function actorView(call: OperationCall, actor: RoleActorRecord): Json {
  if (actor.kind === 'user') {
    const user = call.state.get('users', actor.holder);
    return {
      id: stableNumber(actor.id),
      displayName: user?.displayName ?? 'Former user',
      type: 'atlassian-user-role-actor',
      actorUser: { accountId: actor.holder },
    };
  }
  const name = call.state.get('groups', actor.holder)?.name ?? actor.holder;
  return {
    id: stableNumber(actor.id),
    displayName: name,
    type: 'atlassian-group-role-actor',
    name,
    actorGroup: { name, displayName: name, groupId: actor.holder },
  };
}
