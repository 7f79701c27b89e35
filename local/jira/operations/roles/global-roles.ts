import { z } from 'zod';
import type { RoleRecord } from '../../model/records';
import { JiraError, notFound, type Operation, type OperationAnswer, type OperationCall } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { byId } from '../answering/order';
import { readBody } from '../answering/request';
import { actorInQuery, actorsOf, addActors, defaultActorsKey, namedActors, removeActors, roleOf, roleView } from './role-actors';

const answer = (call: OperationCall, role: RoleRecord): OperationAnswer => ok(view(call, role));

function view(call: OperationCall, role: RoleRecord) {
  return roleView(call, role, actorsOf(call, defaultActorsKey, role.id), `${call.site.siteUrl}/rest/api/3/role/${role.id}`);
}

export const getAllProjectRoles: Operation = (call) => {
  requireLogin(call);
  return ok([...call.state.all('roles')].sort(byId).map((role) => view(call, role)));
};

export const getProjectRoleById: Operation = (call) => {
  requireLogin(call);
  return answer(call, roleOf(call));
};

const roleRequest = z.object({ name: z.string().optional(), description: z.string().optional() });

export const createProjectRole: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, roleRequest);
  const name = asked.name?.trim() ?? '';
  if (name === '') throw new JiraError(400, ['The role name must not be empty.']);
  refuseTakenName(call, name);
  const role: RoleRecord = { id: call.state.nextId('roles'), name, description: asked.description ?? '' };
  call.state.put('roles', role);
  return answer(call, role);
};

/** `POST /role/{id}`: changes the name or the description. */
export const partialUpdateProjectRole: Operation = (call) => {
  requireAdministrator(call);
  const role = roleOf(call);
  const asked = readBody(call, roleRequest);
  if (asked.name === undefined && asked.description === undefined) {
    throw new JiraError(400, ['Either the name or the description must be specified.']);
  }
  return change(call, role, { name: asked.name ?? role.name, description: asked.description ?? role.description });
};

/** `PUT /role/{id}`: replaces both. */
export const fullyUpdateProjectRole: Operation = (call) => {
  requireAdministrator(call);
  const role = roleOf(call);
  const asked = readBody(call, roleRequest);
  if (!asked.name?.trim()) throw new JiraError(400, ['The role name must not be empty.']);
  if (asked.description === undefined) throw new JiraError(400, ['The role description must be specified.']);
  return change(call, role, { name: asked.name.trim(), description: asked.description });
};

function change(call: OperationCall, role: RoleRecord, to: Omit<RoleRecord, 'id'>): OperationAnswer {
  if (to.name !== role.name) refuseTakenName(call, to.name);
  const changed = { ...role, ...to };
  call.state.put('roles', changed);
  return answer(call, changed);
}

function refuseTakenName(call: OperationCall, name: string): void {
  if ([...call.state.all('roles')].some((role) => role.name.toLowerCase() === name.toLowerCase())) {
    throw new JiraError(409, [`A project role with name '${name}' already exists.`]);
  }
}

/** `DELETE /role/{id}`: a role in use must be swapped for another one. */
export const deleteProjectRole: Operation = (call) => {
  requireAdministrator(call);
  const { state } = call;
  const role = roleOf(call);
  const swap = call.query.get('swap');
  const replacement = swap === null ? undefined : state.get('roles', swap);
  if (swap !== null && !replacement) throw notFound(`Project role with id '${swap}' does not exist.`);
  const schemes = [...state.all('permissionSchemes')].filter((scheme) => scheme.grants.some((grant) => holds(grant.holder, role.id)));
  const actors = [...state.all('roleActors')].filter((actor) => actor.roleId === role.id);
  if (!replacement && (schemes.length > 0 || actors.some((actor) => actor.projectId !== defaultActorsKey))) {
    throw new JiraError(409, [`The project role '${role.name}' is in use. Name a role to swap it with.`]);
  }
  for (const actor of actors) {
    state.remove('roleActors', actor.id);
    const id = `${actor.projectId}:${replacement?.id}:${actor.kind}:${actor.holder}`;
    if (replacement) state.put('roleActors', { ...actor, id, roleId: replacement.id });
  }
  for (const scheme of schemes) {
    const grants = scheme.grants.map((grant) =>
      replacement && holds(grant.holder, role.id)
        ? { ...grant, holder: { type: 'projectRole' as const, parameter: replacement.id } }
        : grant,
    );
    state.put('permissionSchemes', { ...scheme, grants });
  }
  state.remove('roles', role.id);
  return noContent;
};

const holds = (holder: { readonly type: string; readonly parameter?: string }, roleId: string): boolean =>
  holder.type === 'projectRole' && holder.parameter === roleId;

export const getProjectRoleActorsForRole: Operation = (call) => {
  requireAdministrator(call);
  return answer(call, roleOf(call));
};

const actorInput = z.object({
  user: z.array(z.string()).default([]),
  group: z.array(z.string()).default([]),
  groupId: z.array(z.string()).default([]),
});

export const addProjectRoleActorsToRole: Operation = (call) => {
  requireAdministrator(call);
  const role = roleOf(call);
  addActors(call, defaultActorsKey, role, namedActors(call, readBody(call, actorInput)));
  return answer(call, role);
};

export const deleteProjectRoleActorsFromRole: Operation = (call) => {
  requireAdministrator(call);
  const role = roleOf(call);
  removeActors(call, defaultActorsKey, role, actorInQuery(call));
  return answer(call, role);
};
