import { forbidden, type Operation, type OperationAnswer, type OperationCall } from '../../operation';
import { noContent, ok } from '../answering/answers';
import { pathPart } from '../answering/request';

/** Longest key of an app property (the limit that the operations document). */
const maxKeyLength = 127;

/** Properties belong to the calling app; nobody else can read them. */
function owner(call: OperationCall): string {
  if (call.caller.appId === undefined) throw forbidden('Only apps may use app properties.');
  return `forge-${call.caller.appId}`;
}

/** App properties have an error envelope of their own. */
const refusal = (statusCode: number, message: string): OperationAnswer => ({ status: statusCode, body: { message, statusCode } });
const missing = (key: string): OperationAnswer => refusal(404, `Property with key ${key} not found.`);

const idOf = (call: OperationCall, key: string): string => `app:${owner(call)}:${key}`;

export const getForgeAppPropertyKeys: Operation = (call) => {
  const properties = call.state.by('properties.entity', `app:${owner(call)}`);
  const self = `${call.site.siteUrl}/rest/forge/1/app/properties`;
  return ok({ keys: properties.map(({ key }) => ({ key, self: `${self}/${encodeURIComponent(key)}` })) });
};

export const getForgeAppProperty: Operation = (call) => {
  const key = pathPart(call, 'propertyKey');
  const found = call.state.get('properties', idOf(call, key));
  if (!found) return missing(key);
  return ok({ key, value: found.value });
};

export const putForgeAppProperty: Operation = (call) => {
  const key = pathPart(call, 'propertyKey');
  const id = idOf(call, key);
  if (key.length > maxKeyLength) return refusal(400, `The property key cannot be longer than ${maxKeyLength} characters.`);
  if (call.body === undefined) return refusal(400, 'The property value cannot be empty.');
  const existed = call.state.has('properties', id);
  call.state.put('properties', { id, entity: 'app', entityId: owner(call), key, value: call.body });
  return existed
    ? ok({ message: 'Property updated.', statusCode: 200 })
    : { status: 201, body: { message: 'Property created.', statusCode: 201 } };
};

export const deleteForgeAppProperty: Operation = (call) => {
  const key = pathPart(call, 'propertyKey');
  const id = idOf(call, key);
  if (!call.state.has('properties', id)) return missing(key);
  call.state.remove('properties', id);
  return noContent;
};
