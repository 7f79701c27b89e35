import { z } from 'zod';
import type { FilterRecord } from '../../model/records';
import { badRequest, JiraError, type Operation, type OperationCall } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { isAdministrator, requireLogin } from '../answering/authority';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { expands, flag, listOf, readBody } from '../answering/request';
import { readShares, shareRequest } from '../sharing/share-permissions';
import { isFavourite, maySee, sharedWith } from '../sharing/shared-record';
import { publishFilterEvent } from './filter-events';
import { editableFilter, filterDetailsView, filterView, visibleFilter } from './filter-view';

const filterRequest = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  jql: z.string().optional(),
  favourite: z.boolean().optional(),
  sharePermissions: z.array(shareRequest).optional(),
  editPermissions: z.array(shareRequest).optional(),
});

export const createFilter: Operation = async (call) => {
  const accountId = requireLogin(call);
  const asked = readBody(call, filterRequest);
  const name = asked.name?.trim() ?? '';
  refuseName(call, name);
  await requireValidJql(call, asked.jql ?? '');
  refuseSharing(call, asked.sharePermissions);
  const filter: FilterRecord = {
    id: call.state.nextId('filters'),
    name,
    description: asked.description ?? '',
    ownerAccountId: accountId,
    jql: asked.jql ?? '',
    favouriteOf: asked.favourite === true ? [accountId] : [],
    share: readShares(call, asked.sharePermissions ?? []),
    edit: readShares(call, asked.editPermissions ?? []),
  };
  call.state.put('filters', filter);
  publishFilterEvent(call, 'created', filter);
  return ok(filterView(call, filter));
};

/** Names are unique among the filters of one owner. */
function refuseName(call: OperationCall, name: string, except?: FilterRecord): void {
  if (name === '') throw badRequest({ filterName: 'You must specify a name to save this filter as.' });
  const owner = except?.ownerAccountId ?? call.caller.accountId;
  if ([...call.state.all('filters')].some((one) => one.id !== except?.id && one.ownerAccountId === owner && one.name === name)) {
    throw badRequest({ filterName: 'Filter with same name already exists.' });
  }
}

async function requireValidJql(call: OperationCall, jql: string): Promise<void> {
  if (jql.trim() !== '') await call.site.search(jql, call.caller);
}

function refuseSharing(call: OperationCall, shares: readonly unknown[] | undefined): void {
  if ((shares ?? []).length > 0 && !call.site.permissions.hasGlobal(call.caller, 'CREATE_SHARED_OBJECTS')) {
    throw badRequest({ shares: 'You do not have permission to share. All shares are invalid.' });
  }
}

export const getFilter: Operation = (call) => ok(filterView(call, visibleFilter(call)));

export const updateFilter: Operation = async (call) => {
  const filter = editableFilter(call);
  const asked = readBody(call, filterRequest);
  const name = asked.name?.trim() ?? filter.name;
  refuseName(call, name, filter);
  if (asked.jql !== undefined) await requireValidJql(call, asked.jql);
  refuseSharing(call, asked.sharePermissions);
  const changed: FilterRecord = {
    ...filter,
    name,
    description: asked.description ?? filter.description,
    jql: asked.jql ?? filter.jql,
    share: asked.sharePermissions === undefined ? filter.share : readShares(call, asked.sharePermissions),
    edit: asked.editPermissions === undefined ? filter.edit : readShares(call, asked.editPermissions),
  };
  call.state.put('filters', changed);
  publishFilterEvent(call, 'updated', changed);
  return ok(filterView(call, changed));
};

/** Only the owner and administrators delete a filter. */
export const deleteFilter: Operation = (call) => {
  requireLogin(call);
  const filter = visibleFilter({ ...call, query: new URLSearchParams({ overrideSharePermissions: 'true' }) });
  if (filter.ownerAccountId !== call.caller.accountId && !isAdministrator(call)) {
    throw badRequest({}, ['You do not have permission to delete this filter.']);
  }
  call.state.remove('filters', filter.id);
  publishFilterEvent(call, 'deleted', filter);
  return noContent;
};

/** `GET /filter/search`. */
export const getFiltersPaginated: Operation = (call) => {
  const name = call.query.get('filterName')?.toLowerCase() ?? '';
  const owner = call.query.get('accountId');
  const ids = new Set(listOf(call, 'id'));
  const groupName = call.query.get('groupname');
  const groupId = call.query.get('groupId') ?? [...call.state.all('groups')].find((group) => group.name === groupName)?.id;
  const projectId = call.query.get('projectId') ?? undefined;
  const override = flag(call, 'overrideSharePermissions', false);
  if (call.query.has('groupId') && groupName !== null) throw new JiraError(400, ['Either groupId or groupname may be given, not both.']);
  const found = [...call.state.all('filters')].filter(
    (filter) =>
      maySee(call, filter, override) &&
      filter.name.toLowerCase().includes(name) &&
      (owner === null || filter.ownerAccountId === owner) &&
      (ids.size === 0 || ids.has(filter.id)) &&
      ((groupId === undefined && groupName === null && projectId === undefined) || sharedWith(filter, { groupId, projectId })),
  );
  const sorted = ordered(
    call,
    found,
    {
      name: (filter) => filter.name,
      id: (filter) => Number(filter.id),
      description: (filter) => filter.description,
      owner: (filter) => call.state.get('users', filter.ownerAccountId)?.displayName,
      favourite_count: (filter) => filter.favouriteOf.length,
      is_favourite: (filter) => (isFavourite(call, filter) ? 0 : 1),
    },
    'name',
  );
  const expand = expands(call);
  return ok(page(call, '/filter/search', sorted, (filter) => filterDetailsView(call, filter, expand), { size: 50, max: 100 }));
};

export const getMyFilters: Operation = (call) => {
  const accountId = requireLogin(call);
  const favourites = flag(call, 'includeFavourites', false);
  const found = [...call.state.all('filters')].filter(
    (filter) => filter.ownerAccountId === accountId || (favourites && isFavourite(call, filter) && maySee(call, filter)),
  );
  return ok(found.map((filter) => filterView(call, filter)));
};

export const getFavouriteFilters: Operation = (call) => {
  requireLogin(call);
  const found = [...call.state.all('filters')].filter((filter) => isFavourite(call, filter) && maySee(call, filter));
  return ok(found.map((filter) => filterView(call, filter)));
};
