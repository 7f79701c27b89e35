import type { UserRecord } from '../../model/records';
import { notFound, type OperationCall } from '../../operation';
import { required } from '../answering/request';

/** The user of the call's `accountId`. */
export function userInQuery(call: OperationCall): UserRecord {
  return userById(call, required(call, 'accountId'));
}

export function userById(call: OperationCall, accountId: string): UserRecord {
  const user = call.state.get('users', accountId);
  if (!user) throw notFound('Specified user does not exist or you do not have required permissions');
  return user;
}

/** Whether a user answers to `query`: the start of a word of the name or of the e-mail address, as Jira's pickers match. */
export function answersTo(user: UserRecord, query: string): boolean {
  const text = query.trim().toLowerCase();
  if (text === '') return true;
  const name = user.displayName.toLowerCase();
  return name.startsWith(text) || name.includes(` ${text}`) || user.email.toLowerCase().startsWith(text) || user.id === query;
}

/** Users by name, for lists whose order Jira leaves open. */
export function usersByName(call: OperationCall): readonly UserRecord[] {
  return [...call.state.all('users')].sort((a, b) => a.displayName.localeCompare(b.displayName, 'en') || a.id.localeCompare(b.id));
}
