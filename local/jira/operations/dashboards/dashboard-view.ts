import type { DashboardRecord } from '../../model/records';
import { JiraError, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { requireLogin } from '../answering/authority';
import { flag } from '../answering/request';
import { sharedUserView, shareView } from '../sharing/share-permissions';
import { isFavourite, mayEdit, maySee } from '../sharing/shared-record';

export function dashboardView(call: OperationCall, dashboard: DashboardRecord): Json {
  const { siteUrl } = call.site;
  return {
    id: dashboard.id,
    self: `${siteUrl}/rest/api/3/dashboard/${dashboard.id}`,
    name: dashboard.name,
    description: dashboard.description,
    owner: sharedUserView(call, dashboard.ownerAccountId),
    popularity: dashboard.favouriteOf.length,
    rank: 0,
    isFavourite: isFavourite(call, dashboard),
    isWritable: mayEdit(call, dashboard),
    systemDashboard: false,
    view: `${siteUrl}/jira/dashboards/${dashboard.id}`,
    sharePermissions: dashboard.share.map((share) => shareView(call, share)),
    editPermissions: dashboard.edit.map((share) => shareView(call, share)),
  };
}

const missing = (id: string, status: 400 | 404): JiraError => new JiraError(status, [`The dashboard with id '${id}' does not exist.`]);

/** A dashboard that the caller may look at. */
export function visibleDashboard(call: OperationCall, id: string): DashboardRecord {
  const dashboard = call.state.get('dashboards', id);
  if (!dashboard || !maySee(call, dashboard, true)) throw missing(id, 404);
  return dashboard;
}

/** A dashboard that the caller may change. `missingStatus` is what the operation documents for one that does not exist. */
export function editableDashboard(call: OperationCall, id: string, missingStatus: 400 | 404 = 404): DashboardRecord {
  requireLogin(call);
  const dashboard = call.state.get('dashboards', id);
  const override = flag(call, 'extendAdminPermissions', false) || call.caller.asApp;
  if (!dashboard || !maySee(call, dashboard, true)) throw missing(id, missingStatus);
  if (!mayEdit(call, dashboard, override)) throw new JiraError(missingStatus, ['You do not have permission to edit this dashboard.']);
  return dashboard;
}
