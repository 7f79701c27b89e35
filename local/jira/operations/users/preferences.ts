import { z } from 'zod';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { requireLogin } from '../answering/authority';
import { readBody, required } from '../answering/request';
import { userById } from './find-user';

/** Preferences are kept as properties of the user under this prefix, apart from the entity properties that apps see. */
const idOf = (accountId: string, key: string): string => `app:preference-${accountId}:${key}`;

export const getPreference: Operation = (call) => {
  const accountId = requireLogin(call);
  const key = required(call, 'key');
  if (key === 'jira.user.timezone') return ok(userById(call, accountId).timeZone);
  if (key === 'jira.user.locale') return ok(userById(call, accountId).locale);
  const found = call.state.get('properties', idOf(accountId, key));
  if (!found) throw notFound(`The user preference with key '${key}' does not exist.`);
  return ok(found.value);
};

export const setPreference: Operation = (call) => {
  const accountId = requireLogin(call);
  const key = required(call, 'key');
  if (call.body === undefined) throw new JiraError(400, ['The preference must have a value.']);
  const value = typeof call.body === 'string' ? call.body : JSON.stringify(call.body);
  call.state.put('properties', { id: idOf(accountId, key), entity: 'app', entityId: `preference-${accountId}`, key, value });
  return noContent;
};

export const removePreference: Operation = (call) => {
  const accountId = requireLogin(call);
  const key = required(call, 'key');
  if (!call.state.has('properties', idOf(accountId, key))) throw notFound(`The user preference with key '${key}' does not exist.`);
  call.state.remove('properties', idOf(accountId, key));
  return noContent;
};

export const getLocale: Operation = (call: OperationCall) =>
  ok({ locale: call.caller.accountId === undefined ? 'en_US' : userById(call, call.caller.accountId).locale });

export const setLocale: Operation = (call) => {
  const user = userById(call, requireLogin(call));
  const { locale } = readBody(call, z.object({ locale: z.string().regex(/^[a-z]{2}_[A-Z]{2}$/) }));
  call.state.put('users', { ...user, locale });
  return noContent;
};
