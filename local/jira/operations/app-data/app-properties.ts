import { forbidden, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { pathPart } from '../answering/request';

/** Longest key of an app property (the limit that the operations document). */
const maxKeyLength = 127;

/** Properties belong to the calling app; nobody else can read them. */
function owner(call: OperationCall): string {
  if (call.caller.appId === undefined) throw forbidden('Only apps may use app properties.');
  return `forge-${call.caller.appId}`;
}

const idOf = (call: OperationCall, key: string): string => `app:${owner(call)}:${key}`;

export const getForgeAppPropertyKeys: Operation = (call) => {
  const properties = call.state.by('properties.entity', `app:${owner(call)}`);
  const self = `${call.site.siteUrl}/rest/forge/1/app/properties`;
  return ok({ keys: properties.map(({ key }) => ({ key, self: `${self}/${encodeURIComponent(key)}` })) });
};

export const getForgeAppProperty: Operation = (call) => {
  const key = pathPart(call, 'propertyKey');
  const found = call.state.get('properties', idOf(call, key));
  if (!found) throw notFound(`Property with key ${key} not found.`);
  return ok({ key, value: found.value });
};

export const putForgeAppProperty: Operation = (call) => {
  const key = pathPart(call, 'propertyKey');
  const id = idOf(call, key);
  if (key.length > maxKeyLength) throw new JiraError(400, [`The property key cannot be longer than ${maxKeyLength} characters.`]);
  if (call.body === undefined) throw new JiraError(400, ['The property value cannot be empty.']);
  const existed = call.state.has('properties', id);
  call.state.put('properties', { id, entity: 'app', entityId: owner(call), key, value: call.body });
  return existed
    ? ok({ message: 'Property updated.', statusCode: 200 })
    : { status: 201, body: { message: 'Property created.', statusCode: 201 } };
};

export const deleteForgeAppProperty: Operation = (call) => {
  const key = pathPart(call, 'propertyKey');
  const id = idOf(call, key);
  if (!call.state.has('properties', id)) throw notFound(`Property with key ${key} not found.`);
  call.state.remove('properties', id);
  return noContent;
};
