import type { FilterRecord } from '../../model/records';
import { badRequest, JiraError, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { requireLogin } from '../answering/authority';
import { flag, pathPart } from '../answering/request';
import { shareView } from '../sharing/share-permissions';
import { isFavourite, mayEdit, maySee } from '../sharing/shared-record';
import { userViewById } from '../users/user-view';

/** A filter with what the caller may see of its shares. */
export function filterView(call: OperationCall, filter: FilterRecord): Json {
  const empty = { size: 0, items: [], 'max-results': 1000, 'start-index': 0, 'end-index': 0 };
  return { ...filterBasics(call, filter), sharedUsers: empty, subscriptions: empty };
}

/** A filter as `GET /filter/search` lists it. */
export function filterDetailsView(call: OperationCall, filter: FilterRecord, expand: ReadonlySet<string>): Json {
  const { owner, jql, viewUrl, searchUrl, favourite, favouritedCount, description, sharePermissions, editPermissions, ...always } =
    filterBasics(call, filter);
  const optional: Json = { owner, jql, viewUrl, searchUrl, favourite, favouritedCount, description, sharePermissions, editPermissions };
  return {
    expand:
      'description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,isWritable,approximateLastUsed,subscriptions',
    ...always,
    ...Object.fromEntries(Object.entries(optional).filter(([key]) => expand.has(key))),
    ...(expand.has('subscriptions') ? { subscriptions: [] } : {}),
  };
}

function filterBasics(call: OperationCall, filter: FilterRecord): Json {
  const { siteUrl } = call.site;
  return {
    self: `${siteUrl}/rest/api/3/filter/${filter.id}`,
    id: filter.id,
    name: filter.name,
    description: filter.description,
    owner: userViewById(call, filter.ownerAccountId),
    jql: filter.jql,
    viewUrl: `${siteUrl}/issues/?filter=${filter.id}`,
    searchUrl: `${siteUrl}/rest/api/3/search/jql?jql=${encodeURIComponent(filter.jql)}`,
    favourite: isFavourite(call, filter),
    favouritedCount: filter.favouriteOf.length,
    sharePermissions: filter.share.map((share) => shareView(call, share)),
    editPermissions: filter.edit.map((share) => shareView(call, share)),
  };
}

const unavailable = (status: 400 | 404): JiraError =>
  new JiraError(status, ['The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.']);

/** The filter of the call's path. One that cannot be seen is a bad request, except to the operations on its shares. */
export function visibleFilter(call: OperationCall, missingStatus: 400 | 404 = 400): FilterRecord {
  const filter = call.state.get('filters', pathPart(call, 'id'));
  if (!filter || !maySee(call, filter, flag(call, 'overrideSharePermissions', false))) throw unavailable(missingStatus);
  return filter;
}

/** The filter of the call's path for whoever may change it. */
export function editableFilter(call: OperationCall): FilterRecord {
  requireLogin(call);
  const filter = call.state.get('filters', pathPart(call, 'id'));
  const override = flag(call, 'overrideSharePermissions', false) || call.caller.asApp;
  if (!filter || !maySee(call, filter, true)) throw unavailable(400);
  if (!mayEdit(call, filter, override)) throw badRequest({}, ['You do not have permission to edit this filter.']);
  return filter;
}
