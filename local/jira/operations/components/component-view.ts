import type { ComponentRecord, ProjectRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { userViewById } from '../users/user-view';

type AssigneeType = ComponentRecord['assigneeType'];

/** A component with the assignee that new issues in it really get. */
export function componentView(call: OperationCall, component: ComponentRecord): Readonly<Record<string, unknown>> {
  const project = call.state.get('projects', component.projectId);
  const wanted = accountFor(component.assigneeType, component, project);
  const real = realAssignee(component, project);
  return {
    self: `${call.site.siteUrl}/rest/api/3/component/${component.id}`,
    id: component.id,
    name: component.name,
    description: component.description === '' ? undefined : component.description,
    lead: userViewById(call, component.leadAccountId),
    assigneeType: component.assigneeType,
    assignee: userViewById(call, wanted),
    realAssigneeType: real.type,
    realAssignee: userViewById(call, real.accountId),
    isAssigneeTypeValid: component.assigneeType !== 'COMPONENT_LEAD' || component.leadAccountId !== undefined,
    project: project?.key,
    projectId: Number(component.projectId),
  };
}

function accountFor(type: AssigneeType, component: ComponentRecord, project: ProjectRecord | undefined): string | undefined {
  switch (type) {
    case 'COMPONENT_LEAD':
      return component.leadAccountId;
    case 'PROJECT_LEAD':
      return project?.leadAccountId;
    case 'PROJECT_DEFAULT':
      return project?.assigneeType === 'PROJECT_LEAD' ? project.leadAccountId : undefined;
    case 'UNASSIGNED':
      return undefined;
  }
}

/** A component without a lead falls back to what its project does. */
function realAssignee(
  component: ComponentRecord,
  project: ProjectRecord | undefined,
): { readonly type: AssigneeType; readonly accountId: string | undefined } {
  if (component.assigneeType === 'COMPONENT_LEAD' && component.leadAccountId === undefined) {
    return { type: 'PROJECT_DEFAULT', accountId: accountFor('PROJECT_DEFAULT', component, project) };
  }
  return { type: component.assigneeType, accountId: accountFor(component.assigneeType, component, project) };
}

/** Components of a project by name. */
export function componentsOf(call: OperationCall, projectId: string): readonly ComponentRecord[] {
  return [...call.state.by('components.project', projectId)].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
