import type { FieldRecord, IssueRecord } from '../../model/records';
import { customFieldView } from '../../views/custom-field-view';
import type { ViewContext } from '../../views/issue-fields-view';
import { systemFieldViews } from '../../views/issue-fields-view';
import { isObject, notOnScreen, readFieldInput, settableSystemFields } from './field-input';

/** What a request does to an issue's fields, read against the issue: the changed record, or a message per field. */
export interface FieldChanges {
  readonly issue: IssueRecord;
  readonly errors: Readonly<Record<string, string>>;
  /** Operations on things beside the record: comments, worklogs and links to add, by field. */
  readonly additions: readonly { readonly field: 'comment' | 'worklog' | 'issuelinks'; readonly value: unknown }[];
}

/** Applies `fields` (values to set) and `update` (lists of `set`, `add`, `remove`, `edit`) to an issue. */
export function applyFieldChanges(
  issue: IssueRecord,
  fields: Readonly<Record<string, unknown>>,
  update: Readonly<Record<string, unknown>>,
  context: ViewContext,
): FieldChanges {
  const errors: Record<string, string> = {};
  const additions: { field: 'comment' | 'worklog' | 'issuelinks'; value: unknown }[] = [];
  let current = issue;
  const setField = (fieldId: string, value: unknown) => {
    const field = findField(fieldId, context);
    const read = field ? readFieldInput(field, value, current, context) : notOnScreen(fieldId);
    if (read.ok) current = { ...current, ...read.patch };
    else errors[fieldId] = read.message;
  };
  // The project's own fields decide what the others may be, so the issue type comes first.
  const names = Object.keys(fields).sort((a, b) => Number(b === 'issuetype') - Number(a === 'issuetype'));
  for (const name of names) {
    if (name in update) errors[name] = `Field '${name}' cannot appear in both 'fields' and 'update'`;
    else if (name !== 'project') setField(name, fields[name]);
  }
  const operate = (name: string, verb: string, value: unknown) => {
    if (isAddition(name) && verb === 'add') additions.push({ field: name, value });
    else if (verb === 'set' || verb === 'edit') setField(name, value);
    else if (verb === 'add' || verb === 'remove') setField(name, combined(name, verb, value, current, context));
    else errors[name] = `Operation '${verb}' is not supported for field '${name}'`;
  };
  for (const [name, operations] of Object.entries(update)) {
    if (errors[name] !== undefined) continue;
    if (!Array.isArray(operations)) errors[name] = 'The operations of a field must be an array';
    else
      for (const operation of operations)
        if (isObject(operation)) for (const [verb, value] of Object.entries(operation)) operate(name, verb, value);
  }
  return { issue: current, errors, additions };
}

function isAddition(name: string): name is 'comment' | 'worklog' | 'issuelinks' {
  return name === 'comment' || name === 'worklog' || name === 'issuelinks';
}

function findField(fieldId: string, { state }: ViewContext): FieldRecord | undefined {
  const field = state.get('fields', fieldId);
  return field && (field.custom || settableSystemFields.has(field.id)) ? field : undefined;
}

/** The whole value after adding to or removing from a list, in the form `set` takes. */
function combined(name: string, verb: 'add' | 'remove', value: unknown, issue: IssueRecord, context: ViewContext): unknown {
  const field = context.state.get('fields', name);
  const view = field?.custom ? customFieldView(field, issue.custom[name], context) : systemFieldViews[name]?.(issue, context);
  const held: readonly unknown[] = Array.isArray(view) ? view : [];
  if (verb === 'add') return [...held, value];
  return held.filter((item) => !isSame(item, value));
}

function isSame(held: unknown, value: unknown): boolean {
  if (!isObject(held) || !isObject(value)) return held === value;
  for (const key of ['accountId', 'id', 'name', 'value']) if (value[key] !== undefined) return String(held[key]) === String(value[key]);
  return false;
}
