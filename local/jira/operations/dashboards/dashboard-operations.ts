import { z } from 'zod';
import type { DashboardRecord } from '../../model/records';
import { badRequest, JiraError, type Operation, type OperationCall } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { isAdministrator, requireLogin } from '../answering/authority';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { listOf, pathPart, readBody, wholeNumber } from '../answering/request';
import { readShares, shareRequest } from '../sharing/share-permissions';
import { isFavourite, isOwner, maySee, sharedWith } from '../sharing/shared-record';
import { dashboardView, editableDashboard, visibleDashboard } from './dashboard-view';

const dashboardRequest = z.object({
  name: z.string().default(''),
  description: z.string().default(''),
  sharePermissions: z.array(shareRequest).default([]),
  editPermissions: z.array(shareRequest).default([]),
});

function newDashboard(call: OperationCall, accountId: string): DashboardRecord {
  const asked = readBody(call, dashboardRequest);
  if (asked.name.trim() === '') throw badRequest({ name: 'You must specify a name for the dashboard.' });
  return {
    id: call.state.nextId('dashboards'),
    name: asked.name.trim(),
    description: asked.description,
    ownerAccountId: accountId,
    favouriteOf: [accountId],
    share: readShares(call, asked.sharePermissions),
    edit: readShares(call, asked.editPermissions),
  };
}

export const createDashboard: Operation = (call) => {
  const dashboard = newDashboard(call, requireLogin(call));
  call.state.put('dashboards', dashboard);
  return ok(dashboardView(call, dashboard));
};

export const getDashboard: Operation = (call) => ok(dashboardView(call, visibleDashboard(call, pathPart(call, 'id'))));

export const updateDashboard: Operation = (call) => {
  const dashboard = editableDashboard(call, pathPart(call, 'id'));
  const { id: _id, ...changes } = newDashboard(call, dashboard.ownerAccountId);
  const changed = { ...dashboard, ...changes, favouriteOf: dashboard.favouriteOf };
  call.state.put('dashboards', changed);
  return ok(dashboardView(call, changed));
};

export const deleteDashboard: Operation = (call) => {
  requireLogin(call);
  const id = pathPart(call, 'id');
  const dashboard = call.state.get('dashboards', id);
  if (!dashboard || !maySee(call, dashboard, true)) throw new JiraError(400, [`The dashboard with id '${id}' does not exist.`]);
  if (!isOwner(call, dashboard) && !isAdministrator(call))
    throw new JiraError(400, ['You do not have permission to delete this dashboard.']);
  for (const gadget of call.state.by('gadgets.dashboard', id)) call.state.remove('gadgets', gadget.id);
  call.state.remove('dashboards', id);
  return noContent;
};

/** `POST /dashboard/{id}/copy`: the gadgets come along with their positions and properties. */
export const copyDashboard: Operation = (call) => {
  const accountId = requireLogin(call);
  const { state } = call;
  const source = visibleDashboard(call, pathPart(call, 'id'));
  const copy = newDashboard(call, accountId);
  state.put('dashboards', copy);
  for (const gadget of state.by('gadgets.dashboard', source.id)) {
    const id = state.nextId('gadgets');
    state.put('gadgets', { ...gadget, id, dashboardId: copy.id });
    for (const property of state.by('properties.entity', `dashboardItem:${gadget.id}`)) {
      state.put('properties', { ...property, id: `dashboardItem:${id}:${property.key}`, entityId: id });
    }
  }
  return ok(dashboardView(call, copy));
};

/** `GET /dashboard`: all, or one's own, or one's favourites. */
export const getAllDashboards: Operation = (call) => {
  const filter = call.query.get('filter');
  const startAt = wholeNumber(call, 'startAt', 0);
  const maxResults = Math.min(1000, wholeNumber(call, 'maxResults', 20));
  const found = visible(call).filter(
    (dashboard) => filter === null || filter === '' || (filter === 'my' ? isOwner(call, dashboard) : isFavourite(call, dashboard)),
  );
  return ok({
    startAt,
    maxResults,
    total: found.length,
    dashboards: found.slice(startAt, startAt + maxResults).map((dashboard) => dashboardView(call, dashboard)),
  });
};

