import type { OperationCall } from '../../operation';
import { globalPermissionKeys, projectPermissionKeys } from '../../permissions/permission-keys';
import { permissionAri } from '../../site/installed-apps';

export interface PermissionEntry {
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly description: string;
}

/** Every permission of the site: Jira's own and those that installed apps define. */
export function permissionCatalogue(call: OperationCall): readonly PermissionEntry[] {
  return [...jiraPermissions, ...appPermissions(call)];
}

// Read while this file loads, so it stands before the entries made from it.
const ownNames: Readonly<Record<string, string>> = {
  ADMINISTER: 'Administer Jira',
  SYSTEM_ADMIN: 'Jira System Administrators',
  USER_PICKER: 'Browse users and groups',
  BULK_CHANGE: 'Make bulk changes',
  CREATE_PROJECT: 'Create team-managed projects',
  CREATE_SHARED_OBJECTS: 'Share dashboards and filters',
  MANAGE_GROUP_FILTER_SUBSCRIPTIONS: 'Manage group filter subscriptions',
  MANAGE_SPRINTS_PERMISSION: 'Manage sprints',
  SERVICEDESK_AGENT: 'Service Project Agent',
  VIEW_DEV_TOOLS: 'View development tools',
  VIEW_READONLY_WORKFLOW: 'View Read-Only Workflow',
};

const jiraPermissions: readonly PermissionEntry[] = [
  ...globalPermissionKeys.map((key) => entry(key, 'GLOBAL')),
  ...projectPermissionKeys.map((key) => entry(key, 'PROJECT')),
];

/** Jira's permissions are named after their keys; the few exceptions are listed. */
function entry(key: string, type: PermissionEntry['type']): PermissionEntry {
  const name = ownNames[key] ?? titleCase(key);
  const reach = type === 'GLOBAL' ? 'on this site' : 'in a project';
  return { key, name, type, description: `Lets people use "${name}" ${reach}.` };
}

function titleCase(key: string): string {
  const small = new Set(['and', 'of']);
  return key
    .toLowerCase()
    .split('_')
    .map((word) => (small.has(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join(' ');
}

function appPermissions(call: OperationCall): readonly PermissionEntry[] {
  const kinds = [
    ['jira:globalPermission', 'GLOBAL'],
    ['jira:projectPermission', 'PROJECT'],
  ] as const;
  return [...call.site.apps.values()].flatMap((app) =>
    kinds.flatMap(([moduleType, type]) =>
      (app.modules[moduleType] ?? []).map((module) => ({
        key: permissionAri(app, String(module.key)),
        name: String(module.name ?? module.key),
        type,
        description: String(module.description ?? ''),
      })),
    ),
  );
}
