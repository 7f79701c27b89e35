import type { UserRecord } from '../model/records';
import type { SiteState } from '../model/site-state';

/** What imported records need of a site's people and permissions. */
export interface ImportedAccess {
  readonly adminAccountId: string;
  readonly adminGroupId: string;
  readonly userGroupId: string;
  readonly permissionSchemeId: string;
}

const schemeName = 'Imported projects';

/** Everyone with access to the site may see and work in imported projects: an export says nothing of who might. */
const memberPermissions = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'RESOLVE_ISSUES',
  'CLOSE_ISSUES',
  'SCHEDULE_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'LINK_ISSUES',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'WORK_ON_ISSUES',
  'EDIT_OWN_WORKLOGS',
  'VIEW_DEV_TOOLS',
  'MANAGE_SPRINTS_PERMISSION',
];
const administratorPermissions = ['ADMINISTER_PROJECTS', 'DELETE_ISSUES', 'SET_ISSUE_SECURITY', 'EDIT_ALL_COMMENTS', 'EDIT_ALL_WORKLOGS'];

/** Creates, where the site has none yet, the groups, the permission scheme and the three people that look at an imported site. */
export function ensureImportedAccess(state: SiteState): ImportedAccess {
  const adminGroupId = state.by('globalPermissions.permission', 'ADMINISTER')[0]?.groupId ?? createAdminGroup(state);
  const userGroupId = ensureGroup(state, ['jira-users', 'jira-software-users']);
  person(state, 'import-admin', 'Import Admin', [adminGroupId, userGroupId]);
  person(state, 'import-viewer', 'Import Viewer', [userGroupId]);
  // A customer of a help desk: has an account, but not for Jira, and so sees no project of any kind.
  person(state, 'import-outsider', 'Import Outsider', [], 'customer');
  return { adminAccountId: 'import-admin', adminGroupId, userGroupId, permissionSchemeId: ensureScheme(state, adminGroupId, userGroupId) };
}

function createAdminGroup(state: SiteState): string {
  const groupId = ensureGroup(state, ['site-admins']);
  state.put('globalPermissions', { id: `ADMINISTER:${groupId}`, permission: 'ADMINISTER', groupId });
  return groupId;
}

function ensureGroup(state: SiteState, names: readonly [string, ...string[]]): string {
  for (const group of state.all('groups')) if (names.includes(group.name)) return group.id;
  const id = names[0];
  state.put('groups', { id, name: names[0] });
  return id;
}

function person(
  state: SiteState,
  id: string,
  displayName: string,
  groupIds: readonly string[],
  accountType: UserRecord['accountType'] = 'atlassian',
): void {
  if (state.has('users', id)) return;
  const email = `${id}@example.com`;
  state.put('users', {
    id,
    displayName,
    email,
    active: true,
    accountType,
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    groupIds,
  });
}

function ensureScheme(state: SiteState, adminGroupId: string, userGroupId: string): string {
  for (const scheme of state.all('permissionSchemes')) if (scheme.name === schemeName) return scheme.id;
  const id = state.nextId('permissionSchemes');
  const grant = (permission: string, groupId: string, index: number) => ({
    id: `${id}${String(index).padStart(3, '0')}`,
    permission,
    holder: { type: 'group' as const, parameter: groupId },
  });
  state.put('permissionSchemes', {
    id,
    name: schemeName,
    description: 'Everyone with access to the site may see and work in these projects.',
    grants: [
      ...memberPermissions.map((permission, index) => grant(permission, userGroupId, index)),
      ...administratorPermissions.map((permission, index) => grant(permission, adminGroupId, memberPermissions.length + index)),
    ],
  });
  return id;
}
