import { z } from 'zod';
import type { GroupRecord } from '../../model/records';
import { JiraError, type Operation, type OperationCall } from '../../operation';
import { type Json, userView } from '../../views/references';
import { created, ok } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { page } from '../answering/page';
import { expands, flag, readBody, required } from '../answering/request';
import { uuidOf } from '../answering/uuid-of';
import { userById } from '../users/find-user';
import { groupNameView } from '../users/user-view';
import { groupInQuery, groupsByName, membersOf } from './find-group';

/** A page of members in `expand=users` holds this many. */
const expandedMembers = 50;

function groupView(call: OperationCall, group: GroupRecord, expand: ReadonlySet<string>): Json {
  const members = membersOf(call, group);
  const shown = expand.has('users') ? members.slice(0, expandedMembers) : [];
  return {
    ...groupNameView(call, group),
    users: {
      size: members.length,
      items: shown.map((user) => userView(call.site, user)),
      'max-results': expandedMembers,
      'start-index': 0,
      'end-index': shown.length,
    },
    expand: 'users',
  };
}

export const getGroup: Operation = (call) => {
  requireLogin(call);
  return ok(groupView(call, groupInQuery(call), expands(call)));
};

export const createGroup: Operation = (call) => {
  requireAdministrator(call);
  const { name } = readBody(call, z.object({ name: z.string().trim().min(1) }));
  if (groupsByName(call).some((group) => group.name === name)) {
    throw new JiraError(400, [`A group with the name '${name}' already exists.`]);
  }
  const group = { id: uuidOf('group', call.state.nextId('groups')), name };
  call.state.put('groups', group);
  return created(groupView(call, group, new Set()));
};

/** `DELETE /group`: members and role memberships go with it; `swapGroupId` inherits the role memberships. */
export const removeGroup: Operation = (call) => {
  requireAdministrator(call);
  const { state } = call;
  const group = groupInQuery(call);
  const swap = call.query.get('swapGroupId');
  if (swap !== null && !state.has('groups', swap)) throw new JiraError(404, [`The group with id '${swap}' does not exist.`]);
  for (const user of membersOf(call, group)) state.put('users', { ...user, groupIds: user.groupIds.filter((id) => id !== group.id) });
  for (const actor of [...state.all('roleActors')].filter((one) => one.kind === 'group' && one.holder === group.id)) {
    state.remove('roleActors', actor.id);
    if (swap !== null) state.put('roleActors', { ...actor, id: `${actor.projectId}:${actor.roleId}:group:${swap}`, holder: swap });
  }
  for (const grant of [...state.all('globalPermissions')].filter((one) => one.groupId === group.id)) {
    state.remove('globalPermissions', grant.id);
  }
  state.remove('groups', group.id);
  return { status: 200 };
};

export const bulkGetGroups: Operation = (call) => {
  requireLogin(call);
  const ids = new Set(call.query.getAll('groupId'));
  const names = new Set(call.query.getAll('groupName'));
  const all = ids.size + names.size === 0;
  const found = groupsByName(call).filter((group) => all || ids.has(group.id) || names.has(group.name));
  return ok(page(call, '/group/bulk', found, (group) => ({ name: group.name, groupId: group.id }), { size: 50, max: 200 }));
};

export const getUsersFromGroup: Operation = (call) => {
  requireLogin(call);
  const inactive = flag(call, 'includeInactiveUsers', false);
  const members = membersOf(call, groupInQuery(call)).filter((user) => user.active || inactive);
  return ok(page(call, '/group/member', members, (user) => userView(call.site, user)));
};

export const addUserToGroup: Operation = (call) => {
  requireAdministrator(call);
  const group = groupInQuery(call);
  const { accountId } = readBody(call, z.object({ accountId: z.string() }));
  const user = userById(call, accountId);
  if (user.groupIds.includes(group.id)) throw new JiraError(400, [`Cannot add user. User is already a member of '${group.name}'.`]);
  call.state.put('users', { ...user, groupIds: [...user.groupIds, group.id] });
  return created(groupView(call, group, new Set()));
};

export const removeUserFromGroup: Operation = (call) => {
  requireAdministrator(call);
  const group = groupInQuery(call);
  const user = userById(call, required(call, 'accountId'));
  if (!user.groupIds.includes(group.id)) throw new JiraError(400, [`Cannot remove user. User is not a member of '${group.name}'.`]);
  call.state.put('users', { ...user, groupIds: user.groupIds.filter((id) => id !== group.id) });
  return { status: 200 };
};
