import { z } from 'zod';
import type { FieldContextRecord, FieldOptionRecord, FieldRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { noContent, ok, seeOther } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { page } from '../answering/page';
import { present } from '../answering/present';
import { flag, pathPart, readBody } from '../answering/request';
import { taskView } from '../tasks/task-view';
import { customField, fieldContext } from './find-field';
import { keepOptionOrder, optionsOf } from './option-order';
import { replaceOption } from './replace-option';

/** Longest text of an option and most options in one request (the limits that the option operations document). */
const maxValueLength = 255;
const maxOptionsAtOnce = 1000;

const optionView = (option: FieldOptionRecord) => ({
  id: option.id,
  value: option.value,
  ...(option.parentOptionId === undefined ? {} : { optionId: option.parentOptionId }),
  disabled: option.disabled,
});

function place(call: OperationCall): { readonly field: FieldRecord; readonly context: FieldContextRecord } {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  return { field, context: fieldContext(call, field) };
}

export const getOptionsForContext: Operation = (call) => {
  const { field, context } = place(call);
  const optionId = call.query.get('optionId');
  const parentsOnly = flag(call, 'onlyOptions', false);
  const found = optionsOf(call, context).filter(
    (option) =>
      (optionId === null || option.id === optionId || option.parentOptionId === optionId) &&
      (!parentsOnly || option.parentOptionId === undefined),
  );
  return ok(page(call, `/field/${field.id}/context/${context.id}/option`, found, optionView, { size: 100, max: 1000 }));
};

const createRequest = z.object({
  options: z
    .array(z.object({ value: z.string(), disabled: z.boolean().default(false), optionId: z.string().optional() }))
    .min(1)
    .max(maxOptionsAtOnce),
});

/** `POST …/option`: `optionId` names the parent of a cascading option. */
export const createCustomFieldOption: Operation = (call) => {
  const { field, context } = place(call);
  const asked = readBody(call, createRequest).options;
  const taken = new Set(optionsOf(call, context).map((option) => key(option.value, option.parentOptionId)));
  for (const { value, optionId } of asked) {
    refuseValue(value);
    if (taken.has(key(value, optionId))) throw badRequest({ options: `The option value '${value}' is already used in this context.` });
    if (optionId !== undefined && call.state.get('fieldOptions', optionId)?.contextId !== context.id) {
      throw notFound(`The option with id ${optionId} was not found.`);
    }
    taken.add(key(value, optionId));
  }
  const options = asked.map(({ value, disabled, optionId }): FieldOptionRecord => {
    const id = call.state.nextId('fieldOptions');
    const option = { id, contextId: context.id, fieldId: field.id, value, disabled, ...present({ parentOptionId: optionId }) };
    call.state.put('fieldOptions', option);
    return option;
  });
  return ok({ options: options.map(optionView) });
};

const key = (value: string, parent: string | undefined): string => `${parent ?? ''}\n${value.trim().toLowerCase()}`;

function refuseValue(value: string): void {
  if (value.trim() === '') throw badRequest({ options: 'The option value must not be empty.' });
  if (value.length > maxValueLength) throw badRequest({ options: `The option value must not exceed ${maxValueLength} characters.` });
}

const updateRequest = z.object({
  options: z
    .array(z.object({ id: z.string(), value: z.string().optional(), disabled: z.boolean().optional() }))
    .min(1)
    .max(maxOptionsAtOnce),
});

export const updateCustomFieldOption: Operation = (call) => {
  const { context } = place(call);
  const changed = readBody(call, updateRequest).options.map(({ id, value, disabled }) => {
    const option = optionById(call, context, id);
    if (value !== undefined) refuseValue(value);
    const rival = optionsOf(call, context).find(
      (other) => other.id !== id && value !== undefined && key(other.value, other.parentOptionId) === key(value, option.parentOptionId),
    );
    if (rival) throw badRequest({ options: `The option value '${rival.value}' is already used in this context.` });
    return { ...option, ...present({ value, disabled }) };
  });
  for (const option of changed) call.state.put('fieldOptions', option);
  return ok({ options: changed.map(({ id, value, disabled }) => ({ id, value, disabled })) });
};

function optionById(call: OperationCall, context: FieldContextRecord, id: string): FieldOptionRecord {
  const option = call.state.get('fieldOptions', id);
  if (!option || option.contextId !== context.id) throw notFound(`The option with id ${id} was not found.`);
  return option;
}

const orderRequest = z.object({
  customFieldOptionIds: z.array(z.string()).min(1),
  after: z.string().optional(),
  position: z.enum(['First', 'Last']).optional(),
});

export const reorderCustomFieldOptions: Operation = (call) => {
  const { context } = place(call);
  const asked = readBody(call, orderRequest);
  if ((asked.after === undefined) === (asked.position === undefined)) {
    throw new JiraError(400, ['Exactly one of after and position must be specified.']);
  }
  const moved = asked.customFieldOptionIds.map((id) => optionById(call, context, id).id);
  const rest = optionsOf(call, context)
    .map((option) => option.id)
    .filter((id) => !moved.includes(id));
  const after = asked.after === undefined ? undefined : optionById(call, context, asked.after).id;
  const at = after === undefined ? (asked.position === 'First' ? 0 : rest.length) : rest.indexOf(after) + 1;
  keepOptionOrder(call, context, [...rest.slice(0, at), ...moved, ...rest.slice(at)]);
  return noContent;
};

/** `DELETE …/option/{optionId}`: refused while issues use the option. */
export const deleteCustomFieldOption: Operation = (call) => {
  const { field, context } = place(call);
  const option = optionById(call, context, pathPart(call, 'optionId'));
  const used = [...call.state.all('issues')].some((issue) => JSON.stringify(issue.custom[field.id] ?? null).includes(`"${option.id}"`));
  if (used) throw new JiraError(400, [`The option with id ${option.id} is used in issues and cannot be deleted.`]);
  for (const child of optionsOf(call, context)) if (child.parentOptionId === option.id) call.state.remove('fieldOptions', child.id);
  call.state.remove('fieldOptions', option.id);
  return noContent;
};

/** `DELETE …/option/{optionId}/issue`: takes the option off issues, or puts another in its place, as a task. */
export const replaceCustomFieldOption: Operation = async (call) => {
  const { field, context } = place(call);
  const option = optionById(call, context, pathPart(call, 'optionId'));
  const other = call.query.get('replaceWith');
  const replacement = other === null ? undefined : optionById(call, context, other);
  const jql = call.query.get('jql');
  const issues = jql === null ? [...call.state.all('issues')].map((issue) => issue.id) : await call.site.search(jql, call.caller);
  const taskId = call.site.startTask(`Replace option ${option.value}`, call.caller, () =>
    replaceOption(call, field, option, replacement, issues),
  );
  return seeOther(`${call.site.siteUrl}/rest/api/3/task/${taskId}`, taskView(call, taskId));
};

/** `GET /customFieldOption/{id}`. */
export const getCustomFieldOption: Operation = (call) => {
  requireLogin(call);
  const option = call.state.get('fieldOptions', pathPart(call, 'id'));
  if (!option) throw notFound('The custom field option was not found.');
  return ok({ self: `${call.site.siteUrl}/rest/api/3/customFieldOption/${option.id}`, value: option.value });
};
