import type { StatusCategoryKey, TransitionRecord } from '../../jira/model/records';
import type { SiteState } from '../../jira/model/site-state';
import { seedIds } from '../../jira/site/seed-ids';

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
