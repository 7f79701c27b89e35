import { z } from 'zod';
import type { FieldContextRecord, FieldRecord } from '../../model/records';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { page } from '../answering/page';
import { readBody } from '../answering/request';
import { publishContextEvent } from './field-events';
import { contextsAsked, customField, fieldContext } from './find-field';

export const getContextsForField: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  const anyType = call.query.get('isAnyIssueType');
  const global = call.query.get('isGlobalContext');
  const found = contextsAsked(call, field).filter(
    (context) =>
      (anyType === null || String(context.issueTypeIds.length === 0) === anyType) &&
      (global === null || String(context.projectIds.length === 0) === global),
  );
  return ok(
    page(call, `/field/${field.id}/context`, found, (context) => ({
      id: context.id,
      name: context.name,
      description: context.description,
      isGlobalContext: context.projectIds.length === 0,
      isAnyIssueType: context.issueTypeIds.length === 0,
    })),
  );
};

/** The older listing, which shows the field's project when it has one. */
export const getContextsForFieldDeprecated: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  return ok(
    page(call, `/field/${field.id}/contexts`, contextsAsked(call, field), (context) => ({ id: Number(context.id), name: context.name }), {
      size: 20,
      max: 100,
    }),
  );
};

const newContext = z.object({
  name: z.string().trim().min(1),
  description: z.string().default(''),
  projectIds: z.array(z.string()).default([]),
  issueTypeIds: z.array(z.string()).default([]),
});

export const createCustomFieldContext: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  const asked = readBody(call, newContext);
  requireProjects(call, asked.projectIds);
  requireIssueTypes(call, asked.issueTypeIds);
  refuseOverlap(call, field, asked.projectIds);
  const context: FieldContextRecord = { id: call.state.nextId('fieldContexts'), fieldId: field.id, ...asked };
  call.state.put('fieldContexts', context);
  publishContextEvent(call, 'created', context);
  return created({ id: context.id, ...asked });
};

/** A project belongs to one context of a field, and only one context may be for all projects. */
function refuseOverlap(call: OperationCall, field: FieldRecord, projectIds: readonly string[], except?: FieldContextRecord): void {
  const others = call.state.by('fieldContexts.field', field.id).filter((context) => context.id !== except?.id);
  if (projectIds.length === 0 && others.some((context) => context.projectIds.length === 0)) {
    throw new JiraError(409, ['The custom field already has a global context.']);
  }
  const taken = projectIds.find((id) => others.some((context) => context.projectIds.includes(id)));
  if (taken !== undefined) throw new JiraError(409, [`The project with id ${taken} already has a context of this field.`]);
}

export const updateCustomFieldContext: Operation = (call) => {
  requireAdministrator(call);
  const context = fieldContext(call, customField(call, 'fieldId'));
  const asked = readBody(call, z.object({ name: z.string().trim().min(1).optional(), description: z.string().optional() }));
  change(call, { ...context, name: asked.name ?? context.name, description: asked.description ?? context.description });
  return noContent;
};

function change(call: OperationCall, context: FieldContextRecord): void {
  call.state.put('fieldContexts', context);
  publishContextEvent(call, 'updated', context);
}

export const deleteCustomFieldContext: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  const context = fieldContext(call, field);
  for (const option of call.state.by('fieldOptions.field', field.id)) {
    if (option.contextId === context.id) call.state.remove('fieldOptions', option.id);
  }
  call.state.remove('fieldContexts', context.id);
  publishContextEvent(call, 'deleted', context);
  return noContent;
};

const issueTypesRequest = z.object({ issueTypeIds: z.array(z.string()).min(1) });
const projectsRequest = z.object({ projectIds: z.array(z.string()).min(1) });

export const addIssueTypesToContext: Operation = (call) => {
  requireAdministrator(call);
  const context = fieldContext(call, customField(call, 'fieldId'));
  const { issueTypeIds } = readBody(call, issueTypesRequest);
  requireIssueTypes(call, issueTypeIds);
  if (issueTypeIds.some((id) => context.issueTypeIds.includes(id))) {
    throw new JiraError(409, ['An issue type is already part of the custom field context.']);
  }
  change(call, { ...context, issueTypeIds: [...context.issueTypeIds, ...issueTypeIds] });
  return noContent;
};

export const removeIssueTypesFromContext: Operation = (call) => {
  requireAdministrator(call);
  const context = fieldContext(call, customField(call, 'fieldId'));
  const { issueTypeIds } = readBody(call, issueTypesRequest);
  if (issueTypeIds.some((id) => !context.issueTypeIds.includes(id))) {
    throw new JiraError(400, ['An issue type is not part of the custom field context.']);
  }
  change(call, { ...context, issueTypeIds: context.issueTypeIds.filter((id) => !issueTypeIds.includes(id)) });
  return noContent;
};

export const assignProjectsToCustomFieldContext: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  const context = fieldContext(call, field);
  const { projectIds } = readBody(call, projectsRequest);
  requireProjects(call, projectIds);
  const others = call.state.by('fieldContexts.field', field.id).filter((other) => other.id !== context.id);
  if (projectIds.some((id) => others.some((other) => other.projectIds.includes(id)))) {
    throw new JiraError(400, ['A project already has another context of this field.']);
  }
  change(call, { ...context, projectIds: [...new Set([...context.projectIds, ...projectIds])] });
  return noContent;
};

/** A context without projects would become global, so the last project cannot be removed while another context is global. */
export const removeCustomFieldContextFromProjects: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  const context = fieldContext(call, field);
  const { projectIds } = readBody(call, projectsRequest);
  if (projectIds.some((id) => !context.projectIds.includes(id))) {
    throw new JiraError(400, ['A project is not part of the custom field context.']);
  }
  const left = context.projectIds.filter((id) => !projectIds.includes(id));
  const others = call.state.by('fieldContexts.field', field.id).filter((other) => other.id !== context.id);
  if (left.length === 0 && others.some((other) => other.projectIds.length === 0)) {
    throw new JiraError(400, ['The context would become global, but the custom field already has a global context.']);
  }
  change(call, { ...context, projectIds: left });
  return noContent;
};

function requireProjects(call: OperationCall, ids: readonly string[]): void {
  const unknown = ids.find((id) => !call.state.has('projects', id));
  if (unknown !== undefined) throw notFound(`The project with id ${unknown} was not found.`);
}

function requireIssueTypes(call: OperationCall, ids: readonly string[]): void {
  const unknown = ids.find((id) => !call.state.has('issueTypes', id));
  if (unknown !== undefined) throw notFound(`The issue type with id ${unknown} was not found.`);
}