const visible = (call: OperationCall): readonly DashboardRecord[] =>
  [...call.state.all('dashboards')].filter((dashboard) => maySee(call, dashboard)).sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** `GET /dashboard/search`. */
export const getDashboardsPaginated: Operation = (call) => {
  const name = call.query.get('dashboardName')?.toLowerCase() ?? '';
  const owner = call.query.get('accountId');
  const groupId = call.query.get('groupId') ?? undefined;
  const projectId = call.query.get('projectId') ?? undefined;
  const ids = new Set(listOf(call, 'id'));
  const found = visible(call).filter(
    (dashboard) =>
      dashboard.name.toLowerCase().includes(name) &&
      (owner === null || dashboard.ownerAccountId === owner) &&
      (ids.size === 0 || ids.has(dashboard.id)) &&
      ((groupId === undefined && projectId === undefined) || sharedWith(dashboard, { groupId, projectId })),
  );
  const sorted = ordered(
    call,
    found,
    {
      name: (dashboard) => dashboard.name,
      id: (dashboard) => Number(dashboard.id),
      description: (dashboard) => dashboard.description,
      owner: (dashboard) => call.state.get('users', dashboard.ownerAccountId)?.displayName,
      favorite_count: (dashboard) => dashboard.favouriteOf.length,
      is_favorite: (dashboard) => (isFavourite(call, dashboard) ? 0 : 1),
    },
    'name',
  );
  return ok(page(call, '/dashboard/search', sorted, (dashboard) => dashboardView(call, dashboard), { size: 50, max: 100 }));
};

const bulkRequest = z.object({
  action: z.enum(['changeOwner', 'changePermission', 'addPermission', 'removePermission']),
  entityIds: z.array(z.number().int()).min(1).max(100),
  changeOwnerDetails: z.object({ newOwner: z.string(), autofixName: z.boolean().default(false) }).optional(),
  permissionDetails: z.object({ sharePermissions: z.array(shareRequest), editPermissions: z.array(shareRequest) }).optional(),
});

/** `PUT /dashboard/bulk/edit`: dashboards that cannot be changed are reported one by one. */
export const bulkEditDashboards: Operation = (call) => {
  requireLogin(call);
  const asked = readBody(call, bulkRequest);
  const entityErrors: Record<string, unknown> = {};
  for (const entityId of asked.entityIds) {
    try {
      const dashboard = editableDashboard(call, String(entityId), 400);
      call.state.put('dashboards', edited(call, dashboard, asked));
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      entityErrors[String(entityId)] = { errorMessages: error.errorMessages, errors: error.errors };
    }
  }
  return ok({ action: asked.action, entityErrors });
};

function edited(call: OperationCall, dashboard: DashboardRecord, asked: z.output<typeof bulkRequest>): DashboardRecord {
  const shares = readShares(call, asked.permissionDetails?.sharePermissions ?? []);
  const edits = readShares(call, asked.permissionDetails?.editPermissions ?? []);
  const same = (a: { readonly id: string }, b: { readonly id: string }): boolean =>
    JSON.stringify({ ...a, id: '' }) === JSON.stringify({ ...b, id: '' });
  switch (asked.action) {
    case 'changeOwner': {
      const owner = asked.changeOwnerDetails?.newOwner ?? '';
      if (!call.state.has('users', owner)) throw new JiraError(400, [`The user '${owner}' does not exist.`]);
      return { ...dashboard, ownerAccountId: owner };
    }
    case 'changePermission':
      return { ...dashboard, share: shares, edit: edits };
    case 'addPermission':
      return { ...dashboard, share: [...dashboard.share, ...shares], edit: [...dashboard.edit, ...edits] };
    case 'removePermission':
      return {
        ...dashboard,
        share: dashboard.share.filter((one) => !shares.some((other) => same(one, other))),
        edit: dashboard.edit.filter((one) => !edits.some((other) => same(one, other))),
      };
  }
}
