import { z } from 'zod';
import type { FieldRecord } from '../../model/records';
import { badRequest, type Operation, type OperationCall } from '../../operation';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { present } from '../answering/present';
import { expands, listOf, readBody } from '../answering/request';
import { customFieldType, hasOptions } from './custom-field-types';
import { publishFieldEvent } from './field-events';
import { fieldDetailsView, fieldPageView } from './field-view';
import { customField } from './find-field';

/** Longest name of a custom field (the limit that `PUT /field/{fieldId}` documents). */
const maxNameLength = 255;

/** `GET /field`: Jira's fields and the custom fields; those of a team-managed project only for whoever may browse it. */
export const getFields: Operation = (call) => {
  const browsable = call.site.permissions.projectsWith(call.caller, 'BROWSE_PROJECTS');
  const visible = [...call.state.all('fields')].filter((field) => field.projectId === undefined || browsable.has(field.projectId));
  return ok(visible.map(fieldDetailsView));
};

/** `GET /field/search`. */
export const getFieldsPaginated: Operation = (call) => {
  requireAdministrator(call);
  const types = new Set(listOf(call, 'type'));
  const ids = new Set(listOf(call, 'id'));
  const query = call.query.get('query')?.toLowerCase() ?? '';
  const found = [...call.state.all('fields')].filter(
    (field) =>
      (types.size === 0 || types.has(field.custom ? 'custom' : 'system')) &&
      (ids.size === 0 || ids.has(field.id)) &&
      (field.name.toLowerCase().includes(query) || field.description.toLowerCase().includes(query)),
  );
  const expand = expands(call);
  const sorted = ordered(
    call,
    found,
    {
      name: (field) => field.name,
      contextsCount: (field) => call.state.by('fieldContexts.field', field.id).length,
      projectsCount: (field) => field.name,
      screensCount: (field) => field.name,
      lastUsed: (field) => field.name,
    },
    'name',
  );
  return ok(page(call, '/field/search', sorted, (field) => fieldPageView(call, field, expand)));
};

const newField = z.object({
  name: z.string().default(''),
  description: z.string().default(''),
  type: z.string().default(''),
  searcherKey: z.string().optional(),
});

/** `POST /field`: the field starts with one context for all projects and issue types. */
export const createCustomField: Operation = (call) => {
  requireAdministrator(call);
  const { state } = call;
  const asked = readBody(call, newField);
  const name = asked.name.trim();
  const type = customFieldType(call, asked.type);
  refuseName(name);
  if (!type) throw badRequest({ type: `The custom field type '${asked.type}' is invalid.` });
  const number = freeFieldNumber(call);
  const field: FieldRecord = {
    id: `customfield_${number}`,
    name,
    description: asked.description,
    custom: true,
    schemaType: type.type,
    schemaCustom: asked.type,
    clauseNames: [`cf[${number}]`, name],
    orderable: true,
    navigable: true,
    searchable: asked.searcherKey !== undefined,
    ...present({ schemaItems: type.items }),
  };
  state.put('fields', field);
  state.put('fieldContexts', {
    id: state.nextId('fieldContexts'),
    fieldId: field.id,
    name: `Default Configuration Scheme for ${name}`,
    description: hasOptions(field) ? 'Options for all projects.' : '',
    projectIds: [],
    issueTypeIds: [],
  });
  publishFieldEvent(call, 'created', field);
  return created(fieldDetailsView(field));
};

function refuseName(name: string): void {
  if (name === '') throw badRequest({ name: 'The custom field must have a name.' });
  if (name.length > maxNameLength) throw badRequest({ name: `The name must not exceed ${maxNameLength} characters.` });
}

/** Custom fields are numbered across the site, those in the trash included. */
function freeFieldNumber(call: OperationCall): number {
  const taken = [...call.state.all('fields')].filter((field) => field.custom).map((field) => field.id);
  const trashed = [...call.state.by('properties.entity', 'app:field-trash')].map((property) => property.key);
  const last = [...taken, ...trashed].reduce((highest, id) => Math.max(highest, Number(id.replace('customfield_', '')) || 0), 10_000);
  return last + 1;
}

export const updateCustomField: Operation = (call) => {
  requireAdministrator(call);
  const field = customField(call, 'fieldId');
  const asked = readBody(
    call,
    z.object({ name: z.string().optional(), description: z.string().optional(), searcherKey: z.string().optional() }),
  );
  const name = asked.name?.trim() ?? field.name;
  refuseName(name);
  const changed: FieldRecord = {
    ...field,
    name,
    description: asked.description ?? field.description,
    clauseNames: field.clauseNames.map((clause) => (clause === field.name ? name : clause)),
    searchable: asked.searcherKey === undefined ? field.searchable : asked.searcherKey !== '',
  };
  call.state.put('fields', changed);
  publishFieldEvent(call, 'updated', changed);
  return noContent;
};
