import { z } from 'zod';
import type { PlainSchemeRecord } from '../../model/records';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { page } from '../answering/page';
import { addPlainScheme, allSchemes, changeDetails, contentOf, plainScheme, schemesAsked } from '../answering/plain-schemes';
import { listOf, pathPart, readBody } from '../answering/request';
import { fieldConfigurationSchemeContent } from './field-configuration-scheme-content';

const what = 'field configuration scheme';
const kind = 'fieldConfigurationScheme';
const details = z.object({ name: z.string(), description: z.string().default('') });

const view = (scheme: PlainSchemeRecord): Json => ({ id: scheme.id, name: scheme.name, description: scheme.description });

function schemeOf(call: OperationCall): PlainSchemeRecord {
  requireAdministrator(call);
  return plainScheme(call, kind, pathPart(call, 'id'), what);
}

export const getAllFieldConfigurationSchemes: Operation = (call) => {
  requireAdministrator(call);
  return ok(page(call, '/fieldconfigurationscheme', schemesAsked(call, kind), view));
};

export const createFieldConfigurationScheme: Operation = (call) => {
  requireAdministrator(call);
  return created(view(addPlainScheme(call, { kind, ...readBody(call, details), content: { mappings: {} } }, what)));
};

export const updateFieldConfigurationScheme: Operation = (call) => {
  changeDetails(call, schemeOf(call), readBody(call, details), what);
  return noContent;
};

const users = (call: OperationCall, scheme: PlainSchemeRecord): readonly string[] =>
  [...call.state.all('projects')].filter((project) => project.fieldConfigurationSchemeId === scheme.id).map((project) => project.id);

export const deleteFieldConfigurationScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  if (users(call, scheme).length > 0) throw new JiraError(400, [`The ${what} is used by projects and cannot be deleted.`]);
  call.state.remove('plainSchemes', scheme.id);
  return noContent;
};

export const getFieldConfigurationSchemeMappings: Operation = (call) => {
  requireAdministrator(call);
  const ids = new Set(listOf(call, 'fieldConfigurationSchemeId'));
  const rows = allSchemes(call, kind)
    .filter((scheme) => ids.size === 0 || ids.has(scheme.id))
    .flatMap((scheme) =>
      Object.entries(contentOf(scheme, fieldConfigurationSchemeContent).mappings).map(([issueTypeId, fieldConfigurationId]) => ({
        fieldConfigurationSchemeId: scheme.id,
        issueTypeId,
        fieldConfigurationId,
      })),
    );
  return ok(page(call, '/fieldconfigurationscheme/mapping', rows, (row) => row));
};

const mapping = z.object({ issueTypeId: z.string(), fieldConfigurationId: z.string() });

export const setFieldConfigurationSchemeMapping: Operation = (call) => {
  const scheme = schemeOf(call);
  const asked = readBody(call, z.object({ mappings: z.array(mapping).min(1) })).mappings;
  for (const { issueTypeId, fieldConfigurationId } of asked) {
    if (issueTypeId !== 'default' && !call.state.has('issueTypes', issueTypeId))
      throw notFound(`The issue type with id ${issueTypeId} was not found.`);
    plainScheme(call, 'fieldConfiguration', fieldConfigurationId, 'field configuration');
  }
  const changes = Object.fromEntries(asked.map((one) => [one.issueTypeId, one.fieldConfigurationId]));
  call.state.put('plainSchemes', {
    ...scheme,
    content: { mappings: { ...contentOf(scheme, fieldConfigurationSchemeContent).mappings, ...changes } },
  });
  return noContent;
};

export const removeIssueTypesFromGlobalFieldConfigurationScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  const { issueTypeIds } = readBody(call, z.object({ issueTypeIds: z.array(z.string()).min(1) }));
  const { mappings } = contentOf(scheme, fieldConfigurationSchemeContent);
  const unknown = issueTypeIds.find((id) => !(id in mappings));
  if (unknown !== undefined) throw notFound(`The issue type with id ${unknown} is not mapped in the scheme.`);
  const left = Object.fromEntries(Object.entries(mappings).filter(([id]) => !issueTypeIds.includes(id)));
  call.state.put('plainSchemes', { ...scheme, content: { mappings: left } });
  return noContent;
};

export const getFieldConfigurationSchemeProjectMapping: Operation = (call) => {
  requireAdministrator(call);
  const ids = listOf(call, 'projectId');
  if (ids.length === 0) throw new JiraError(400, ["The query parameter 'projectId' is required."]);
  const rows = allSchemes(call, kind).flatMap((scheme) => {
    const projectIds = users(call, scheme).filter((id) => ids.includes(id));
    return projectIds.length === 0 ? [] : [{ fieldConfigurationScheme: view(scheme), projectIds }];
  });
  return ok(page(call, '/fieldconfigurationscheme/project', rows, (row) => row));
};

/** Without a scheme the project goes back to the default field configuration. */
export const assignFieldConfigurationSchemeToProject: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, z.object({ fieldConfigurationSchemeId: z.string().nullable().optional(), projectId: z.string() }));
  const project = call.state.get('projects', asked.projectId);
  if (!project) throw notFound('The project was not found.');
  if (project.teamManaged) throw new JiraError(400, ['Only company-managed projects can be assigned a field configuration scheme.']);
  const scheme = asked.fieldConfigurationSchemeId ? plainScheme(call, kind, asked.fieldConfigurationSchemeId, what) : undefined;
  const { fieldConfigurationSchemeId: _former, ...rest } = project;
  call.state.put('projects', scheme ? { ...rest, fieldConfigurationSchemeId: scheme.id } : rest);
  return noContent;
};
