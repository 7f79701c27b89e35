import { z } from 'zod';
import type { Holder, PermissionGrant, PermissionSchemeRecord } from '../../model/records';
import { badRequest, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';

const schemeExpand = 'permissions,user,group,projectRole,field,all';

/** A permission scheme; its grants are shown when `expand` asks for any part of them. */
export function permissionSchemeView(call: OperationCall, scheme: PermissionSchemeRecord, expand: ReadonlySet<string>): Json {
  const withGrants = schemeExpand.split(',').some((part) => expand.has(part));
  return {
    expand: schemeExpand,
    self: `${call.site.siteUrl}/rest/api/3/permissionscheme/${scheme.id}`,
    id: Number(scheme.id),
    name: scheme.name,
    description: scheme.description,
    ...(withGrants ? { permissions: scheme.grants.map((grant) => grantView(call, scheme, grant)) } : {}),
  };
}

export function grantView(call: OperationCall, scheme: PermissionSchemeRecord, grant: PermissionGrant): Json {
  return {
    id: Number(grant.id),
    self: `${call.site.siteUrl}/rest/api/3/permissionscheme/${scheme.id}/permission/${grant.id}`,
    holder: holderView(call, grant.holder),
    permission: grant.permission,
  };
}

/** A group is shown by name in `parameter` and by id in `value`; everything else by the same id in both. */
export function holderView(call: OperationCall, holder: Holder): Json {
  switch (holder.type) {
    case 'anyone':
    case 'applicationRole':
    case 'reporter':
    case 'assignee':
    case 'projectLead':
      return { type: holder.type };
    case 'group': {
      const name = call.state.get('groups', holder.parameter)?.name ?? holder.parameter;
      return { type: 'group', parameter: name, value: holder.parameter, expand: 'group' };
    }
    case 'user':
      return { type: 'user', parameter: holder.parameter, value: holder.parameter, expand: 'user' };
    case 'projectRole':
      return { type: 'projectRole', parameter: holder.parameter, value: holder.parameter, expand: 'projectRole' };
    case 'userCustomField':
    case 'groupCustomField':
      return { type: holder.type, parameter: holder.parameter, value: holder.parameter, expand: 'field' };
  }
}

export const holderRequest = z.object({ type: z.string(), parameter: z.string().optional(), value: z.string().optional() });

/** Reads a holder from a request; a holder that does not exist is refused. */
export function readHolder(call: OperationCall, asked: z.output<typeof holderRequest>): Holder {
  const parameter = asked.parameter ?? asked.value;
  switch (asked.type) {
    case 'anyone':
    case 'applicationRole':
    case 'reporter':
    case 'assignee':
    case 'projectLead':
      return { type: asked.type };
    case 'group': {
      const group =
        call.state.get('groups', asked.value ?? '') ??
        [...call.state.all('groups')].find((one) => one.name === parameter || one.id === parameter);
      if (!group) throw badRequest({ holder: `The group '${parameter ?? ''}' does not exist.` });
      return { type: 'group', parameter: group.id };
    }
    case 'user':
      if (!call.state.has('users', parameter ?? '')) throw badRequest({ holder: `The user '${parameter ?? ''}' does not exist.` });
      return { type: 'user', parameter: parameter ?? '' };
    case 'projectRole':
      if (!call.state.has('roles', parameter ?? '')) throw badRequest({ holder: `The project role '${parameter ?? ''}' does not exist.` });
      return { type: 'projectRole', parameter: parameter ?? '' };
    case 'userCustomField':
    case 'groupCustomField':
      if (!call.state.has('fields', parameter ?? '')) throw badRequest({ holder: `The field '${parameter ?? ''}' does not exist.` });
      return { type: asked.type, parameter: parameter ?? '' };
    default:
      throw badRequest({ holder: `The holder type '${asked.type}' is not supported.` });
  }
}
