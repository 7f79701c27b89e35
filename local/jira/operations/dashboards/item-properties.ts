import { notFound, type Operation, type OperationCall } from '../../operation';
import { propertyKeys, readProperty, removeProperty, writeProperty } from '../answering/entity-properties';
import { pathPart } from '../answering/request';
import { editableDashboard, visibleDashboard } from './dashboard-view';

/** An item of a dashboard is a gadget on it. */
function item(call: OperationCall, dashboardId: string): string {
  const id = pathPart(call, 'itemId');
  if (call.state.get('gadgets', id)?.dashboardId !== dashboardId) {
    throw notFound(`The item with id '${id}' does not exist on the dashboard with id '${dashboardId}'.`);
  }
  return id;
}

const visibleItem = (call: OperationCall): string => item(call, visibleDashboard(call, pathPart(call, 'dashboardId')).id);
const editableItem = (call: OperationCall): string => item(call, editableDashboard(call, pathPart(call, 'dashboardId')).id);

export const getDashboardItemPropertyKeys: Operation = (call) => {
  const id = visibleItem(call);
  const dashboardId = pathPart(call, 'dashboardId');
  return propertyKeys(call, 'dashboardItem', id, `${call.site.siteUrl}/rest/api/3/dashboard/${dashboardId}/items/${id}/properties`);
};

export const getDashboardItemProperty: Operation = (call) => readProperty(call, 'dashboardItem', visibleItem(call));
export const setDashboardItemProperty: Operation = (call) => writeProperty(call, 'dashboardItem', editableItem(call));
export const deleteDashboardItemProperty: Operation = (call) => removeProperty(call, 'dashboardItem', editableItem(call));
