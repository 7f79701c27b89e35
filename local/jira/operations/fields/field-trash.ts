import type { FieldRecord } from '../../model/records';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { ok, seeOther } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { page } from '../answering/page';
import { expands, listOf, pathPart } from '../answering/request';
import { taskView } from '../tasks/task-view';
import { publishFieldEvent } from './field-events';
import { fieldPageView } from './field-view';
import { customField } from './find-field';

/** A field in the trash leaves the table of fields, so that nothing sees it, and waits here with its record. */
const place = 'field-trash';
const idOf = (fieldId: string): string => `app:${place}:${fieldId}`;

function trashed(call: OperationCall): readonly FieldRecord[] {
  return call.state.by('properties.entity', `app:${place}`).map((property) => property.value as FieldRecord);
}

export const trashCustomField: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'id');
  call.state.put('properties', { id: idOf(field.id), entity: 'app', entityId: place, key: field.id, value: field });
  call.state.remove('fields', field.id);
  publishFieldEvent(call, 'trashed', field);
  return ok({});
};

export const restoreCustomField: Operation = (call) => {
  requireAdministrator(call);
  const field = inTrash(call);
  call.state.put('fields', field);
  call.state.remove('properties', idOf(field.id));
  publishFieldEvent(call, 'restored', field);
  return ok({});
};

function inTrash(call: OperationCall): FieldRecord {
  const id = pathPart(call, 'id');
  const found = trashed(call).find((field) => field.id === id);
  if (found) return found;
  if (call.state.has('fields', id)) throw new JiraError(400, ['The custom field is not in the trash.']);
  throw notFound('The custom field was not found.');
}

export const getTrashedFieldsPaginated: Operation = (call) => {
  requireAdministrator(call);
  const ids = new Set(listOf(call, 'id'));
  const query = call.query.get('query')?.toLowerCase() ?? '';
  const found = trashed(call)
    .filter((field) => (ids.size === 0 || ids.has(field.id)) && field.name.toLowerCase().includes(query))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const expand = expands(call);
  return ok(page(call, '/field/search/trashed', found, (field) => fieldPageView(call, field, expand)));
};

/** `DELETE /field/{id}`: for good, as a task; the field may be in the trash or still in use. */
export const deleteCustomField: Operation = (call) => {
  requireAdministrator(call);
  const id = pathPart(call, 'id');
  const field = trashed(call).find((one) => one.id === id) ?? customField(call, 'id');
  const taskId = call.site.startTask(`Delete custom field ${field.name}`, call.caller, () => removeForGood(call, field));
  return seeOther(`${call.site.siteUrl}/rest/api/3/task/${taskId}`, taskView(call, taskId));
};

function removeForGood(call: OperationCall, field: FieldRecord): void {
  const { state } = call;
  for (const option of state.by('fieldOptions.field', field.id)) state.remove('fieldOptions', option.id);
  for (const context of state.by('fieldContexts.field', field.id)) state.remove('fieldContexts', context.id);
  for (const issue of state.all('issues')) {
    if (!(field.id in issue.custom)) continue;
    const { [field.id]: _gone, ...custom } = issue.custom;
    state.put('issues', { ...issue, custom });
  }
  state.remove('fields', field.id);
  state.remove('properties', idOf(field.id));
  publishFieldEvent(call, 'deleted', field);
}
