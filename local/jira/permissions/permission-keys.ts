/** Jira's global permissions. Source: "Permissions" in the Jira Cloud REST API documentation (`GET /rest/api/3/permissions`). */
export const globalPermissionKeys = [
  'ADMINISTER',
  'SYSTEM_ADMIN',
  'USER_PICKER',
  'BULK_CHANGE',
  'CREATE_SHARED_OBJECTS',
  'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
  'CREATE_PROJECT',
] as const;

/** Jira's project permissions, same source. */
export const projectPermissionKeys = [
  'ADMINISTER_PROJECTS',
  'BROWSE_PROJECTS',
  'MANAGE_SPRINTS_PERMISSION',
  'SERVICEDESK_AGENT',
  'VIEW_DEV_TOOLS',
  'VIEW_READONLY_WORKFLOW',
  'VIEW_AGGREGATED_DATA',
  'EDIT_WORKFLOW',
  'ASSIGNABLE_USER',
  'ASSIGN_ISSUES',
  'ARCHIVE_ISSUES',
  'UNARCHIVE_ISSUES',
  'CLOSE_ISSUES',
  'CREATE_ISSUES',
  'DELETE_ISSUES',
  'EDIT_ISSUES',
  'LINK_ISSUES',
  'MODIFY_REPORTER',
  'MOVE_ISSUES',
  'RESOLVE_ISSUES',
  'SCHEDULE_ISSUES',
  'SET_ISSUE_SECURITY',
  'TRANSITION_ISSUES',
  'MANAGE_WATCHERS',
  'VIEW_VOTERS_AND_WATCHERS',
  'ADD_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'EDIT_ALL_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'CREATE_ATTACHMENTS',
  'DELETE_ALL_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'DELETE_ALL_WORKLOGS',
  'DELETE_OWN_WORKLOGS',
  'EDIT_ALL_WORKLOGS',
  'EDIT_OWN_WORKLOGS',
  'WORK_ON_ISSUES',
] as const;

/** What only project administrators do; members of a team-managed project hold the rest. */
const administrative: ReadonlySet<string> = new Set(['ADMINISTER_PROJECTS', 'EDIT_WORKFLOW', 'SERVICEDESK_AGENT']);

/** What a viewer of a team-managed project may do. */
const viewing: ReadonlySet<string> = new Set([
  'BROWSE_PROJECTS',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'VIEW_DEV_TOOLS',
  'VIEW_READONLY_WORKFLOW',
  'VIEW_AGGREGATED_DATA',
  'VIEW_VOTERS_AND_WATCHERS',
]);

/** Rights of the three access levels of a team-managed project. */
export type TeamManagedAccess = 'administrator' | 'member' | 'viewer';

export function teamManagedGrants(access: TeamManagedAccess, permission: string): boolean {
  switch (access) {
    case 'administrator':
      return true;
    case 'member':
      return !administrative.has(permission);
    case 'viewer':
      return viewing.has(permission);
  }
}

/** Reading needs no working project: an archived project can still be looked at and administered. */
export function worksInArchivedProject(permission: string): boolean {
  return (viewing.has(permission) && !/COMMENT/.test(permission)) || permission === 'ADMINISTER_PROJECTS';
}

/** The classic scope that gives an app acting as itself a project permission. */
export function scopeForProjectPermission(permission: string): string {
  if (permission === 'ADMINISTER_PROJECTS') return 'manage:jira-project';
  return viewing.has(permission) && !/COMMENT/.test(permission) ? 'read:jira-work' : 'write:jira-work';
}

/** The classic scope that gives an app acting as itself a global permission. */
export function scopeForGlobalPermission(permission: string): string {
  switch (permission) {
    case 'USER_PICKER':
      return 'read:jira-user';
    case 'BULK_CHANGE':
    case 'CREATE_SHARED_OBJECTS':
      return 'write:jira-work';
    default:
      return 'manage:jira-configuration';
  }
}
