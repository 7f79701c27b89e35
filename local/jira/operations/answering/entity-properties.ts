import type { PropertyRecord } from '../../model/records';
import { JiraError, notFound, type OperationAnswer, type OperationCall } from '../../operation';
import { created, noContent, ok } from './answers';
import { pathPart } from './request';

type Entity = PropertyRecord['entity'];

/** Longest key of an entity property (Atlassian: entity properties, "Limitations"). */
const maxKeyLength = 255;
/** Longest value of an entity property, as JSON (Atlassian: entity properties, "Limitations"). */
const maxValueLength = 32_768;

const idOf = (entity: Entity, entityId: string, key: string): string => `${entity}:${entityId}:${key}`;

/** The keys of an entity's properties. `address` is the URL of its property collection. */
export function propertyKeys(call: OperationCall, entity: Entity, entityId: string, address: string): OperationAnswer {
  const keys = call.state.by('properties.entity', `${entity}:${entityId}`).map((property) => property.key);
  return ok({ keys: keys.sort().map((key) => ({ self: `${address}/${encodeURIComponent(key)}`, key })) });
}

export function readProperty(call: OperationCall, entity: Entity, entityId: string): OperationAnswer {
  const key = pathPart(call, 'propertyKey');
  const found = call.state.get('properties', idOf(entity, entityId, key));
  if (!found) throw notFound(`The property with key '${key}' does not exist.`);
  return ok({ key: found.key, value: found.value });
}

/** Creates (201) or replaces (200) a property. */
export function writeProperty(call: OperationCall, entity: Entity, entityId: string): OperationAnswer {
  const key = pathPart(call, 'propertyKey');
  if (key.length > maxKeyLength) throw new JiraError(400, [`The property key cannot be longer than ${maxKeyLength} characters.`]);
  if (call.body === undefined) throw new JiraError(400, ['The property value cannot be empty.']);
  if (JSON.stringify(call.body).length > maxValueLength) {
    throw new JiraError(400, [`The property value cannot be longer than ${maxValueLength} characters.`]);
  }
  const id = idOf(entity, entityId, key);
  const existed = call.state.has('properties', id);
  call.state.put('properties', { id, entity, entityId, key, value: call.body });
  return existed ? ok({}) : created({});
}

export function removeProperty(call: OperationCall, entity: Entity, entityId: string): OperationAnswer {
  const key = pathPart(call, 'propertyKey');
  const id = idOf(entity, entityId, key);
  if (!call.state.has('properties', id)) throw notFound(`The property with key '${key}' does not exist.`);
  call.state.remove('properties', id);
  return noContent;
}
