import { z } from 'zod';
import { forbidden, JiraError, notFound, type Operation } from '../../operation';
import { created, noContent, ok } from '../answering/answers';
import { isAdministrator, requireLogin } from '../answering/authority';
import { pathPart, readBody } from '../answering/request';
import { columnItems, hasOwnColumns, keepColumns, keptColumns, resetKeptColumns } from '../settings/columns';
import { readShares, shareView } from '../sharing/share-permissions';
import { editableFilter, filterView, visibleFilter } from './filter-view';

export const setFavouriteForFilter: Operation = (call) => {
  const accountId = requireLogin(call);
  const filter = visibleFilter(call);
  const changed = { ...filter, favouriteOf: [...new Set([...filter.favouriteOf, accountId])] };
  call.state.put('filters', changed);
  return ok(filterView(call, changed));
};

export const deleteFavouriteForFilter: Operation = (call) => {
  const accountId = requireLogin(call);
  const filter = visibleFilter(call);
  const changed = { ...filter, favouriteOf: filter.favouriteOf.filter((id) => id !== accountId) };
  call.state.put('filters', changed);
  return ok(filterView(call, changed));
};

export const changeFilterOwner: Operation = (call) => {
  const caller = requireLogin(call);
  const filter = visibleFilter({ ...call, query: new URLSearchParams({ overrideSharePermissions: 'true' }) });
  if (filter.ownerAccountId !== caller && !isAdministrator(call))
    throw forbidden('You do not have permission to change the owner of this filter.');
  const { accountId } = readBody(call, z.object({ accountId: z.string() }));
  if (!call.state.has('users', accountId)) throw new JiraError(400, [`The user '${accountId}' does not exist.`]);
  call.state.put('filters', { ...filter, ownerAccountId: accountId });
  return noContent;
};

export const getSharePermissions: Operation = (call) => ok(visibleFilter(call, 404).share.map((share) => shareView(call, share)));

export const getSharePermission: Operation = (call) => {
  const id = pathPart(call, 'permissionId');
  const share = visibleFilter(call, 404).share.find((one) => one.id === id);
  if (!share) throw notFound(`The share permission with id '${id}' does not exist.`);
  return ok(shareView(call, share));
};

const newShare = z.object({
  type: z.enum(['user', 'project', 'group', 'projectRole', 'global', 'authenticated']),
  projectId: z.string().optional(),
  projectRoleId: z.string().optional(),
  groupname: z.string().optional(),
  groupId: z.string().optional(),
  accountId: z.string().optional(),
  rights: z.number().int().optional(),
});

/** `POST /filter/{id}/permission`: sharing with everybody replaces all other shares. */
export const addSharePermission: Operation = (call) => {
  const filter = editableFilter(call);
  if (!call.site.permissions.hasGlobal(call.caller, 'CREATE_SHARED_OBJECTS')) {
    throw new JiraError(400, ['You do not have permission to share. All shares are invalid.']);
  }
  const asked = readBody(call, newShare);
  const [share] = readShares(call, [
    {
      type: asked.type,
      ...(asked.projectId === undefined ? {} : { project: { id: asked.projectId } }),
      ...(asked.projectRoleId === undefined ? {} : { role: { id: asked.projectRoleId } }),
      ...((asked.groupname ?? asked.groupId) === undefined ? {} : { group: { name: asked.groupname, groupId: asked.groupId } }),
      ...(asked.accountId === undefined ? {} : { user: { accountId: asked.accountId } }),
    },
  ]);
  if (!share) throw new JiraError(400, ['The share permission is invalid.']);
  const everybody = share.type === 'global' || share.type === 'loggedin';
  const changed = {
    ...filter,
    share: everybody ? [share] : [...filter.share.filter((one) => one.type !== 'global' && one.type !== 'loggedin'), share],
  };
  call.state.put('filters', changed);
  return created(changed.share.map((one) => shareView(call, one)));
};

export const deleteSharePermission: Operation = (call) => {
  const filter = editableFilter(call);
  const id = pathPart(call, 'permissionId');
  if (!filter.share.some((share) => share.id === id)) throw notFound(`The share permission with id '${id}' does not exist.`);
  call.state.put('filters', { ...filter, share: filter.share.filter((share) => share.id !== id) });
  return noContent;
};

export const getColumns: Operation = (call) => {
  const filter = visibleFilter(call);
  const place = `filter-${filter.id}`;
  if (!hasOwnColumns(call, place)) throw notFound('No column layout is set for this filter.');
  return ok(columnItems(call, keptColumns(call, place)));
};

export const setColumns: Operation = (call) => {
  const filter = editableFilter(call);
  const { columns } = readBody(call, z.object({ columns: z.array(z.string()) }));
  keepColumns(call, `filter-${filter.id}`, columns);
  return ok({});
};

export const resetColumns: Operation = (call) => {
  resetKeptColumns(call, `filter-${editableFilter(call).id}`);
  return noContent;
};

const scopeId = (accountId: string): string => `app:share-scope-${accountId}:scope`;

/** With whom new filters and dashboards of the caller are shared unless they say otherwise. */
export const getDefaultShareScope: Operation = (call) => {
  const accountId = requireLogin(call);
  return ok({ scope: call.state.get('properties', scopeId(accountId))?.value ?? 'PRIVATE' });
};

export const setDefaultShareScope: Operation = (call) => {
  const accountId = requireLogin(call);
  const { scope } = readBody(call, z.object({ scope: z.enum(['GLOBAL', 'AUTHENTICATED', 'PRIVATE']) }));
  call.state.put('properties', { id: scopeId(accountId), entity: 'app', entityId: `share-scope-${accountId}`, key: 'scope', value: scope });
  return ok({ scope });
};
