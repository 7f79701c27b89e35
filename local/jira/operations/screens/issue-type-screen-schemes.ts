import { z } from 'zod';
import type { PlainSchemeRecord } from '../../model/records';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { type Json, projectRef } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { addPlainScheme, allSchemes, changeDetails, contentOf, plainScheme, schemesAsked } from '../answering/plain-schemes';
import { listOf, pathPart, readBody } from '../answering/request';
import { issueTypeScreenSchemeContent } from './screen-content';

const what = 'issue type screen scheme';
const kind = 'issueTypeScreenScheme';
const mapping = z.object({ issueTypeId: z.string(), screenSchemeId: z.string() });

const view = (scheme: PlainSchemeRecord): Json => ({ id: scheme.id, name: scheme.name, description: scheme.description });

function schemeOf(call: OperationCall): PlainSchemeRecord {
  requireAdministrator(call);
  return plainScheme(call, kind, pathPart(call, 'issueTypeScreenSchemeId'), what);
}

export const getIssueTypeScreenSchemes: Operation = (call) => {
  requireAdministrator(call);
  const sorted = ordered(call, schemesAsked(call, kind), { id: (one) => Number(one.id), name: (one) => one.name }, 'id');
  return ok(page(call, '/issuetypescreenscheme', sorted, view));
};

function mappingsFrom(call: OperationCall, asked: readonly z.output<typeof mapping>[]): Readonly<Record<string, string>> {
  for (const { issueTypeId, screenSchemeId } of asked) {
    if (issueTypeId !== 'default' && !call.state.has('issueTypes', issueTypeId))
      throw notFound(`The issue type with id ${issueTypeId} was not found.`);
    plainScheme(call, 'screenScheme', screenSchemeId, 'screen scheme');
  }
  return Object.fromEntries(asked.map((one) => [one.issueTypeId, one.screenSchemeId]));
}

export const createIssueTypeScreenScheme: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, z.object({ name: z.string(), description: z.string().default(''), issueTypeMappings: z.array(mapping) }));
  if (!asked.issueTypeMappings.some((one) => one.issueTypeId === 'default')) throw new JiraError(400, ['A default mapping is required.']);
  const mappings = mappingsFrom(call, asked.issueTypeMappings);
  const scheme = addPlainScheme(call, { kind, name: asked.name, description: asked.description, content: { mappings } }, what);
  return created({ id: scheme.id });
};

export const updateIssueTypeScreenScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  changeDetails(call, scheme, readBody(call, z.object({ name: z.string().optional(), description: z.string().optional() })), what);
  return noContent;
};

const users = (call: OperationCall, scheme: PlainSchemeRecord) =>
  [...call.state.all('projects')].filter((project) => project.issueTypeScreenSchemeId === scheme.id);

export const deleteIssueTypeScreenScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  if (users(call, scheme).length > 0) throw new JiraError(400, [`The ${what} is used by projects and cannot be deleted.`]);
  call.state.remove('plainSchemes', scheme.id);
  return noContent;
};

export const getIssueTypeScreenSchemeMappings: Operation = (call) => {
  requireAdministrator(call);
  const ids = new Set(listOf(call, 'issueTypeScreenSchemeId'));
  const rows = allSchemes(call, kind)
    .filter((scheme) => ids.size === 0 || ids.has(scheme.id))
    .flatMap((scheme) =>
      Object.entries(contentOf(scheme, issueTypeScreenSchemeContent).mappings).map(([issueTypeId, screenSchemeId]) => ({
        issueTypeScreenSchemeId: scheme.id,
        issueTypeId,
        screenSchemeId,
      })),
    );
  return ok(page(call, '/issuetypescreenscheme/mapping', rows, (row) => row));
};

function changeMappings(call: OperationCall, scheme: PlainSchemeRecord, mappings: Readonly<Record<string, string>>): void {
  call.state.put('plainSchemes', { ...scheme, content: { mappings } });
}

export const appendMappingsForIssueTypeScreenScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  const asked = readBody(call, z.object({ issueTypeMappings: z.array(mapping).min(1) })).issueTypeMappings;
  const known = contentOf(scheme, issueTypeScreenSchemeContent).mappings;
  if (asked.some((one) => one.issueTypeId in known)) throw new JiraError(409, ['An issue type is already mapped in the scheme.']);
  changeMappings(call, scheme, { ...known, ...mappingsFrom(call, asked) });
  return noContent;
};

export const updateDefaultScreenScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  const { screenSchemeId } = readBody(call, z.object({ screenSchemeId: z.string() }));
  const known = contentOf(scheme, issueTypeScreenSchemeContent).mappings;
  changeMappings(call, scheme, { ...known, ...mappingsFrom(call, [{ issueTypeId: 'default', screenSchemeId }]) });
  return noContent;
};

export const removeMappingsFromIssueTypeScreenScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  const { issueTypeIds } = readBody(call, z.object({ issueTypeIds: z.array(z.string()).min(1) }));
  const known = contentOf(scheme, issueTypeScreenSchemeContent).mappings;
  const unknown = issueTypeIds.find((id) => id === 'default' || !(id in known));
  if (unknown !== undefined) throw new JiraError(400, [`The issue type with id ${unknown} is not mapped in the scheme.`]);
  changeMappings(call, scheme, Object.fromEntries(Object.entries(known).filter(([id]) => !issueTypeIds.includes(id))));
  return noContent;
};

export const getIssueTypeScreenSchemeProjectAssociations: Operation = (call) => {
  requireAdministrator(call);
  const ids = listOf(call, 'projectId');
  if (ids.length === 0) throw new JiraError(400, ["The query parameter 'projectId' is required."]);
  const rows = allSchemes(call, kind).flatMap((scheme) => {
    const projectIds = users(call, scheme).flatMap((project) => (ids.includes(project.id) ? [project.id] : []));
    return projectIds.length === 0 ? [] : [{ issueTypeScreenScheme: view(scheme), projectIds }];
  });
  return ok(page(call, '/issuetypescreenscheme/project', rows, (row) => row));
};

export const getProjectsForIssueTypeScreenScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  return ok(
    page(call, `/issuetypescreenscheme/${scheme.id}/project`, users(call, scheme), (project) => projectRef(call.site, call.state, project)),
  );
};

export const assignIssueTypeScreenSchemeToProject: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, z.object({ issueTypeScreenSchemeId: z.string(), projectId: z.string() }));
  const project = call.state.get('projects', asked.projectId);
  if (!project) throw notFound('The project was not found.');
  if (project.teamManaged) throw new JiraError(400, ['Only company-managed projects can be assigned an issue type screen scheme.']);
  const scheme = plainScheme(call, kind, asked.issueTypeScreenSchemeId, what);
  call.state.put('projects', { ...project, issueTypeScreenSchemeId: scheme.id });
  return noContent;
};
