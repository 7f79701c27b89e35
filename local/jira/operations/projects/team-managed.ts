import type { StatusCategoryKey } from '../../model/records';
import type { OperationCall } from '../../operation';
import { uuidOf } from '../answering/uuid-of';

/** What a new team-managed project brings for itself. */
export interface OwnConfiguration {
  readonly issueTypeSchemeId: string;
  readonly workflowSchemeId: string;
  readonly statusIds: readonly string[];
}

const ownTypes = [
  { name: 'Epic', description: 'A big piece of work.', hierarchyLevel: 1, avatarId: '10307' },
  { name: 'Story', description: 'Something a user wants to do.', hierarchyLevel: 0, avatarId: '10315' },
  { name: 'Task', description: 'A small, distinct piece of work.', hierarchyLevel: 0, avatarId: '10318' },
  { name: 'Bug', description: 'Something that does not work.', hierarchyLevel: 0, avatarId: '10303' },
  { name: 'Subtask', description: 'A piece of a larger task.', hierarchyLevel: -1, avatarId: '10316' },
] as const;

const ownStatuses: readonly { readonly name: string; readonly category: StatusCategoryKey }[] = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
];

/** Issue types, statuses and a workflow that belong to one team-managed project alone. */
export function createOwnConfiguration(call: OperationCall, projectId: string, projectName: string): OwnConfiguration {
  const { state } = call;
  const issueTypeIds = ownTypes.map((type) => {
    const id = state.nextId('issueTypes');
    state.put('issueTypes', { id, ...type, projectId });
    return id;
  });
  const issueTypeSchemeId = state.nextId('issueTypeSchemes');
  state.put('issueTypeSchemes', {
    id: issueTypeSchemeId,
    name: `${projectName}: issue types`,
    description: '',
    issueTypeIds,
    isDefault: false,
  });
  const statusIds = ownStatuses.map((status) => {
    const id = state.nextId('statuses');
    state.put('statuses', { id, ...status, description: '', projectId });
    return id;
  });
  return { issueTypeSchemeId, workflowSchemeId: ownWorkflowScheme(call, projectId, projectName, statusIds), statusIds };
}

/** A workflow in which every status may follow every other. */
function ownWorkflowScheme(call: OperationCall, projectId: string, projectName: string, statusIds: readonly string[]): string {
  const { state } = call;
  const rules = { conditions: [], validators: [], postFunctions: [] };
  const [first = ''] = statusIds;
  const workflowId = uuidOf('workflow', state.nextId('workflows'));
  state.put('workflows', {
    id: workflowId,
    name: `Software workflow for project ${projectId}`,
    description: '',
    version: 1,
    statusIds,
    transitions: [
      { id: '1', name: 'Create', description: '', type: 'INITIAL', fromStatusIds: [], toStatusId: first, rules, screenFieldIds: [] },
      ...statusIds.map((toStatusId, index) => ({
        id: String((index + 1) * 10 + 1),
        name: ownStatuses[index]?.name ?? '',
        description: '',
        type: 'GLOBAL' as const,
        fromStatusIds: [],
        toStatusId,
        rules,
        screenFieldIds: [],
      })),
    ],
    projectId,
  });
  const id = state.nextId('workflowSchemes');
  state.put('workflowSchemes', {
    id,
    name: `${projectName}: workflow scheme`,
    description: '',
    defaultWorkflowId: workflowId,
    workflowIdByIssueTypeId: {},
  });
  return id;
}
