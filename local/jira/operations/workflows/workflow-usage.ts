import type { ProjectRecord } from '../../model/records';
import type { OperationCall } from '../../operation';

/** The workflow that a project uses for an issue type. */
export function workflowIdFor(call: OperationCall, project: ProjectRecord, issueTypeId: string): string {
  const scheme = call.state.get('workflowSchemes', project.workflowSchemeId);
  return scheme?.workflowIdByIssueTypeId[issueTypeId] ?? scheme?.defaultWorkflowId ?? '';
}

/** Ids of the schemes in which a workflow stands. */
export function schemesUsingWorkflow(call: OperationCall, workflowId: string): readonly string[] {
  return [...call.state.all('workflowSchemes')]
    .filter((scheme) => scheme.defaultWorkflowId === workflowId || Object.values(scheme.workflowIdByIssueTypeId).includes(workflowId))
    .map((scheme) => scheme.id);
}

/** Ids of the projects whose scheme has a workflow. */
export function projectsUsingWorkflow(call: OperationCall, workflowId: string): readonly string[] {
  const schemes = new Set(schemesUsingWorkflow(call, workflowId));
  return [...call.state.all('projects')].filter((project) => schemes.has(project.workflowSchemeId)).map((project) => project.id);
}
