import { z } from 'zod';
import type { UserRecord } from '../../model/records';
import { badRequest, JiraError, type Operation } from '../../operation';
import { userView } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { page, slice } from '../answering/page';
import { expands, readBody } from '../answering/request';
import { userById, userInQuery, usersByName } from './find-user';
import { publishUserEvent } from './user-events';
import { groupNameView, userDetailsView } from './user-view';

export const getCurrentUser: Operation = (call) => ok(userDetailsView(call, userById(call, requireLogin(call)), expands(call)));

export const getUser: Operation = (call) => {
  requireLogin(call);
  return ok(userDetailsView(call, userInQuery(call), expands(call)));
};

/** `GET /user/bulk`: at most 200 accounts; those that do not exist are left out. */
export const bulkGetUsers: Operation = (call) => {
  requireLogin(call);
  const ids = [...new Set(call.query.getAll('accountId'))];
  if (ids.length === 0) throw new JiraError(400, ["The query parameter 'accountId' is required."]);
  const users = ids.flatMap((id) => call.state.get('users', id) ?? []);
  return ok(page(call, '/user/bulk', users, (user) => userView(call.site, user), { size: 10, max: 200 }));
};

/** `GET /user/bulk/migration`: the emulated site never had user names or keys, so nobody is found by them. */
export const bulkGetUsersMigration: Operation = (call) => {
  requireLogin(call);
  if (call.query.getAll('username').length + call.query.getAll('key').length === 0) {
    throw new JiraError(400, ['Either username or key must be specified.']);
  }
  return ok([]);
};

/** `GET /users/search`: everybody, apps and former customers included. */
export const getAllUsers: Operation = (call) => {
  requireLogin(call);
  return ok(slice(call, usersByName(call), { size: 50, max: 1000 }).map((user) => userView(call.site, user)));
};

export const getAllUsersDefault: Operation = (call) => getAllUsers(call);

export const getUserGroups: Operation = (call) => {
  requireLogin(call);
  const user = userInQuery(call);
  return ok(user.groupIds.flatMap((id) => call.state.get('groups', id) ?? []).map((group) => groupNameView(call, group)));
};

export const getUserEmail: Operation = (call) => {
  requireLogin(call);
  const user = userInQuery(call);
  return ok({ accountId: user.id, email: user.email });
};

const newUser = z.object({
  emailAddress: z.string().default(''),
  displayName: z.string().optional(),
  products: z.array(z.string()).optional(),
});

/** `POST /user`: invites somebody. A user who exists is answered as they are. */
export const createUser: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, newUser);
  if (!/^[^@\s]+@[^@\s]+$/.test(asked.emailAddress)) throw badRequest({ emailAddress: 'You must specify a valid email address.' });
  if (asked.products === undefined) throw badRequest({ products: 'You must specify the products the user has access to.' });
  const known = [...call.state.all('users')].find((user) => user.email.toLowerCase() === asked.emailAddress.toLowerCase());
  if (known) return created(userDetailsView(call, known, new Set()));
  const everyone = [...call.state.all('groups')].find((group) => group.name === 'jira-users');
  const user: UserRecord = {
    id: `712020:${call.state.nextId('users')}`,
    displayName: asked.displayName ?? asked.emailAddress.split('@')[0] ?? asked.emailAddress,
    email: asked.emailAddress,
    active: true,
    accountType: 'atlassian',
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    groupIds: asked.products.length > 0 && everyone ? [everyone.id] : [],
  };
  call.state.put('users', user);
  publishUserEvent(call, 'created', user);
  return created(userDetailsView(call, user, new Set()));
};

export const removeUser: Operation = (call) => {
  requireAdministrator(call);
  const user = userInQuery(call);
  if (user.id === call.caller.accountId) throw new JiraError(400, ['You cannot delete yourself.']);
  call.state.remove('users', user.id);
  publishUserEvent(call, 'deleted', user);
  return noContent;
};
