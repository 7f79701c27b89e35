import type { ProjectRecord } from '../../model/records';
import type { OperationCall } from '../../operation';

/** The board that a software template brings, over all issues of its project. */
export function createProjectBoard(call: OperationCall, project: ProjectRecord, type: 'scrum' | 'kanban' | 'simple'): void {
  const { state } = call;
  const filterId = state.nextId('filters');
  state.put('filters', {
    id: filterId,
    name: `Filter for ${project.key} board`,
    description: '',
    ownerAccountId: project.leadAccountId,
    jql: `project = ${project.key} ORDER BY Rank ASC`,
    favouriteOf: [],
    share: [{ id: filterId, type: 'project', projectId: project.id }],
    edit: [],
  });
  const workflow = state.get('workflows', state.get('workflowSchemes', project.workflowSchemeId)?.defaultWorkflowId ?? '');
  const statuses = (workflow?.statusIds ?? []).flatMap((id) => state.get('statuses', id) ?? []);
  const column = (name: string, category: string) => ({
    name,
    statusIds: statuses.filter((status) => status.category === category).map((status) => status.id),
  });
  const estimation = [...state.all('fields')].find(
    (field) => field.name === (project.teamManaged ? 'Story point estimate' : 'Story Points'),
  );
  state.put('boards', {
    id: state.nextId('boards'),
    name: `${project.key} board`,
    type,
    projectId: project.id,
    filterId,
    columns: [column('To Do', 'new'), column('In Progress', 'indeterminate'), column('Done', 'done')],
    ...(estimation && type !== 'kanban' ? { estimationFieldId: estimation.id } : {}),
  });
}
