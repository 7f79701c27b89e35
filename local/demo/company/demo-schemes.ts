import type { Holder, StatusCategoryKey, TransitionRecord } from '../../jira/model/records';
import type { SiteState } from '../../jira/model/site-state';
import { projectPermissionKeys } from '../../jira/permissions/permission-keys';
import { seedIds } from '../../jira/site/seed-ids';
import { customField } from '../../jira/site/system-fields';
import { demoGroups } from './demo-people';

/** A status as the work moves through it. */
export interface DemoStatus {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategoryKey;
}

/** The way of a piece of work: where it waits, the steps on its way, where it ends, and where it goes when it is dropped. */
export interface DemoFlow {
  readonly waiting: DemoStatus;
  readonly steps: readonly DemoStatus[];
  readonly done: DemoStatus;
  readonly dropped: DemoStatus;
}

export interface DemoType {
  readonly id: string;
  readonly name: string;
  readonly flow: DemoFlow;
}

/** Which issue types a project uses; a missing one does not exist there. */
export interface DemoTypes {
  readonly epic: DemoType;
  readonly story: DemoType;
  readonly task: DemoType;
  readonly bug: DemoType;
  readonly subtask: DemoType;
  readonly risk?: DemoType;
  readonly decision?: DemoType;
  readonly request?: DemoType;
  readonly incident?: DemoType;
}

export interface ProjectSchemes {
  readonly issueTypeSchemeId: string;
  readonly workflowSchemeId: string;
  readonly types: DemoTypes;
}

export interface DemoSchemes {
  readonly software: ProjectSchemes;
  readonly business: ProjectSchemes;
  readonly service: ProjectSchemes;
  /** Types, statuses and workflow of a team-managed project, which are its own. */
  teamManaged(projectId: string, projectKey: string): ProjectSchemes;
  readonly permissions: { readonly company: string; readonly falcon: string };
  readonly fields: DemoFields;
}

/** Custom fields that the company added, with their options from low to high. */
export interface DemoFields {
  readonly probability: DemoChoice;
  readonly impact: DemoChoice;
  readonly acceptanceCriteria: string;
  readonly benefit: string;
}

export interface DemoChoice {
  readonly fieldId: string;
  readonly fieldName: string;
  readonly options: readonly { readonly id: string; readonly value: string }[];
}

export function createSchemes(state: SiteState): DemoSchemes {
  const status = (name: string, category: StatusCategoryKey): DemoStatus => putStatus(state, state.nextId('statuses'), name, category);
  const seeded = (id: string): DemoStatus => {
    const found = state.get('statuses', id);
    if (!found) throw new Error(`the site was not set up: status ${id} is missing`);
    return found;
  };
  const toDo = seeded(seedIds.statuses.toDo);
  const inProgress = seeded(seedIds.statuses.inProgress);
  const done = seeded(seedIds.statuses.done);
  const cancelled = status('Cancelled', 'done');
  const testing = status('Testing', 'indeterminate');
  const review = status('In Review', 'indeterminate');
  const approval = status('Waiting for approval', 'indeterminate');
  const simple: DemoFlow = { waiting: toDo, steps: [inProgress], done, dropped: cancelled };
  const software: DemoFlow = { ...simple, steps: [inProgress, review, testing] };
  const business: DemoFlow = { ...simple, steps: [inProgress, approval] };
  const service: DemoFlow = {
    waiting: status('Open', 'new'),
    steps: [inProgress, status('Waiting for customer', 'indeterminate')],
    done: status('Resolved', 'done'),
    dropped: cancelled,
  };
  const risk: DemoFlow = {
    waiting: status('Identified', 'new'),
    steps: [status('Mitigating', 'indeterminate')],
    done: status('Closed', 'done'),
    dropped: status('Accepted', 'done'),
  };
  const decision: DemoFlow = {
    waiting: status('Proposed', 'new'),
    steps: [status('Under discussion', 'indeterminate')],
    done: status('Decided', 'done'),
    dropped: status('Withdrawn', 'done'),
  };

  const type = (name: string, description: string): string => {
    const id = state.nextId('issueTypes');
    state.put('issueTypes', { id, name, description, hierarchyLevel: 0, avatarId: '10300' });
    return id;
  };
  const { issueTypes } = seedIds;
  const raid = {
    risk: { id: type('Risk', 'Something that may go wrong, with its probability and impact.'), name: 'Risk', flow: risk },
    decision: { id: type('Decision', 'A choice to be made, by whom and by when.'), name: 'Decision', flow: decision },
  };
  const typesWith = (flow: DemoFlow): DemoTypes => ({
    epic: { id: issueTypes.epic, name: 'Epic', flow },
    story: { id: issueTypes.story, name: 'Story', flow },
    task: { id: issueTypes.task, name: 'Task', flow },
    bug: { id: issueTypes.bug, name: 'Bug', flow },
    subtask: { id: issueTypes.subtask, name: 'Sub-task', flow },
    ...raid,
  });
  const serviceTypes: DemoTypes = {
    ...typesWith(service),
    request: { id: type('Service request', 'Somebody needs something.'), name: 'Service request', flow: service },
    incident: { id: type('Incident', 'Something does not work.'), name: 'Incident', flow: service },
  };

  return {
    software: putSchemes(state, 'Software delivery', typesWith(software)),
    business: putSchemes(state, 'Business change', typesWith(business)),
    service: putSchemes(state, 'Service', serviceTypes),
    teamManaged: (projectId, projectKey) => teamManagedSchemes(state, projectId, projectKey),
    permissions: { company: companyPermissions(state), falcon: falconPermissions(state) },
    fields: createFields(state),
  };
}

