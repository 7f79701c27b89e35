import { z } from 'zod';
import type { IssueLinkTypeRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { isAdministrator, requireLogin } from '../answering/authority';
import { byId } from '../answering/order';
import { pathPart, readBody } from '../answering/request';

function view(call: OperationCall, type: IssueLinkTypeRecord): Json {
  return { ...type, self: `${call.site.siteUrl}/rest/api/3/issueLinkType/${type.id}` };
}

function linkTypeOf(call: OperationCall): IssueLinkTypeRecord {
  const id = pathPart(call, 'issueLinkTypeId');
  const type = call.state.get('issueLinkTypes', id);
  if (!type) throw notFound(`No issue link type with id '${id}' found.`);
  return type;
}

/** Link types answer 401 rather than 403 to people who may not change them. */
function requireRight(call: OperationCall): void {
  requireLogin(call);
  if (!isAdministrator(call)) throw new JiraError(401, ['You are not authorized to manage issue link types.']);
}

export const getIssueLinkTypes: Operation = (call) =>
  ok({ issueLinkTypes: [...call.state.all('issueLinkTypes')].sort(byId).map((type) => view(call, type)) });

export const getIssueLinkType: Operation = (call) => ok(view(call, linkTypeOf(call)));

const linkTypeRequest = z.object({ name: z.string().optional(), inward: z.string().optional(), outward: z.string().optional() });

function refuseName(call: OperationCall, name: string, exceptId?: string): void {
  for (const type of call.state.all('issueLinkTypes')) {
    if (type.id !== exceptId && type.name.toLowerCase() === name.toLowerCase()) {
      throw badRequest({ name: `An issue link type with the name '${name}' already exists.` });
    }
  }
}

export const createIssueLinkType: Operation = (call) => {
  requireRight(call);
  const asked = readBody(call, linkTypeRequest);
  if (!asked.name || !asked.inward || !asked.outward)
    throw badRequest({}, ['The name, inward and outward descriptions must be specified.']);
  refuseName(call, asked.name);
  const type = { id: call.state.nextId('issueLinkTypes'), name: asked.name, inward: asked.inward, outward: asked.outward };
  call.state.put('issueLinkTypes', type);
  return created(view(call, type));
};

export const updateIssueLinkType: Operation = (call) => {
  requireRight(call);
  const type = linkTypeOf(call);
  const asked = readBody(call, linkTypeRequest);
  if (asked.name !== undefined) refuseName(call, asked.name, type.id);
  const changed = { ...type, name: asked.name ?? type.name, inward: asked.inward ?? type.inward, outward: asked.outward ?? type.outward };
  call.state.put('issueLinkTypes', changed);
  return ok(view(call, changed));
};

/** Links of the type disappear with it. */
export const deleteIssueLinkType: Operation = (call) => {
  requireRight(call);
  const type = linkTypeOf(call);
  for (const link of [...call.state.all('issueLinks')]) if (link.typeId === type.id) call.state.remove('issueLinks', link.id);
  call.state.remove('issueLinkTypes', type.id);
  return noContent;
};
