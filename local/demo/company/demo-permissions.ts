import type { Holder } from '../../jira/model/records';
import type { SiteState } from '../../jira/model/site-state';
import { projectPermissionKeys } from '../../jira/permissions/permission-keys';
import { seedIds } from '../../jira/site/seed-ids';
import { demoGroups } from './demo-people';

/** The ids of the company's two permission schemes. */
export interface DemoPermissions {
  readonly company: string;
  readonly falcon: string;
}

export function createPermissions(state: SiteState): DemoPermissions {
  return { company: companyPermissions(state), falcon: falconPermissions(state) };
}

const adminOnly: ReadonlySet<string> = new Set([
  'ADMINISTER_PROJECTS',
  'EDIT_WORKFLOW',
  'DELETE_ISSUES',
  'DELETE_ALL_COMMENTS',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
  'DELETE_ALL_WORKLOGS',
  'EDIT_ALL_WORKLOGS',
  'ARCHIVE_ISSUES',
  'UNARCHIVE_ISSUES',
  'SET_ISSUE_SECURITY',
]);
const readOnly: ReadonlySet<string> = new Set([
  'BROWSE_PROJECTS',
  'ADD_COMMENTS',
  'VIEW_DEV_TOOLS',
  'VIEW_READONLY_WORKFLOW',
  'VIEW_AGGREGATED_DATA',
  'VIEW_VOTERS_AND_WATCHERS',
]);

/** Employees may look everywhere, teams work in their own projects, the PMO administers all. */
function companyPermissions(state: SiteState): string {
  const { administrator, member, viewer } = seedIds.roles;
  return putPermissions(state, 'Company projects', 'Employees look, teams work, the PMO administers.', (permission) => {
    const pmo: Holder = { type: 'group', parameter: demoGroups.pmo };
    if (adminOnly.has(permission)) return [role(administrator), pmo];
    const workers = [role(administrator), role(member), pmo];
    return readOnly.has(permission) ? [...workers, role(viewer), { type: 'group', parameter: seedIds.groups.users }] : workers;
  });
}

/** Falcon is open to its team and the director only. The PMO does not know of it; a Jira administrator sees that it exists, as on every site, but none of its issues. */
function falconPermissions(state: SiteState): string {
  const { administrator, member, viewer } = seedIds.roles;
  return putPermissions(state, 'Falcon: team only', 'Confidential. Only the roles of the project.', (permission) => {
    if (adminOnly.has(permission)) return [role(administrator)];
    return readOnly.has(permission) ? [role(administrator), role(member), role(viewer)] : [role(administrator), role(member)];
  });
}

function role(parameter: string): Holder {
  return { type: 'projectRole', parameter };
}

function putPermissions(state: SiteState, name: string, description: string, holdersOf: (permission: string) => readonly Holder[]): string {
  const id = state.nextId('permissionSchemes');
  let grant = 0;
  const grants = projectPermissionKeys.flatMap((permission) =>
    holdersOf(permission).map((holder) => ({ id: `${id}${String(++grant).padStart(4, '0')}`, permission, holder })),
  );
  state.put('permissionSchemes', { id, name, description, grants });
  return id;
}
