import type { UserRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { type Json, userRef, userView } from '../../views/references';

/** The view of an account by id, absent for nobody. */
export function userViewById(call: OperationCall, accountId: string | undefined): Json | undefined {
  return userRef(call.site, call.state, accountId) ?? undefined;
}

/** A user with what `GET /user` and `GET /myself` add: language, groups and application roles (expanded on request). */
export function userDetailsView(call: OperationCall, user: UserRecord, expand: ReadonlySet<string>): Json {
  const groups = user.groupIds.flatMap((id) => call.state.get('groups', id) ?? []);
  const licensed = user.accountType === 'atlassian';
  return {
    ...userView(call.site, user),
    locale: user.locale,
    groups: { size: groups.length, items: expand.has('groups') ? groups.map((group) => groupNameView(call, group)) : [] },
    applicationRoles: {
      size: licensed ? 1 : 0,
      items: expand.has('applicationRoles') && licensed ? [{ key: 'jira-software', name: 'Jira' }] : [],
    },
    expand: 'groups,applicationRoles',
  };
}

export function groupNameView(call: OperationCall, group: { readonly id: string; readonly name: string }): Json {
  return { name: group.name, groupId: group.id, self: `${call.site.siteUrl}/rest/api/3/group?groupId=${encodeURIComponent(group.id)}` };
}
