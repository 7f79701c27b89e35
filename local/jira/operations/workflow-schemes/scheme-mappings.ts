import { z } from 'zod';
import type { WorkflowSchemeRecord } from '../../model/records';
import { notFound, type Operation, type OperationAnswer, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { pathPart, readBody, required } from '../answering/request';
import {
  refuseActive,
  requireIssueType,
  systemWorkflowId,
  workflowByName,
  workflowName,
  workflowSchemeOf,
  workflowSchemeView,
} from './workflow-scheme-view';

/** A scheme whose workflows may be changed. */
function editableScheme(call: OperationCall): WorkflowSchemeRecord {
  const scheme = workflowSchemeOf(call);
  refuseActive(call, scheme);
  return scheme;
}

function keep(call: OperationCall, scheme: WorkflowSchemeRecord): OperationAnswer {
  call.state.put('workflowSchemes', scheme);
  return ok(workflowSchemeView(call, scheme));
}

export const getDefaultWorkflow: Operation = (call) =>
  ok({ workflow: workflowName(call, workflowSchemeOf(call).defaultWorkflowId), updateDraftIfNeeded: false });

export const updateDefaultWorkflow: Operation = (call) => {
  const scheme = editableScheme(call);
  const { workflow } = readBody(call, z.object({ workflow: z.string() }));
  return keep(call, { ...scheme, defaultWorkflowId: workflowByName(call, workflow).id });
};

/** Without a default of its own a scheme falls back to Jira's built-in workflow. */
export const deleteDefaultWorkflow: Operation = (call) =>
  keep(call, { ...editableScheme(call), defaultWorkflowId: systemWorkflowId(call) });

export const getWorkflowSchemeIssueType: Operation = (call) => {
  const scheme = workflowSchemeOf(call);
  const issueType = pathPart(call, 'issueType');
  const workflow = scheme.workflowIdByIssueTypeId[issueType];
  if (workflow === undefined) throw notFound('The issue type is not mapped in the workflow scheme.');
  return ok({ issueType, workflow: workflowName(call, workflow), updateDraftIfNeeded: false });
};

export const setWorkflowSchemeIssueType: Operation = (call) => {
  const scheme = editableScheme(call);
  const issueType = requireIssueType(call, pathPart(call, 'issueType'));
  const { workflow } = readBody(call, z.object({ workflow: z.string() }));
  const mapping = { ...scheme.workflowIdByIssueTypeId, [issueType]: workflowByName(call, workflow).id };
  return keep(call, { ...scheme, workflowIdByIssueTypeId: mapping });
};

export const deleteWorkflowSchemeIssueType: Operation = (call) => {
  const scheme = editableScheme(call);
  const issueType = pathPart(call, 'issueType');
  const { [issueType]: removed, ...rest } = scheme.workflowIdByIssueTypeId;
  if (removed === undefined) throw notFound('The issue type is not mapped in the workflow scheme.');
  return keep(call, { ...scheme, workflowIdByIssueTypeId: rest });
};

/** `GET /workflowscheme/{id}/workflow`: the issue types of one workflow, or of all. */
export const getWorkflow: Operation = (call) => {
  const scheme = workflowSchemeOf(call);
  const name = call.query.get('workflowName');
  const ids = new Set([scheme.defaultWorkflowId, ...Object.values(scheme.workflowIdByIssueTypeId)]);
  const rows = [...ids].map((id) => ({
    workflow: workflowName(call, id),
    issueTypes: typesOf(scheme, id),
    defaultMapping: scheme.defaultWorkflowId === id,
  }));
  if (name === null) return ok(rows);
  const found = rows.find((row) => row.workflow === name);
  if (!found) throw notFound(`The workflow '${name}' is not part of the workflow scheme.`);
  return ok(found);
};

const typesOf = (scheme: WorkflowSchemeRecord, workflowId: string): readonly string[] =>
  Object.entries(scheme.workflowIdByIssueTypeId).flatMap(([type, workflow]) => (workflow === workflowId ? [type] : []));

export const updateWorkflowMapping: Operation = (call) => {
  const scheme = editableScheme(call);
  const workflow = workflowByName(call, required(call, 'workflowName')).id;
  const asked = readBody(call, z.object({ issueTypes: z.array(z.string()).optional(), defaultMapping: z.boolean().optional() }));
  const others = Object.entries(scheme.workflowIdByIssueTypeId).filter(
    ([, mapped]) => asked.issueTypes === undefined || mapped !== workflow,
  );
  const added = (asked.issueTypes ?? []).map((type): [string, string] => [requireIssueType(call, type), workflow]);
  const mapping = Object.fromEntries([...others, ...added]);
  const defaultWorkflowId = asked.defaultMapping === true ? workflow : scheme.defaultWorkflowId;
  return keep(call, { ...scheme, workflowIdByIssueTypeId: mapping, defaultWorkflowId });
};

export const deleteWorkflowMapping: Operation = (call) => {
  const scheme = editableScheme(call);
  const workflow = workflowByName(call, required(call, 'workflowName')).id;
  const left = Object.entries(scheme.workflowIdByIssueTypeId).filter(([, mapped]) => mapped !== workflow);
  const defaultWorkflowId = scheme.defaultWorkflowId === workflow ? systemWorkflowId(call) : scheme.defaultWorkflowId;
  call.state.put('workflowSchemes', { ...scheme, workflowIdByIssueTypeId: Object.fromEntries(left), defaultWorkflowId });
  return { status: 200 };
};
