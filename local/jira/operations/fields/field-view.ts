import type { FieldRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { type Json, projectScope } from '../../views/references';
import { searcherKey, typeDisplayName } from './custom-field-types';

/** `customfield_10016` → 10016. */
export const customId = (field: FieldRecord): number => Number(field.id.replace('customfield_', ''));

export function fieldSchema(field: FieldRecord): Json | undefined {
  if (field.schemaType === '') return undefined;
  return {
    type: field.schemaType,
    ...(field.schemaItems === undefined ? {} : { items: field.schemaItems }),
    ...(field.custom ? { custom: field.schemaCustom, customId: customId(field) } : { system: field.schemaSystem ?? field.id }),
  };
}

/** A field as `GET /field` lists it. */
export function fieldDetailsView(field: FieldRecord): Json {
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    custom: field.custom,
    orderable: field.orderable,
    navigable: field.navigable,
    searchable: field.searchable,
    clauseNames: field.clauseNames,
    ...(field.projectId === undefined ? {} : { scope: projectScope(field.projectId) }),
    schema: fieldSchema(field),
  };
}

/** A field as `GET /field/search` shows it. Last use is not tracked. */
export function fieldPageView(call: OperationCall, field: FieldRecord, expand: ReadonlySet<string>): Json {
  const contexts = call.state.by('fieldContexts.field', field.id);
  const screens = [...call.state.all('plainSchemes')].filter(
    (scheme) => scheme.kind === 'screen' && JSON.stringify(scheme.content).includes(`"${field.id}"`),
  );
  const everywhere = contexts.some((context) => context.projectIds.length === 0);
  const projects = everywhere ? call.state.count('projects') : new Set(contexts.flatMap((context) => context.projectIds)).size;
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    schema: fieldSchema(field) ?? { type: 'string', system: field.id },
    description: field.description,
    ...(expand.has('isLocked') ? { isLocked: false } : {}),
    ...(expand.has('isUnscreenable') ? { isUnscreenable: false } : {}),
    ...(expand.has('searcherKey') ? { searcherKey: searcherKey(field) } : {}),
    ...(expand.has('screensCount') ? { screensCount: screens.length } : {}),
    ...(expand.has('contextsCount') && field.custom ? { contextsCount: contexts.length } : {}),
    ...(expand.has('projectsCount') && field.custom ? { projectsCount: projects } : {}),
    ...(expand.has('lastUsed') ? { lastUsed: { type: 'NOT_TRACKED' } } : {}),
    typeDisplayName: typeDisplayName(field),
  };
}
