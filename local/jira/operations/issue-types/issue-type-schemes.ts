import { z } from 'zod';
import type { IssueTypeSchemeRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { present } from '../answering/present';
import { placeRequest, reordered } from '../answering/reordered';
import { listOf, pathPart, readBody } from '../answering/request';

const schemeView = (scheme: IssueTypeSchemeRecord) => ({
  id: scheme.id,
  name: scheme.name,
  description: scheme.description,
  ...(scheme.defaultIssueTypeId === undefined ? {} : { defaultIssueTypeId: scheme.defaultIssueTypeId }),
  ...(scheme.isDefault ? { isDefault: true } : {}),
});

function schemeOf(call: OperationCall): IssueTypeSchemeRecord {
  requireAdministrator(call);
  const id = pathPart(call, 'issueTypeSchemeId');
  const scheme = call.state.get('issueTypeSchemes', id);
  if (!scheme) throw notFound(`The issue type scheme with id ${id} was not found.`);
  return scheme;
}

/** Schemes of company-managed projects; team-managed projects have theirs to themselves. */
function sharedSchemes(call: OperationCall): readonly IssueTypeSchemeRecord[] {
  const own = new Set([...call.state.all('projects')].filter((project) => project.teamManaged).map((project) => project.issueTypeSchemeId));
  return [...call.state.all('issueTypeSchemes')].filter((scheme) => !own.has(scheme.id));
}

export const getAllIssueTypeSchemes: Operation = (call) => {
  requireAdministrator(call);
  const ids = new Set(listOf(call, 'id'));
  const query = call.query.get('queryString')?.toLowerCase() ?? '';
  const found = sharedSchemes(call).filter((scheme) => (ids.size === 0 || ids.has(scheme.id)) && scheme.name.toLowerCase().includes(query));
  const sorted = ordered(call, found, { id: (scheme) => Number(scheme.id), name: (scheme) => scheme.name }, 'id');
  return ok(page(call, '/issuetypescheme', sorted, schemeView));
};

export const getIssueTypeSchemesMapping: Operation = (call) => {
  requireAdministrator(call);
  const ids = new Set(listOf(call, 'issueTypeSchemeId'));
  const rows = sharedSchemes(call)
    .filter((scheme) => ids.size === 0 || ids.has(scheme.id))
    .flatMap((scheme) => scheme.issueTypeIds.map((issueTypeId) => ({ issueTypeSchemeId: scheme.id, issueTypeId })));
  return ok(page(call, '/issuetypescheme/mapping', rows, (row) => row));
};

export const getIssueTypeSchemeForProjects: Operation = (call) => {
  requireAdministrator(call);
  const projectIds = listOf(call, 'projectId');
  if (projectIds.length === 0) throw new JiraError(400, ["The query parameter 'projectId' is required."]);
  const rows = sharedSchemes(call).flatMap((scheme) => {
    const using = projectIds.filter((id) => call.state.get('projects', id)?.issueTypeSchemeId === scheme.id);
    return using.length === 0 ? [] : [{ issueTypeScheme: schemeView(scheme), projectIds: using }];
  });
  return ok(page(call, '/issuetypescheme/project', rows, (row) => row));
};

const newScheme = z.object({
  name: z.string().default(''),
  description: z.string().default(''),
  defaultIssueTypeId: z.string().optional(),
  issueTypeIds: z.array(z.string()).default([]),
});

export const createIssueTypeScheme: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, newScheme);
  refuseName(call, asked.name.trim());
  if (asked.issueTypeIds.length === 0) throw badRequest({ issueTypeIds: 'The issue type scheme must have at least one issue type.' });
  requireTypes(call, asked.issueTypeIds);
  if (asked.defaultIssueTypeId !== undefined && !asked.issueTypeIds.includes(asked.defaultIssueTypeId)) {
    throw badRequest({ defaultIssueTypeId: 'The default issue type must be part of the scheme.' });
  }
  const scheme: IssueTypeSchemeRecord = {
    id: call.state.nextId('issueTypeSchemes'),
    name: asked.name.trim(),
    description: asked.description,
    issueTypeIds: [...new Set(asked.issueTypeIds)],
    isDefault: false,
    ...present({ defaultIssueTypeId: asked.defaultIssueTypeId }),
  };
  call.state.put('issueTypeSchemes', scheme);
  return created({ issueTypeSchemeId: scheme.id });
};

function refuseName(call: OperationCall, name: string, exceptId?: string): void {
  if (name === '') throw badRequest({ name: 'The issue type scheme must have a name.' });
  if ([...call.state.all('issueTypeSchemes')].some((scheme) => scheme.id !== exceptId && scheme.name === name)) {
    throw new JiraError(409, ['The issue type scheme name is already in use.']);
  }
}

