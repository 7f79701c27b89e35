import type { Holder, TransitionRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import { projectPermissionKeys } from '../permissions/permission-keys';
import { seedIds } from './seed-ids';
import { systemFields } from './system-fields';

/** Puts into an empty state what every Jira site has before its first project: types, statuses, schemes, fields, groups, roles. */
export function seedSite(state: SiteState): void {
  seedPeople(state);
  seedIssueTypes(state);
  seedWorkflow(state);
  seedChoices(state);
  seedFields(state);
  seedPermissionScheme(state);
}

function seedPeople(state: SiteState): void {
  const { groups, roles } = seedIds;
  state.put('groups', { id: groups.admins, name: 'site-admins' });
  state.put('groups', { id: groups.users, name: 'jira-users' });
  const everyone = ['USER_PICKER', 'BULK_CHANGE', 'CREATE_SHARED_OBJECTS', 'MANAGE_GROUP_FILTER_SUBSCRIPTIONS'];
  for (const permission of ['ADMINISTER', 'CREATE_PROJECT', ...everyone]) grantGlobal(state, permission, groups.admins);
  for (const permission of everyone) grantGlobal(state, permission, groups.users);
  state.put('roles', { id: roles.administrator, name: 'Administrators', description: 'Run the project and its settings.' });
  state.put('roles', { id: roles.member, name: 'Member', description: 'Work in the project.' });
  state.put('roles', { id: roles.viewer, name: 'Viewer', description: 'Look at the project and comment.' });
}

function grantGlobal(state: SiteState, permission: string, groupId: string): void {
  state.put('globalPermissions', { id: `${permission}:${groupId}`, permission, groupId });
}

function seedIssueTypes(state: SiteState): void {
  const { epic, story, task, bug, subtask } = seedIds.issueTypes;
  const type = (id: string, name: string, hierarchyLevel: number, avatarId: string, description: string) =>
    state.put('issueTypes', { id, name, description, hierarchyLevel, avatarId });
  type(epic, 'Epic', 1, '10307', 'A large piece of work that holds stories, tasks and bugs.');
  type(story, 'Story', 0, '10315', 'Something a user wants to be able to do.');
  type(task, 'Task', 0, '10318', 'A piece of work to be done.');
  type(bug, 'Bug', 0, '10303', 'Something that does not work as it should.');
  type(subtask, 'Sub-task', -1, '10316', 'A part of another piece of work.');
  state.put('issueTypeSchemes', {
    id: seedIds.issueTypeScheme,
    name: 'Default Issue Type Scheme',
    description: 'The issue types of projects that have no scheme of their own.',
    defaultIssueTypeId: task,
    issueTypeIds: [epic, story, task, bug, subtask],
    isDefault: true,
  });
}

function seedWorkflow(state: SiteState): void {
  const { toDo, inProgress, done } = seedIds.statuses;
  state.put('statuses', { id: toDo, name: 'To Do', description: '', category: 'new' });
  state.put('statuses', { id: inProgress, name: 'In Progress', description: '', category: 'indeterminate' });
  state.put('statuses', { id: done, name: 'Done', description: '', category: 'done' });
  state.put('workflows', {
    id: seedIds.workflow,
    name: 'Software Simplified Workflow',
    description: 'Every status can be reached from every other.',
    version: 1,
    statusIds: [toDo, inProgress, done],
    transitions: [
      transition('1', 'Create', 'INITIAL', toDo),
      transition('11', 'To Do', 'GLOBAL', toDo),
      transition('21', 'In Progress', 'GLOBAL', inProgress),
      transition('31', 'Done', 'GLOBAL', done),
    ],
  });
  state.put('workflowSchemes', {
    id: seedIds.workflowScheme,
    name: 'Default software scheme',
    description: '',
    defaultWorkflowId: seedIds.workflow,
    workflowIdByIssueTypeId: {},
  });
}

function transition(id: string, name: string, type: TransitionRecord['type'], toStatusId: string): TransitionRecord {
  const rules = { conditions: [], validators: [], postFunctions: [] };
  return { id, name, description: '', type, fromStatusIds: [], toStatusId, rules, screenFieldIds: [] };
}

function seedChoices(state: SiteState): void {
  const { priorities, resolutions, linkTypes } = seedIds;
  const priority = (id: string, name: string, color: string, rank: number) =>
    state.put('priorities', { id, name, description: '', color, rank });
  priority(priorities.highest, 'Highest', '#d04437', 0);
  priority(priorities.high, 'High', '#f15C75', 1);
  priority(priorities.medium, 'Medium', '#f79232', 2);
  priority(priorities.low, 'Low', '#707070', 3);
  priority(priorities.lowest, 'Lowest', '#999999', 4);
  const resolution = (id: string, name: string) => state.put('resolutions', { id, name, description: '' });
  resolution(resolutions.done, 'Done');
  resolution(resolutions.wontDo, "Won't Do");
  resolution(resolutions.duplicate, 'Duplicate');
  resolution(resolutions.cannotReproduce, 'Cannot Reproduce');
  resolution(resolutions.fixed, 'Fixed');
  const linkType = (id: string, name: string, inward: string, outward: string) =>
    state.put('issueLinkTypes', { id, name, inward, outward });
  linkType(linkTypes.blocks, 'Blocks', 'is blocked by', 'blocks');
  linkType(linkTypes.cloners, 'Cloners', 'is cloned by', 'clones');
  linkType(linkTypes.duplicate, 'Duplicate', 'is duplicated by', 'duplicates');
  linkType(linkTypes.relates, 'Relates', 'relates to', 'relates to');
}

function seedFields(state: SiteState): void {
  for (const field of systemFields()) {
    state.put('fields', field);
    if (!field.custom) continue;
    const id = field.id === seedIds.fields.flagged ? seedIds.flaggedContext : field.id.replace('customfield_', '');
    state.put('fieldContexts', {
      id,
      fieldId: field.id,
      name: `Default Configuration Scheme for ${field.name}`,
      description: '',
      projectIds: [],
      issueTypeIds: [],
    });
  }
  state.put('fieldOptions', {
    id: seedIds.flaggedOption,
    contextId: seedIds.flaggedContext,
    fieldId: seedIds.fields.flagged,
    value: 'Impediment',
    disabled: false,
  });
}

const readingPermissions: ReadonlySet<string> = new Set([
  'BROWSE_PROJECTS',
  'VIEW_DEV_TOOLS',
  'VIEW_READONLY_WORKFLOW',
  'VIEW_AGGREGATED_DATA',
  'VIEW_VOTERS_AND_WATCHERS',
  'ADD_COMMENTS',
]);
const ruling: ReadonlySet<string> = new Set([
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
]);

/** Everybody who may use Jira may work in a project; administering it takes the role. Jira's own default is as open. */
function seedPermissionScheme(state: SiteState): void {
  const { roles, permissionScheme } = seedIds;
  const role = (parameter: string): Holder => ({ type: 'projectRole', parameter });
  const holdersOf = (permission: string): Holder[] => {
    if (ruling.has(permission)) return [role(roles.administrator)];
    const members: Holder[] = [role(roles.administrator), role(roles.member), { type: 'applicationRole' }];
    return readingPermissions.has(permission) ? [...members, role(roles.viewer)] : members;
  };
  let id = 10100;
  const grants = projectPermissionKeys.flatMap((permission) =>
    holdersOf(permission).map((holder) => ({ id: String(id++), permission, holder })),
  );
  state.put('permissionSchemes', {
    id: permissionScheme,
    name: 'Default Permission Scheme',
    description: 'The permissions of projects that have no scheme of their own.',
    grants,
  });
}
