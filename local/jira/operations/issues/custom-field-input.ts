import type { FieldRecord, FieldValue, IssueRecord } from '../../model/records';
import { accountOf, type FieldInput, type InputContext, isDate, isObject, refuse, set, shown } from './field-input';

type Read = { readonly value: FieldValue } | { readonly message: string };

/** Reads the value of a custom field by its schema. `null` empties the field. */
export function customFieldInput(field: FieldRecord, value: unknown, issue: IssueRecord, context: InputContext): FieldInput {
  const read = readValue(field, value, context);
  if ('message' in read) return refuse(read.message);
  const { [field.id]: _, ...others } = issue.custom;
  const isEmpty = read.value === null || (Array.isArray(read.value) && read.value.length === 0);
  return set({ custom: isEmpty ? others : { ...others, [field.id]: read.value } });
}

function readValue(field: FieldRecord, value: unknown, context: InputContext): Read {
  if (value === null) return { value: null };
  if (field.schemaCustom?.endsWith(':gh-sprint')) return readSprint(value, context);
  if (field.schemaType === 'array') return readMany(field, value, context);
  return readOne(field, field.schemaType, value, context);
}

function readMany(field: FieldRecord, value: unknown, context: InputContext): Read {
  if (!Array.isArray(value)) return { message: 'data was not an array' };
  const ids: string[] = [];
  for (const item of value) {
    const one = readOne(field, field.schemaItems ?? 'string', item, context);
    if ('message' in one) return one;
    ids.push(String(one.value));
  }
  return { value: [...new Set(ids)] };
}

function readOne(field: FieldRecord, type: string, value: unknown, context: InputContext): Read {
  switch (type) {
    case 'number':
      return typeof value === 'number' ? { value } : { message: 'Operation value must be a number' };
    case 'date':
      return typeof value === 'string' && isDate(value) ? { value } : { message: `Error parsing date string: ${shown(value)}` };
    case 'datetime':
      return isMoment(value) ? { value } : { message: `Error parsing time: ${shown(value)}` };
    case 'option':
      return readOption(field, value, context);
    case 'option-with-child':
      return readCascade(field, value, context);
    case 'user': {
      const id = accountOf(value, context.state);
      const known = id !== undefined && context.state.has('users', id);
      return known ? { value: id } : { message: `User '${shown(value)}' was not found in the system.` };
    }
    case 'group': {
      const group = [...context.state.all('groups')].find(
        (one) => isObject(value) && (one.id === value.groupId || one.name === value.name),
      );
      return group ? { value: group.id } : { message: `Could not find group '${shown(value)}'.` };
    }
    case 'string':
      return readText(field, value);
    default:
      return typeof value === 'string' || typeof value === 'number' || isObject(value)
        ? { value }
        : { message: 'Operation value is not valid' };
  }
}

/** Text areas hold documents; other texts are plain. */
function readText(field: FieldRecord, value: unknown): Read {
  if (!field.schemaCustom?.endsWith(':textarea'))
    return typeof value === 'string' ? { value } : { message: 'Operation value must be a string' };
  if (isObject(value) && value.type === 'doc') return { value };
  return { message: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' };
}

function readCascade(field: FieldRecord, value: unknown, context: InputContext): Read {
  const parent = readOption(field, value, context);
  if ('message' in parent || !isObject(value) || value.child === undefined) return parent;
  const child = readOption(field, value.child, context);
  return 'message' in child ? child : { value: [String(parent.value), String(child.value)] };
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')));
}

function readOption(field: FieldRecord, value: unknown, { state }: InputContext): Read {
  if (!isObject(value)) return { message: `Specify a valid 'id' or 'name' for ${field.name}` };
  const options = state.by('fieldOptions.field', field.id).filter((option) => !option.disabled);
  const found = options.find((option) => (value.id === undefined ? option.value === value.value : option.id === String(value.id)));
  if (found) return { value: found.id };
  return { message: value.id === undefined ? `Option value '${value.value}' is not valid` : `Option id '${value.id}' is not valid` };
}

/** A sprint is set by its number, and REST sets one at a time. */
function readSprint(value: unknown, { state }: InputContext): Read {
  if (typeof value !== 'number') return { message: 'Number value expected as the Sprint id.' };
  return state.has('sprints', String(value)) ? { value: [String(value)] } : { message: 'Sprint does not exist.' };
}
