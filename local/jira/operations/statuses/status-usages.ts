import { notFound, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { pathPart } from '../answering/request';
import { usagePage } from '../answering/usage-page';
import { issueTypesOf } from '../issue-types/project-issue-types';
import { projectsUsingWorkflow, workflowIdFor } from '../workflows/workflow-usage';

function statusIdOf(call: OperationCall): string {
  requireAdministrator(call);
  const id = pathPart(call, 'statusId');
  if (!call.state.has('statuses', id)) throw notFound(`The status with id '${id}' does not exist.`);
  return id;
}

const workflowsWith = (call: OperationCall, statusId: string): readonly string[] =>
  [...call.state.all('workflows')].filter((workflow) => workflow.statusIds.includes(statusId)).map((workflow) => workflow.id);

export const getWorkflowUsagesForStatus: Operation = (call) => {
  const statusId = statusIdOf(call);
  return ok({ statusId, workflows: usagePage(call, workflowsWith(call, statusId)) });
};

export const getProjectUsagesForStatus: Operation = (call) => {
  const statusId = statusIdOf(call);
  const projects = new Set(workflowsWith(call, statusId).flatMap((id) => projectsUsingWorkflow(call, id)));
  return ok({ statusId, projects: usagePage(call, [...projects]) });
};

export const getProjectIssueTypeUsagesForStatus: Operation = (call) => {
  const statusId = statusIdOf(call);
  const projectId = pathPart(call, 'projectId');
  const project = call.state.get('projects', projectId);
  if (!project) throw notFound(`The project with id '${projectId}' does not exist.`);
  const workflows = new Set(workflowsWith(call, statusId));
  const types = issueTypesOf(call, project).filter((type) => workflows.has(workflowIdFor(call, project, type.id)));
  return ok({
    statusId,
    projectId,
    issueTypes: usagePage(
      call,
      types.map((type) => type.id),
    ),
  });
};
