import { z } from 'zod';
import type { Operation } from '../../operation';
import { JiraError } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { page } from '../answering/page';
import { readBody } from '../answering/request';
import { contextsAsked, customField, fieldContext } from './find-field';

/** `GET …/context/issuetypemapping`: one row per context and issue type, or one for all types. */
export const getIssueTypeMappingsForContexts: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  const rows = contextsAsked(call, field).flatMap((context): object[] =>
    context.issueTypeIds.length === 0
      ? [{ contextId: context.id, isAnyIssueType: true }]
      : context.issueTypeIds.map((issueTypeId) => ({ contextId: context.id, issueTypeId })),
  );
  return ok(page(call, `/field/${field.id}/context/issuetypemapping`, rows, (row) => row));
};

/** `GET …/context/projectmapping`: one row per context and project, or one for all projects. */
export const getProjectContextMapping: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  const rows = contextsAsked(call, field).flatMap((context): object[] =>
    context.projectIds.length === 0
      ? [{ contextId: context.id, isGlobalContext: true }]
      : context.projectIds.map((projectId) => ({ contextId: context.id, projectId })),
  );
  return ok(page(call, `/field/${field.id}/context/projectmapping`, rows, (row) => row));
};

const mappings = z.object({ mappings: z.array(z.object({ projectId: z.string(), issueTypeId: z.string() })) });

/** `POST …/context/mapping`: which context applies to each pair of project and issue type. */
export const getCustomFieldContextsForProjectsAndIssueTypes: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  const contexts = call.state.by('fieldContexts.field', field.id);
  const rows = readBody(call, mappings).mappings.flatMap(({ projectId, issueTypeId }) => {
    const forType = contexts.filter((context) => context.issueTypeIds.length === 0 || context.issueTypeIds.includes(issueTypeId));
    const own = forType.find((context) => context.projectIds.includes(projectId));
    const applies = own ?? forType.find((context) => context.projectIds.length === 0);
    return applies ? [{ projectId, issueTypeId, contextId: applies.id }] : [];
  });
  return ok(page(call, `/field/${field.id}/context/mapping`, rows, (row) => row));
};

const key = 'default-value';
const idOf = (contextId: string): string => `app:field-context-${contextId}:${key}`;

/** `GET …/context/defaultValue`: the defaults that were set; a context without one is left out. */
export const getDefaultValues: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  const rows = contextsAsked(call, field).flatMap((context) => call.state.get('properties', idOf(context.id))?.value ?? []);
  return ok(page(call, `/field/${field.id}/context/defaultValue`, rows, (row) => row));
};

const defaultValues = z.object({ defaultValues: z.array(z.looseObject({ contextId: z.string(), type: z.string() })).min(1) });

export const setDefaultValues: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  for (const value of readBody(call, defaultValues).defaultValues) {
    const context = fieldContext({ ...call, path: { ...call.path, contextId: value.contextId } }, field);
    if (value.optionId === null) {
      call.state.remove('properties', idOf(context.id));
      continue;
    }
    if (typeof value.optionId === 'string' && call.state.get('fieldOptions', value.optionId)?.contextId !== context.id) {
      throw new JiraError(400, [`The option with id ${value.optionId} is not one of the context.`]);
    }
    call.state.put('properties', { id: idOf(context.id), entity: 'app', entityId: `field-context-${context.id}`, key, value });
  }
  return noContent;
};
