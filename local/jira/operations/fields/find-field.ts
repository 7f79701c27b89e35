import type { FieldContextRecord, FieldRecord } from '../../model/records';
import { JiraError, notFound, type OperationCall } from '../../operation';
import { pathPart } from '../answering/request';

/** The custom field of the call's path. */
export function customField(call: OperationCall, parameter: 'fieldId' | 'id'): FieldRecord {
  const id = pathPart(call, parameter);
  const field = call.state.get('fields', id);
  if (!field) throw notFound('The custom field was not found.');
  if (!field.custom) throw new JiraError(400, [`The field '${id}' is not a custom field.`]);
  return field;
}

/** The context of the call's path, which must be one of the field. */
export function fieldContext(call: OperationCall, field: FieldRecord): FieldContextRecord {
  const id = pathPart(call, 'contextId');
  const context = call.state.get('fieldContexts', id);
  if (!context || context.fieldId !== field.id) throw notFound(`The custom field context with id ${id} was not found.`);
  return context;
}

/** Contexts of a field by id, limited to those that the query names as `contextId`. */
export function contextsAsked(call: OperationCall, field: FieldRecord): readonly FieldContextRecord[] {
  const ids = new Set(call.query.getAll('contextId').flatMap((value) => value.split(',')));
  return [...call.state.by('fieldContexts.field', field.id)]
    .filter((context) => ids.size === 0 || ids.has(context.id))
    .sort((a, b) => Number(a.id) - Number(b.id));
}
