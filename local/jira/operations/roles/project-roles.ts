import { z } from 'zod';
import type { ProjectRecord, RoleRecord } from '../../model/records';
import type { Operation, OperationAnswer, OperationCall } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { byId } from '../answering/order';
import { flag, pathPart, readBody } from '../answering/request';
import { administeredProject, visibleProject } from '../projects/find-project';
import { actorInQuery, actorsOf, addActors, namedActors, removeActors, replaceActors, roleOf, roleView } from './role-actors';

const address = (call: OperationCall, project: ProjectRecord, role: RoleRecord): string =>
  `${call.site.siteUrl}/rest/api/3/project/${project.id}/role/${role.id}`;

const answer = (call: OperationCall, project: ProjectRecord, role: RoleRecord): OperationAnswer =>
  ok(roleView(call, role, actorsOf(call, project.id, role.id), address(call, project, role)));

/** `GET /project/{projectIdOrKey}/role`: role names with their addresses. */
export const getProjectRoles: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  return ok(Object.fromEntries([...call.state.all('roles')].map((role) => [role.name, address(call, project, role)])));
};

export const getProjectRole: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  const role = roleOf(call);
  const activeOnly = flag(call, 'excludeInactiveUsers', false);
  const actors = actorsOf(call, project.id, role.id).filter(
    (actor) => !activeOnly || actor.kind === 'group' || call.state.get('users', actor.holder)?.active === true,
  );
  return ok(roleView(call, role, actors, address(call, project, role)));
};

export const getProjectRoleDetails: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  const mineOnly = flag(call, 'currentMember', false);
  const roles = [...call.state.all('roles')].sort(byId).filter((role) => !mineOnly || isMember(call, project, role));
  return ok(
    roles.map((role) => ({
      self: address(call, project, role),
      name: role.name,
      id: Number(role.id),
      description: role.description,
      admin: role.name.startsWith('Administrator'),
      default: false,
      roleConfigurable: true,
      type: 'DEFAULT',
    })),
  );
};

function isMember(call: OperationCall, project: ProjectRecord, role: RoleRecord): boolean {
  const user = call.state.get('users', call.caller.accountId ?? '');
  return actorsOf(call, project.id, role.id).some((actor) =>
    actor.kind === 'user' ? actor.holder === user?.id : user?.groupIds.includes(actor.holder),
  );
}

const actorsMap = z.object({
  user: z.array(z.string()).default([]),
  group: z.array(z.string()).default([]),
  groupId: z.array(z.string()).default([]),
});

export const addActorUsers: Operation = (call) => {
  const project = administeredProject(call, pathPart(call, 'projectIdOrKey'));
  const role = roleOf(call);
  addActors(call, project.id, role, namedActors(call, readBody(call, actorsMap)));
  return answer(call, project, role);
};

const actorsUpdate = z.object({ categorisedActors: z.record(z.string(), z.array(z.string())).default({}) });

/** `PUT`: the actors named replace all others of the role. */
export const setActors: Operation = (call) => {
  const project = administeredProject(call, pathPart(call, 'projectIdOrKey'));
  const role = roleOf(call);
  const { categorisedActors } = readBody(call, actorsUpdate);
  const named = {
    user: categorisedActors['atlassian-user-role-actor'] ?? [],
    group: categorisedActors['atlassian-group-role-actor'] ?? [],
    groupId: categorisedActors['atlassian-group-role-actor-id'] ?? [],
  };
  const empty = named.user.length + named.group.length + named.groupId.length === 0;
  replaceActors(call, project.id, role, empty ? [] : namedActors(call, named));
  return answer(call, project, role);
};

export const deleteActor: Operation = (call) => {
  const project = administeredProject(call, pathPart(call, 'projectIdOrKey'));
  removeActors(call, project.id, roleOf(call), actorInQuery(call));
  return noContent;
};
