import { z } from 'zod';
import type { SharePermission, UserRecord } from '../../model/records';
import { badRequest, type OperationCall } from '../../operation';
import { avatarUrls, type Json, projectRef } from '../../views/references';
import { present } from '../answering/present';
import { actorsOf } from '../roles/role-actors';
import { groupNameView } from '../users/user-view';

/** Filters and dashboards are shared alike: with everybody, projects, project roles, groups or single users. */
export function shareView(call: OperationCall, share: SharePermission): Json {
  const id = Number(share.id);
  switch (share.type) {
    case 'global':
    case 'loggedin':
      return { id, type: share.type };
    case 'project':
      return { id, type: share.roleId === undefined ? 'project' : 'projectRole', ...placeView(call, share.projectId, share.roleId) };
    case 'group': {
      const group = call.state.get('groups', share.groupId);
      return { id, type: 'group', group: groupNameView(call, group ?? { id: share.groupId, name: share.groupId }) };
    }
    case 'user':
      return { id, type: 'user', user: sharedUserView(call, share.accountId) };
  }
}

function placeView(call: OperationCall, projectId: string, roleId: string | undefined): Json {
  const project = call.state.get('projects', projectId);
  const role = roleId === undefined ? undefined : call.state.get('roles', roleId);
  const self = `${call.site.siteUrl}/rest/api/3/project/${projectId}/role/${roleId}`;
  return {
    project: project && projectRef(call.site, call.state, project),
    ...(role ? { role: { self, id: Number(role.id), name: role.name, description: role.description } } : {}),
  };
}

/** The short form of a person in shares and as the owner of a dashboard. */
export function sharedUserView(call: OperationCall, accountId: string): Json {
  const user = call.state.get('users', accountId);
  return {
    self: `${call.site.siteUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`,
    accountId,
    displayName: user?.displayName ?? 'Former user',
    active: user?.active ?? false,
    avatarUrls: avatarUrls(call.site, 'user', accountId),
  };
}

export const shareRequest = z.looseObject({
  type: z.string(),
  project: z.looseObject({ id: z.string() }).optional(),
  role: z.looseObject({ id: z.union([z.number(), z.string()]).transform(String) }).optional(),
  group: z.looseObject({ name: z.string().optional(), groupId: z.string().optional() }).optional(),
  user: z.looseObject({ accountId: z.string() }).optional(),
});
export type ShareRequest = z.output<typeof shareRequest>;

/** Reads shares from a request; what they share with must exist. */
export function readShares(call: OperationCall, asked: readonly ShareRequest[]): readonly SharePermission[] {
  const first = nextShareId(call);
  return asked.map((one, index) => readShare(call, one, String(first + index)));
}

function readShare(call: OperationCall, asked: ShareRequest, id: string): SharePermission {
  switch (asked.type) {
    case 'global':
      return { id, type: 'global' };
    case 'loggedin':
    case 'authenticated':
      return { id, type: 'loggedin' };
    case 'project':
    case 'projectRole': {
      const projectId = asked.project?.id ?? '';
      if (!call.site.permissions.hasInProject(call.caller, 'BROWSE_PROJECTS', projectId)) {
        throw badRequest({ project: `You do not have permission to share with project '${projectId}'.` });
      }
      if (asked.role !== undefined && !call.state.has('roles', asked.role.id)) {
        throw badRequest({ role: `The project role with id '${asked.role.id}' does not exist.` });
      }
      return { id, type: 'project', projectId, ...present({ roleId: asked.role?.id }) };
    }
    case 'group': {
      const { groupId, name } = asked.group ?? {};
      const group = [...call.state.all('groups')].find((one) => one.id === groupId || (groupId === undefined && one.name === name));
      if (!group) throw badRequest({ group: `The group '${groupId ?? name ?? ''}' does not exist.` });
      return { id, type: 'group', groupId: group.id };
    }
    case 'user': {
      const accountId = asked.user?.accountId ?? '';
      if (!call.state.has('users', accountId)) throw badRequest({ user: `The user '${accountId}' does not exist.` });
      return { id, type: 'user', accountId };
    }
    default:
      throw badRequest({ type: `The share type '${asked.type}' is not supported.` });
  }
}

/** Shares live inside what they share; they have one numbering. */
function nextShareId(call: OperationCall): number {
  let last = 10_000;
  for (const table of ['filters', 'dashboards'] as const) {
    for (const record of call.state.all(table))
      for (const share of [...record.share, ...record.edit]) last = Math.max(last, Number(share.id) || 0);
  }
  return last + 1;
}

/** Whether any of the shares reaches the caller. */
export function reaches(call: OperationCall, shares: readonly SharePermission[]): boolean {
  const user = call.state.get('users', call.caller.accountId ?? '');
  return shares.some((share) => shareReaches(call, share, user));
}

function shareReaches(call: OperationCall, share: SharePermission, user: UserRecord | undefined): boolean {
  switch (share.type) {
    case 'global':
      return true;
    case 'loggedin':
      return user !== undefined;
    case 'group':
      return user?.groupIds.includes(share.groupId) ?? false;
    case 'user':
      return share.accountId === user?.id;
    case 'project':
      if (share.roleId === undefined) return call.site.permissions.hasInProject(call.caller, 'BROWSE_PROJECTS', share.projectId);
      return actorsOf(call, share.projectId, share.roleId).some(
        (actor) => actor.holder === user?.id || (actor.kind === 'group' && user?.groupIds.includes(actor.holder) === true),
      );
  }
}
