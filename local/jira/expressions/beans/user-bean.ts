import type { UserRecord } from '../../model/records';
import type { ViewContext } from '../../views/issue-fields-view';
import { avatarUrls, userView } from '../../views/references';
import { Bean, ExpressionFunction, fromJson, type Value } from '../values';
import { entityProperties } from './entity-properties';
import { atOnce, is, lazily, oneByOne, projectRoleBean } from './simple-beans';

/** The type `User`. An account that is gone keeps its id and nothing else. */
export function userBean(accountId: string, context: ViewContext): Bean {
  const { site, state } = context;
  const user = state.get('users', accountId);
  const groups = (): readonly { readonly id: string; readonly name: string }[] =>
    (user?.groupIds ?? []).flatMap((id) => state.get('groups', id) ?? []);
  const properties = {
    accountId: is(accountId),
    displayName: atOnce(() => user?.displayName ?? 'Former user'),
    locale: atOnce(() => user?.locale ?? null),
    timeZone: atOnce(() => user?.timeZone ?? null),
    active: atOnce(() => user?.active ?? false),
    avatarUrls: atOnce(() => fromJson(avatarUrls(site, 'user', accountId))),
    groups: oneByOne(() => groups().map((group) => group.name)),
    groupIds: oneByOne(() => groups().map((group) => group.id)),
    getProjectRoles: oneByOne(() => new ExpressionFunction(([project]) => (user ? rolesIn(user, project, context) : []))),
    properties: lazily(() => entityProperties('user', accountId, context)),
  };
  return new Bean('User', accountId, properties, () => userView(site, user, accountId));
}

export function userOrNull(accountId: string | undefined, context: ViewContext): Value {
  return accountId === undefined ? null : userBean(accountId, context);
}

function rolesIn(user: UserRecord, project: Value | undefined, { state }: ViewContext): readonly Value[] {
  if (!(project instanceof Bean) || project.type !== 'Project') throw new Error('The argument of getProjectRoles must be a Project.');
  const held = state
    .by('roleActors.project', project.id)
    .filter((actor) => actor.holder === user.id || user.groupIds.includes(actor.holder))
    .map((actor) => actor.roleId);
  return [...new Set(held)].flatMap((roleId) => {
    const role = state.get('roles', roleId);
    return role ? [projectRoleBean(role)] : [];
  });
}
