import { notFound, type Operation, type OperationCall } from '../../operation';
import { type Json, statusCategoryView, statusView } from '../../views/references';
import { ok } from '../answering/answers';
import { requireLogin } from '../answering/authority';
import { byId } from '../answering/order';
import { pathPart } from '../answering/request';

/** `GET /status`: the statuses of workflows that are in use by projects which the caller may browse, and all others. */
export const getStatuses: Operation = (call) => {
  requireLogin(call);
  const browsable = call.site.permissions.projectsWith(call.caller, 'BROWSE_PROJECTS');
  const visible = [...call.state.all('statuses')].filter((status) => status.projectId === undefined || browsable.has(status.projectId));
  return ok(visible.sort(byId).map((status) => statusView(call.site, status)));
};

export const getStatus: Operation = (call) => {
  requireLogin(call);
  const idOrName = pathPart(call, 'idOrName');
  const byName = [...call.state.all('statuses')].find((status) => status.name.toLowerCase() === idOrName.toLowerCase());
  const status = call.state.get('statuses', idOrName) ?? byName;
  if (!status) throw notFound(`The status with id or name '${idOrName}' does not exist.`);
  return ok(statusView(call.site, status));
};

/** Besides the three categories that statuses have, Jira lists one for statuses without any. */
function categories(call: OperationCall): readonly Json[] {
  const none = {
    self: `${call.site.siteUrl}/rest/api/3/statuscategory/1`,
    id: 1,
    key: 'undefined',
    colorName: 'medium-gray',
    name: 'No Category',
  };
  return [none, ...(['new', 'indeterminate', 'done'] as const).map((key) => statusCategoryView(call.site, key))];
}

export const getStatusCategories: Operation = (call) => {
  requireLogin(call);
  return ok(categories(call));
};

export const getStatusCategory: Operation = (call) => {
  requireLogin(call);
  const idOrKey = pathPart(call, 'idOrKey');
  const found = categories(call).find((category) => String(category.id) === idOrKey || category.key === idOrKey);
  if (!found) throw notFound(`The status category with id or key '${idOrKey}' does not exist.`);
  return ok(found);
};
