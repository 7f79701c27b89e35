import { forbidden, type Operation, type OperationCall } from '../../operation';
import { isAdministrator, requireLogin } from '../answering/authority';
import { propertyKeys, readProperty, removeProperty, writeProperty } from '../answering/entity-properties';
import { userInQuery } from './find-user';

/** The user whose properties the call is about: oneself, or anybody for administrators and apps. */
function subject(call: OperationCall): string {
  const accountId = requireLogin(call);
  const user = userInQuery(call);
  if (user.id !== accountId && !call.caller.asApp && !isAdministrator(call)) {
    throw forbidden('You are not allowed to see or change the properties of this user.');
  }
  return user.id;
}

export const getUserPropertyKeys: Operation = (call) =>
  propertyKeys(call, 'user', subject(call), `${call.site.siteUrl}/rest/api/3/user/properties`);

export const getUserProperty: Operation = (call) => readProperty(call, 'user', subject(call));
export const setUserProperty: Operation = (call) => writeProperty(call, 'user', subject(call));
export const deleteUserProperty: Operation = (call) => removeProperty(call, 'user', subject(call));