function putStatus(state: SiteState, id: string, name: string, category: StatusCategoryKey, projectId?: string): DemoStatus {
  state.put('statuses', { id, name, description: '', category, ...(projectId === undefined ? {} : { projectId }) });
  return { id, name, category };
}

function teamManagedSchemes(state: SiteState, projectId: string, projectKey: string): ProjectSchemes {
  const status = (name: string, category: StatusCategoryKey) => putStatus(state, state.nextId('statuses'), name, category, projectId);
  const done = status('Done', 'done');
  const flow: DemoFlow = { waiting: status('To Do', 'new'), steps: [status('In Progress', 'indeterminate')], done, dropped: done };
  const type = (name: string, hierarchyLevel: number) => {
    const id = state.nextId('issueTypes');
    state.put('issueTypes', { id, name, description: '', hierarchyLevel, avatarId: '10300', projectId });
    return { id, name, flow };
  };
  const types: DemoTypes = {
    epic: type('Epic', 1),
    story: type('Story', 0),
    task: type('Task', 0),
    bug: type('Bug', 0),
    subtask: type('Subtask', -1),
  };
  return putSchemes(state, projectKey, types, projectId);
}

/** One workflow per flow; risks and decisions have their own beside that of the work. */
function putSchemes(state: SiteState, name: string, types: DemoTypes, projectId?: string): ProjectSchemes {
  const all = Object.values(types) as DemoType[];
  const workflowIds = new Map<DemoFlow, string>();
  for (const { flow, name: typeName } of all) {
    if (workflowIds.has(flow)) continue;
    const id = state.nextId('workflows');
    const title = workflowIds.size === 0 ? `${name} workflow` : `${typeName} workflow (${name.toLowerCase()})`;
    putWorkflow(state, id, title, flow, projectId);
    workflowIds.set(flow, id);
  }
  const mainWorkflowId = workflowIds.get(types.task.flow) ?? '';
  const issueTypeSchemeId = state.nextId('issueTypeSchemes');
  state.put('issueTypeSchemes', {
    id: issueTypeSchemeId,
    name: `${name} issue types`,
    description: '',
    defaultIssueTypeId: types.task.id,
    issueTypeIds: all.map((type) => type.id),
    isDefault: false,
  });
  const workflowSchemeId = state.nextId('workflowSchemes');
  const workflowIdByIssueTypeId = Object.fromEntries(
    all.filter((type) => type.flow !== types.task.flow).map((type) => [type.id, workflowIds.get(type.flow) ?? mainWorkflowId]),
  );
  state.put('workflowSchemes', {
    id: workflowSchemeId,
    name: `${name} workflow scheme`,
    description: '',
    defaultWorkflowId: mainWorkflowId,
    workflowIdByIssueTypeId,
  });
  return { issueTypeSchemeId, workflowSchemeId, types };
}

function putWorkflow(state: SiteState, id: string, name: string, flow: DemoFlow, projectId?: string): void {
  const statuses = [...new Map([flow.waiting, ...flow.steps, flow.done, flow.dropped].map((status) => [status.id, status])).values()];
  const transition = (number: number, status: DemoStatus, type: TransitionRecord['type']): TransitionRecord => ({
    id: String(number),
    name: type === 'INITIAL' ? 'Create' : status.name,
    description: '',
    type,
    fromStatusIds: [],
    toStatusId: status.id,
    rules: { conditions: [], validators: [], postFunctions: [] },
    screenFieldIds: [],
  });
  state.put('workflows', {
    id,
    name,
    description: '',
    version: 1,
    statusIds: statuses.map((status) => status.id),
    transitions: [
      transition(1, flow.waiting, 'INITIAL'),
      ...statuses.map((status, index) => transition(11 + index * 10, status, 'GLOBAL')),
    ],
    ...(projectId === undefined ? {} : { projectId }),
  });
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

/** Falcon is known to its team and the director only; not even the PMO or an administrator sees it. */
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

function createFields(state: SiteState): DemoFields {
  const systemType = 'com.atlassian.jira.plugin.system.customfieldtypes';
  const create = (number: number, name: string, schemaType: string, kind: string): { fieldId: string; contextId: string } => {
    const fieldId = `customfield_${number}`;
    const contextId = state.nextId('fieldContexts');
    state.put('fields', customField(fieldId, name, schemaType, `${systemType}:${kind}`));
    state.put('fieldContexts', { id: contextId, fieldId, name: 'Default', description: '', projectIds: [], issueTypeIds: [] });
    return { fieldId, contextId };
  };
  const choice = (number: number, name: string, values: readonly string[]): DemoChoice => {
    const { fieldId, contextId } = create(number, name, 'option', 'select');
    const options = values.map((value) => {
      const id = state.nextId('fieldOptions');
      state.put('fieldOptions', { id, contextId, fieldId, value, disabled: false });
      return { id, value };
    });
    return { fieldId, fieldName: name, options };
  };
  return {
    probability: choice(10040, 'Probability', ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain']),
    impact: choice(10041, 'Impact', ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe']),
    acceptanceCriteria: create(10042, 'Acceptance criteria', 'string', 'textarea').fieldId,
    benefit: create(10043, 'Expected benefit (k€)', 'number', 'float').fieldId,
  };
}
