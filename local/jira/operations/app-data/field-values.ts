import { z } from 'zod';
import type { FieldRecord } from '../../model/records';
import { forbidden, notFound, type Operation, type OperationCall } from '../../operation';
import { noContent } from '../answering/answers';
import { pathPart, readBody } from '../answering/request';

/** An app may set the values of the custom fields whose type it provides, on any issue, without changelog conditions. */
function ownField(call: OperationCall, idOrKey: string): FieldRecord {
  const app = call.caller.appId === undefined ? undefined : call.site.apps.get(call.caller.appId);
  if (!app || !call.caller.asApp) throw forbidden('Only apps may update the values of their custom fields.');
  const field = call.state.get('fields', idOrKey) ?? [...call.state.all('fields')].find((one) => one.schemaCustom === idOrKey);
  if (!field) throw notFound('The custom field was not found.');
  const appUuid = app.appId.split('/').at(-1) ?? app.appId;
  if (!field.schemaCustom?.includes(`/${appUuid}/`)) throw forbidden('The custom field is not provided by this app.');
  return field;
}

function keep(call: OperationCall, field: FieldRecord, issueIds: readonly number[], value: unknown): void {
  const issues = issueIds.map((id) => {
    const issue = call.state.get('issues', String(id));
    if (!issue) throw notFound(`The issue with id ${id} was not found.`);
    return issue;
  });
  const stored = z
    .union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()), z.record(z.string(), z.unknown())])
    .parse(value);
  for (const issue of issues) {
    call.state.put('issues', { ...issue, custom: { ...issue.custom, [field.id]: stored }, updatedAt: call.site.clock.now() });
  }
}

const update = z.object({ issueIds: z.array(z.number().int()), value: z.unknown() });

export const updateCustomFieldValue: Operation = (call) => {
  const field = ownField(call, pathPart(call, 'fieldIdOrKey'));
  for (const { issueIds, value } of readBody(call, z.object({ updates: z.array(update) })).updates) keep(call, field, issueIds, value);
  return noContent;
};

export const updateMultipleCustomFieldValues: Operation = (call) => {
  const asked = readBody(call, z.object({ updates: z.array(update.extend({ customField: z.string() })) }));
  const fields = asked.updates.map(({ customField }) => ownField(call, customField));
  asked.updates.forEach(({ issueIds, value }, index) => {
    const field = fields[index];
    if (field) keep(call, field, issueIds, value);
  });
  return noContent;
};
