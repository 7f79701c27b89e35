import type { GroupRecord, UserRecord } from '../../model/records';
import type { Operation, OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { ok } from '../answering/answers';
import { requireLogin } from '../answering/authority';
import { flag, listOf, required, wholeNumber } from '../answering/request';
import { groupsByName } from '../groups/find-group';
import { answersTo, usersByName } from './find-user';

/** How many suggestions a picker shows (the default that the pickers document). */
const pickerSize = 50;

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The name with the part that was typed in bold, as HTML. */
function highlighted(text: string, query: string): string {
  const at = query === '' ? -1 : text.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return escapeHtml(text);
  const end = at + query.length;
  return `${escapeHtml(text.slice(0, at))}<strong>${escapeHtml(text.slice(at, end))}</strong>${escapeHtml(text.slice(end))}`;
}

function foundUsers(call: OperationCall, users: readonly UserRecord[], query: string, limit: number): Json {
  const shown = users.slice(0, limit);
  return {
    users: shown.map((user) => ({
      accountId: user.id,
      accountType: user.accountType,
      html: `${highlighted(user.displayName, query)}`,
      displayName: user.displayName,
      ...(flag(call, 'showAvatar', false)
        ? { avatarUrl: `${call.site.siteUrl}/rest/api/3/universal_avatar/view/type/user/owner/${encodeURIComponent(user.id)}` }
        : {}),
    })),
    total: users.length,
    header: `Showing ${shown.length} of ${users.length} matching users`,
  };
}

function foundGroups(groups: readonly GroupRecord[], query: string, limit: number): Json {
  const shown = groups.slice(0, limit);
  return {
    header: `Showing ${shown.length} of ${groups.length} matching groups`,
    total: groups.length,
    groups: shown.map((group) => ({ name: group.name, html: highlighted(group.name, query), labels: [], groupId: group.id })),
  };
}

/** Whoever may not browse users and groups finds nobody. */
const mayPick = (call: OperationCall): boolean => call.site.permissions.hasGlobal(call.caller, 'USER_PICKER');

function usersFor(call: OperationCall, query: string): readonly UserRecord[] {
  if (!mayPick(call)) return [];
  const excluded = new Set([...listOf(call, 'excludeAccountIds'), ...listOf(call, 'exclude')]);
  const apps = !(flag(call, 'excludeConnectUsers', false) || flag(call, 'excludeConnectAddons', false));
  return usersByName(call).filter(
    (user) => user.active && !excluded.has(user.id) && (apps || user.accountType !== 'app') && answersTo(user, query),
  );
}

export const findUsersForPicker: Operation = (call) => {
  const query = required(call, 'query');
  requireLogin(call);
  return ok(foundUsers(call, usersFor(call, query), query, wholeNumber(call, 'maxResults', pickerSize)));
};

/** `GET /groupuserpicker`: users and groups at once. */
export const findUsersAndGroups: Operation = (call) => {
  requireLogin(call);
  const query = required(call, 'query');
  const limit = wholeNumber(call, 'maxResults', pickerSize);
  return ok({
    users: foundUsers(call, usersFor(call, query), query, limit),
    groups: foundGroups(mayPick(call) ? groupsMatching(call, query) : [], query, limit),
  });
};

/** `GET /groups/picker`. */
export const findGroups: Operation = (call) => {
  const query = call.query.get('query') ?? '';
  const excluded = new Set([...listOf(call, 'exclude'), ...listOf(call, 'excludeId')]);
  const groups = mayPick(call) ? groupsMatching(call, query).filter((group) => !excluded.has(group.name) && !excluded.has(group.id)) : [];
  const limit = wholeNumber(call, 'maxResults', 20);
  return ok(foundGroups(groups, query, limit));
};

function groupsMatching(call: OperationCall, query: string): readonly GroupRecord[] {
  return groupsByName(call).filter((group) => group.name.toLowerCase().includes(query.trim().toLowerCase()));
}
