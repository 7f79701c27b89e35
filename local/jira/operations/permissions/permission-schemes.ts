import { z } from 'zod';
import type { PermissionGrant, PermissionSchemeRecord } from '../../model/records';
import { badRequest, forbidden, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { created, noContent, ok } from '../answering/answers';
import { isAdministrator, requireAdministrator, requireLogin } from '../answering/authority';
import { byId } from '../answering/order';
import { expands, pathPart, readBody } from '../answering/request';
import { administeredProject, visibleProject } from '../projects/find-project';
import { publishProjectEvent } from '../projects/project-events';
import { permissionCatalogue } from './permission-catalogue';
import { grantView, holderRequest, permissionSchemeView, readHolder } from './permission-scheme-view';

const grantRequest = z.object({ permission: z.string(), holder: holderRequest });
const schemeRequest = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  permissions: z.array(grantRequest).optional(),
});

function schemeOf(call: OperationCall): PermissionSchemeRecord {
  const id = pathPart(call, 'schemeId');
  const scheme = call.state.get('permissionSchemes', id);
  if (!scheme) throw notFound(`The permission scheme with id ${id} does not exist.`);
  return scheme;
}

function newGrant(call: OperationCall, asked: z.output<typeof grantRequest>): PermissionGrant {
  const permission = permissionCatalogue(call).find((entry) => entry.key === asked.permission);
  if (permission?.type !== 'PROJECT') throw badRequest({ permission: `The permission '${asked.permission}' is not a project permission.` });
  return { id: nextGrantId(call), permission: asked.permission, holder: readHolder(call, asked.holder) };
}

/** Grants live inside their schemes; they share one numbering. */
function nextGrantId(call: OperationCall): string {
  let last = 10_000;
  for (const scheme of call.state.all('permissionSchemes')) for (const grant of scheme.grants) last = Math.max(last, Number(grant.id) || 0);
  return String(last + 1);
}

/** Several new grants at once, numbered one after the other. */
function newGrants(call: OperationCall, asked: readonly z.output<typeof grantRequest>[]): readonly PermissionGrant[] {
  const first = Number(nextGrantId(call));
  return asked.map((one, index) => ({ ...newGrant(call, one), id: String(first + index) }));
}

export const getAllPermissionSchemes: Operation = (call) => {
  requireLogin(call);
  const expand = expands(call);
  const schemes = [...call.state.all('permissionSchemes')].sort(byId);
  return ok({ permissionSchemes: schemes.map((scheme) => permissionSchemeView(call, scheme, expand)) });
};

export const getPermissionScheme: Operation = (call) => {
  requireLogin(call);
  return ok(permissionSchemeView(call, schemeOf(call), expands(call)));
};

export const createPermissionScheme: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, schemeRequest);
  const name = asked.name?.trim() ?? '';
  refuseName(call, name);
  const scheme: PermissionSchemeRecord = {
    id: call.state.nextId('permissionSchemes'),
    name,
    description: asked.description ?? '',
    grants: newGrants(call, asked.permissions ?? []),
  };
  call.state.put('permissionSchemes', scheme);
  return created(permissionSchemeView(call, scheme, new Set(['permissions', ...expands(call)])));
};

function refuseName(call: OperationCall, name: string, exceptId?: string): void {
  if (name === '') throw badRequest({ name: 'The permission scheme must have a name.' });
  if ([...call.state.all('permissionSchemes')].some((scheme) => scheme.id !== exceptId && scheme.name === name)) {
    throw badRequest({ name: `A permission scheme with the name '${name}' already exists.` });
  }
}

/** `PUT`: grants in the request replace all grants of the scheme. */
export const updatePermissionScheme: Operation = (call) => {
  requireAdministrator(call);
  const scheme = schemeOf(call);
  const asked = readBody(call, schemeRequest);
  const name = asked.name?.trim() ?? scheme.name;
  refuseName(call, name, scheme.id);
  const grants = asked.permissions === undefined ? scheme.grants : newGrants(call, asked.permissions);
  const changed = { ...scheme, name, description: asked.description ?? scheme.description, grants };
  call.state.put('permissionSchemes', changed);
  return ok(permissionSchemeView(call, changed, new Set(['permissions', ...expands(call)])));
};

export const deletePermissionScheme: Operation = (call) => {
  requireAdministrator(call);
  const scheme = schemeOf(call);
  if ([...call.state.all('projects')].some((project) => project.permissionSchemeId === scheme.id)) {
    throw forbidden('The permission scheme is used by projects and cannot be deleted.');
  }
  call.state.remove('permissionSchemes', scheme.id);
  return noContent;
};

export const getPermissionSchemeGrants: Operation = (call) => {
  requireLogin(call);
  const scheme = schemeOf(call);
  return ok({ permissions: scheme.grants.map((grant) => grantView(call, scheme, grant)), expand: 'user,group,projectRole,field,all' });
};

function grantOf(call: OperationCall, scheme: PermissionSchemeRecord, missingStatus: 400 | 404): PermissionGrant {
  const id = pathPart(call, 'permissionId');
  const grant = scheme.grants.find((one) => one.id === id);
  if (!grant) throw new JiraError(missingStatus, [`The permission grant with id ${id} does not exist in the permission scheme.`]);
  return grant;
}

export const getPermissionSchemeGrant: Operation = (call) => {
  requireLogin(call);
  const scheme = schemeOf(call);
  return ok(grantView(call, scheme, grantOf(call, scheme, 404)));
};

export const createPermissionGrant: Operation = (call) => {
  requireAdministrator(call);
  const scheme = schemeOf(call);
  const grant = newGrant(call, readBody(call, grantRequest));
  const same = scheme.grants.some((one) => one.permission === grant.permission && sameHolder(one, grant));
  if (same) throw new JiraError(400, ['The permission is already granted to this holder.']);
  call.state.put('permissionSchemes', { ...scheme, grants: [...scheme.grants, grant] });
  return created(grantView(call, scheme, grant));
};

const sameHolder = (a: PermissionGrant, b: PermissionGrant): boolean => JSON.stringify(a.holder) === JSON.stringify(b.holder);

export const deletePermissionSchemeEntity: Operation = (call) => {
  requireAdministrator(call);
  const scheme = schemeOf(call);
  const grant = grantOf(call, scheme, 400);
  call.state.put('permissionSchemes', { ...scheme, grants: scheme.grants.filter((one) => one.id !== grant.id) });
  return noContent;
};

export const getAssignedPermissionScheme: Operation = (call) => {
  const idOrKey = pathPart(call, 'projectKeyOrId');
  const project = isAdministrator(call) ? visibleProject(call, idOrKey) : administeredProject(call, idOrKey);
  const scheme = call.state.get('permissionSchemes', project.permissionSchemeId);
  if (!scheme) throw notFound('The project has no permission scheme.');
  return ok(permissionSchemeView(call, scheme, expands(call)));
};

export const assignPermissionScheme: Operation = (call) => {
  requireAdministrator(call);
  const project = visibleProject(call, pathPart(call, 'projectKeyOrId'));
  const { id } = readBody(call, z.object({ id: z.number().int() }));
  const scheme = call.state.get('permissionSchemes', String(id));
  if (!scheme) throw notFound(`The permission scheme with id ${id} does not exist.`);
  const changed = { ...project, permissionSchemeId: scheme.id };
  call.state.put('projects', changed);
  publishProjectEvent(call, 'updated', changed);
  return ok(permissionSchemeView(call, scheme, expands(call)));
};
