import type { Cases } from '../conformance-case';
import { appKeys } from '../small-site';
import { missing, notLoggedIn, wrongBody } from './refusals';

const filter = { id: '10000' };
const noFilter = { path: { id: '99' }, status: 400 } as const;
const dashboard = { dashboardId: '10000' };
const gadget = { ...dashboard, gadgetId: '10000' };
const item = { ...dashboard, itemId: '10000', propertyKey: 'health' };
const shares = [
  { type: 'project', project: { id: '10000' } },
  { type: 'group', group: { name: 'jira-users' } },
];
const newDashboard = { name: 'Mine', description: '', sharePermissions: shares, editPermissions: [] };

export const sharedCases: Cases = {
  createFilter: {
    works: { body: { name: 'Late', jql: 'due < now()', description: '', sharePermissions: shares } },
    refused: wrongBody({ name: 'Late', jql: 'due <' }),
  },
  getFilter: { works: { path: filter }, refused: noFilter },
  updateFilter: { works: { path: filter, body: { name: 'All', jql: 'project = ERP' } }, refused: { as: 'bob', status: 400 } },
  deleteFilter: { works: { path: filter, status: 204 }, refused: { as: 'bob', status: 400 } },
  getFiltersPaginated: {
    works: {
      query: {
        filterName: 'all',
        expand: 'description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,subscriptions',
        orderBy: '-id',
      },
    },
    refused: { query: { groupId: 'a', groupname: 'b' }, status: 400 },
  },
  getMyFilters: { works: { query: { includeFavourites: 'true' } }, refused: notLoggedIn },
  getFavouriteFilters: { works: {}, refused: notLoggedIn },
  setFavouriteForFilter: { works: { path: filter }, refused: noFilter },
  deleteFavouriteForFilter: { works: { path: filter }, refused: noFilter },
  changeFilterOwner: { works: { path: filter, body: { accountId: 'bob' }, status: 204 }, refused: { as: 'bob', status: 403 } },
  getSharePermissions: { works: { path: filter }, refused: missing({ id: '99' }) },
  getSharePermission: { works: { path: { ...filter, permissionId: '10001' } }, refused: missing({ ...filter, permissionId: '1' }) },
  addSharePermission: {
    works: { path: filter, body: { type: 'group', groupname: 'jira-users' }, status: 201 },
    refused: wrongBody({ type: 'group', groupname: 'none' }),
  },
  deleteSharePermission: {
    works: { path: { ...filter, permissionId: '10001' }, status: 204 },
    refused: missing({ ...filter, permissionId: '1' }),
  },
  setColumns: { works: { path: filter, body: { columns: ['summary'] } }, refused: wrongBody({ columns: ['none'] }) },
  getColumns: {
    works: {
      path: filter,
      prepare: async (site) => void (await site.by('ann').put('/rest/api/3/filter/10000/columns', { columns: ['summary'] })),
    },
    refused: { status: 404, prepare: () => {} },
  },
  resetColumns: { works: { path: filter, status: 204 }, refused: noFilter },
  getDefaultShareScope: { works: {}, refused: notLoggedIn },
  setDefaultShareScope: { works: { body: { scope: 'AUTHENTICATED' } }, refused: wrongBody({ scope: 'ALL' }) },

  getAllDashboards: { works: { query: { filter: 'my' } }, refused: 'never' },
  getDashboardsPaginated: {
    works: { query: { dashboardName: 'comp', orderBy: '-name' } },
    refused: { query: { orderBy: 'colour' }, status: 400 },
  },
  createDashboard: { works: { body: newDashboard }, refused: wrongBody({ ...newDashboard, name: '' }) },
  getDashboard: { works: { path: filter }, refused: missing({ id: '99' }) },
  updateDashboard: { works: { path: filter, body: newDashboard }, refused: missing({ id: '99' }) },
  deleteDashboard: { works: { path: filter, status: 204 }, refused: noFilter },
  copyDashboard: { works: { path: filter, body: newDashboard }, refused: missing({ id: '99' }) },
  bulkEditDashboards: {
    works: { body: { action: 'changeOwner', entityIds: [10000, 99], changeOwnerDetails: { newOwner: 'bob', autofixName: true } } },
    refused: wrongBody({ action: 'changeOwner', entityIds: [] }),
  },
  getAllAvailableDashboardGadgets: { works: {}, refused: notLoggedIn },
  getAllGadgets: { works: { path: dashboard, query: { moduleKey: appKeys.gadget } }, refused: missing({ dashboardId: '99' }) },
  addGadget: {
    works: { path: dashboard, body: { moduleKey: appKeys.gadget, color: 'red', title: 'Again' } },
    refused: wrongBody({ moduleKey: 'none' }),
  },
  updateGadget: { works: { path: gadget, body: { title: 'Renamed' }, status: 204 }, refused: missing({ ...dashboard, gadgetId: '99' }) },
  removeGadget: { works: { path: gadget, status: 204 }, refused: missing({ ...dashboard, gadgetId: '99' }) },
  getDashboardItemPropertyKeys: {
    works: { path: { dashboardId: '10000', itemId: '10000' } },
    refused: missing({ dashboardId: '10000', itemId: '99' }),
  },
  getDashboardItemProperty: { works: { path: item }, refused: missing({ ...item, propertyKey: 'none' }) },
  setDashboardItemProperty: { works: { path: item, body: { node: 1 } }, refused: missing({ ...item, itemId: '99' }) },
  deleteDashboardItemProperty: { works: { path: item, status: 204 }, refused: missing({ ...item, propertyKey: 'none' }) },
};
