import type { OperationMap } from '../operation';
import { agileOperations } from './agile';
import { appDataOperations } from './app-data';
import { categoriesOperations } from './categories';
import { componentsOperations } from './components';
import { dashboardsOperations } from './dashboards';
import { expressionsOperations } from './expressions';
import { fieldConfigurationsOperations } from './field-configurations';
import { fieldsOperations } from './fields';
import { filtersOperations } from './filters';
import { groupsOperations } from './groups';
import { issueTypesOperations } from './issue-types';
import { jqlDataOperations } from './jql-data';
import { linkTypesOperations } from './link-types';
import { notificationSchemesOperations } from './notification-schemes';
import { permissionsOperations } from './permissions';
import { prioritiesOperations } from './priorities';
import { projectsOperations } from './projects';
import { resolutionsOperations } from './resolutions';
import { rolesOperations } from './roles';
import { screensOperations } from './screens';
import { securitySchemesOperations } from './security-schemes';
import { settingsOperations } from './settings';
import { statusesOperations } from './statuses';
import { tasksOperations } from './tasks';
import { usersOperations } from './users';
import { versionsOperations } from './versions';
import { workflowSchemesOperations } from './workflow-schemes';
import { workflowsOperations } from './workflows';

const groups: readonly OperationMap[] = [
  projectsOperations,
  rolesOperations,
  categoriesOperations,
  versionsOperations,
  componentsOperations,
  usersOperations,
  groupsOperations,
  permissionsOperations,
  fieldsOperations,
  issueTypesOperations,
  statusesOperations,
  workflowsOperations,
  workflowSchemesOperations,
  prioritiesOperations,
  resolutionsOperations,
  linkTypesOperations,
  filtersOperations,
  dashboardsOperations,
  jqlDataOperations,
  tasksOperations,
  appDataOperations,
  settingsOperations,
  agileOperations,
  expressionsOperations,
  securitySchemesOperations,
  screensOperations,
  fieldConfigurationsOperations,
  notificationSchemesOperations,
];

/** Every emulated operation outside issues and search. An operation emulated twice is a mistake. */
export const administrationOperations: OperationMap = merged(groups);

function merged(maps: readonly OperationMap[]): OperationMap {
  const all = new Map<string, OperationMap[string]>();
  for (const [operationId, operation] of maps.flatMap((map) => Object.entries(map))) {
    if (all.has(operationId)) throw new Error(`The operation ${operationId} is emulated twice.`);
    all.set(operationId, operation);
  }
  return Object.fromEntries(all);
}
