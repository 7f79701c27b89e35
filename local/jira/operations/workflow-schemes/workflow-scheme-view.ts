import type { WorkflowRecord, WorkflowSchemeRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type OperationCall } from '../../operation';
import { issueTypeView, type Json } from '../../views/references';
import { requireAdministrator } from '../answering/authority';
import { pathPart } from '../answering/request';

/** A scheme as the `/workflowscheme` operations show it: workflows by name. */
export function workflowSchemeView(call: OperationCall, scheme: WorkflowSchemeRecord): Json {
  const mappings = Object.entries(scheme.workflowIdByIssueTypeId);
  const types = mappings.flatMap(([id]) => call.state.get('issueTypes', id) ?? []);
  return {
    id: Number(scheme.id),
    name: scheme.name,
    description: scheme.description,
    defaultWorkflow: workflowName(call, scheme.defaultWorkflowId),
    issueTypeMappings: Object.fromEntries(mappings.map(([type, workflow]) => [type, workflowName(call, workflow)])),
    draft: false,
    self: `${call.site.siteUrl}/rest/api/3/workflowscheme/${scheme.id}`,
    issueTypes: Object.fromEntries(types.map((type) => [type.id, issueTypeView(call.site, type)])),
  };
}

export const workflowName = (call: OperationCall, id: string): string => call.state.get('workflows', id)?.name ?? id;

/** The scheme of the call's path, for administrators. */
export function workflowSchemeOf(call: OperationCall): WorkflowSchemeRecord {
  requireAdministrator(call);
  const scheme = call.state.get('workflowSchemes', pathPart(call, 'id'));
  if (!scheme) throw notFound('The workflow scheme was not found.');
  return scheme;
}

/** A shared workflow by its name. */
export function workflowByName(call: OperationCall, name: string): WorkflowRecord {
  const workflow = [...call.state.all('workflows')].find((one) => one.name === name && one.projectId === undefined);
  if (!workflow) throw badRequest({ workflow: `The workflow '${name}' does not exist.` });
  return workflow;
}

export function requireIssueType(call: OperationCall, id: string): string {
  if (!call.state.has('issueTypes', id)) throw badRequest({ issueTypes: `The issue type with id '${id}' does not exist.` });
  return id;
}

/** The workflow of projects whose scheme names none: the oldest shared one, as Jira's built-in workflow is. */
export function systemWorkflowId(call: OperationCall): string {
  return [...call.state.all('workflows')].find((workflow) => workflow.projectId === undefined)?.id ?? '';
}

/** Refuses to change the workflows of a scheme that projects use. Drafts are not emulated. */
export function refuseActive(call: OperationCall, scheme: WorkflowSchemeRecord): void {
  if ([...call.state.all('projects')].some((project) => project.workflowSchemeId === scheme.id)) {
    throw new JiraError(400, ['The workflow scheme is active and cannot be edited directly.']);
  }
}