function requireTypes(call: OperationCall, ids: readonly string[]): void {
  const unknown = ids.find((id) => !call.state.has('issueTypes', id));
  if (unknown !== undefined) throw notFound(`The issue type with id ${unknown} was not found.`);
}

/** `PUT /issuetypescheme/project`: refused when the project's issues have types that the scheme lacks. */
export const assignIssueTypeSchemeToProject: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, z.object({ issueTypeSchemeId: z.string(), projectId: z.string() }));
  const project = call.state.get('projects', asked.projectId);
  const scheme = call.state.get('issueTypeSchemes', asked.issueTypeSchemeId);
  if (!project) throw notFound('The project was not found.');
  if (!scheme) throw notFound('The issue type scheme was not found.');
  if (project.teamManaged) throw new JiraError(400, ['Issue type schemes can only be associated with company-managed projects.']);
  if (call.state.by('issues.project', project.id).some((issue) => !scheme.issueTypeIds.includes(issue.issueTypeId))) {
    throw new JiraError(400, ['The project has issues of types that are not part of the issue type scheme.']);
  }
  call.state.put('projects', { ...project, issueTypeSchemeId: scheme.id });
  return noContent;
};

export const updateIssueTypeScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  const asked = readBody(
    call,
    z.object({ name: z.string().optional(), description: z.string().optional(), defaultIssueTypeId: z.string().nullable().optional() }),
  );
  const name = asked.name?.trim() ?? scheme.name;
  refuseName(call, name, scheme.id);
  const { defaultIssueTypeId, ...rest } = scheme;
  const wanted = asked.defaultIssueTypeId === undefined ? defaultIssueTypeId : (asked.defaultIssueTypeId ?? undefined);
  if (wanted !== undefined && !scheme.issueTypeIds.includes(wanted)) {
    throw badRequest({ defaultIssueTypeId: 'The default issue type must be part of the scheme.' });
  }
  const description = asked.description ?? scheme.description;
  call.state.put('issueTypeSchemes', { ...rest, name, description, ...present({ defaultIssueTypeId: wanted }) });
  return noContent;
};

export const deleteIssueTypeScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  if (scheme.isDefault) throw new JiraError(400, ['The default issue type scheme cannot be deleted.']);
  for (const project of call.state.all('projects')) {
    if (project.issueTypeSchemeId !== scheme.id) continue;
    const fallback = [...call.state.all('issueTypeSchemes')].find((one) => one.isDefault);
    if (fallback) call.state.put('projects', { ...project, issueTypeSchemeId: fallback.id });
  }
  call.state.remove('issueTypeSchemes', scheme.id);
  return noContent;
};

const typesRequest = z.object({ issueTypeIds: z.array(z.string()).min(1) });

export const addIssueTypesToIssueTypeScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  const { issueTypeIds } = readBody(call, typesRequest);
  requireTypes(call, issueTypeIds);
  if (issueTypeIds.some((id) => scheme.issueTypeIds.includes(id))) {
    throw new JiraError(400, ['An issue type is already part of the issue type scheme.']);
  }
  call.state.put('issueTypeSchemes', { ...scheme, issueTypeIds: [...scheme.issueTypeIds, ...issueTypeIds] });
  return noContent;
};

export const reorderIssueTypesInIssueTypeScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  const asked = readBody(call, typesRequest.extend(placeRequest));
  if (asked.issueTypeIds.some((id) => !scheme.issueTypeIds.includes(id))) {
    throw new JiraError(400, ['An issue type is not part of the issue type scheme.']);
  }
  call.state.put('issueTypeSchemes', { ...scheme, issueTypeIds: reordered(scheme.issueTypeIds, asked.issueTypeIds, asked) });
  return noContent;
};

/** Refused for the last type of a scheme, for its default, and for a type that issues have. */
export const removeIssueTypeFromIssueTypeScheme: Operation = (call) => {
  const scheme = schemeOf(call);
  const id = pathPart(call, 'issueTypeId');
  if (!scheme.issueTypeIds.includes(id)) throw notFound(`The issue type with id ${id} is not part of the issue type scheme.`);
  if (scheme.issueTypeIds.length === 1) throw new JiraError(400, ['The last issue type of a scheme cannot be removed.']);
  if (scheme.defaultIssueTypeId === id) throw new JiraError(400, ['The default issue type of a scheme cannot be removed.']);
  const projects = new Set([...call.state.all('projects')].filter((one) => one.issueTypeSchemeId === scheme.id).map((one) => one.id));
  if ([...call.state.all('issues')].some((issue) => issue.issueTypeId === id && projects.has(issue.projectId))) {
    throw new JiraError(400, ['The issue type is used by issues of projects with this scheme.']);
  }
  call.state.put('issueTypeSchemes', { ...scheme, issueTypeIds: scheme.issueTypeIds.filter((one) => one !== id) });
  return noContent;
};
