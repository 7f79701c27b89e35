import type { GroupRecord, UserRecord } from '../../model/records';
import { JiraError, notFound, type OperationCall } from '../../operation';

export function groupsByName(call: OperationCall): readonly GroupRecord[] {
  return [...call.state.all('groups')].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The group that a call names by `groupId` or `groupname`. */
export function groupInQuery(call: OperationCall): GroupRecord {
  const id = call.query.get('groupId');
  const name = call.query.get('groupname');
  if (id === null && name === null) throw new JiraError(400, ["Either the 'groupId' or 'groupname' query parameter must be provided."]);
  if (id !== null && name !== null) throw new JiraError(400, ["The 'groupId' and 'groupname' query parameters cannot be used together."]);
  const found = id === null ? groupsByName(call).find((group) => group.name === name) : call.state.get('groups', id);
  if (!found) throw notFound(id === null ? `The group named '${name}' does not exist.` : `The group with id '${id}' does not exist.`);
  return found;
}

export function membersOf(call: OperationCall, group: GroupRecord): readonly UserRecord[] {
  return [...call.state.all('users')]
    .filter((user) => user.groupIds.includes(group.id))
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
}
