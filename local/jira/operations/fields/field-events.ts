import type { FieldContextRecord, FieldRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import { typeDisplayName } from './custom-field-types';

/** Publishes `avi:jira:<kind>:field`. */
export function publishFieldEvent(
  call: OperationCall,
  kind: 'created' | 'updated' | 'trashed' | 'restored' | 'deleted',
  field: FieldRecord,
): void {
  const payload = {
    id: field.id,
    key: field.id,
    type: field.schemaCustom ?? field.schemaType,
    typeName: typeDisplayName(field) ?? field.schemaType,
    name: field.name,
    description: field.description,
  };
  call.site.publish({ eventType: `avi:jira:${kind}:field`, payload }, call.caller);
}

/** Publishes `avi:jira:<kind>:field:context`. */
export function publishContextEvent(call: OperationCall, kind: 'created' | 'updated' | 'deleted', context: FieldContextRecord): void {
  const payload = {
    id: context.id,
    fieldId: context.fieldId,
    fieldKey: context.fieldId,
    name: context.name,
    description: context.description,
    projectIds: context.projectIds.map(Number),
    issueTypeIds: context.issueTypeIds,
  };
  call.site.publish({ eventType: `avi:jira:${kind}:field:context`, payload }, call.caller);
}
