import { z } from 'zod';
import type { PlainSchemeRecord } from '../../model/records';
import { JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { page } from '../answering/page';
import { addPlainScheme, allSchemes, changeDetails, contentOf, plainScheme, schemesAsked } from '../answering/plain-schemes';
import { flag, pathPart, readBody } from '../answering/request';
import { fieldConfigurationSchemeContent } from './field-configuration-scheme-content';

const what = 'field configuration';
const kind = 'fieldConfiguration';
const details = z.object({ name: z.string(), description: z.string().default('') });
const item = z.object({
  id: z.string(),
  description: z.string().optional(),
  isHidden: z.boolean().optional(),
  isRequired: z.boolean().optional(),
  renderer: z.string().optional(),
});

/** What a field configuration holds: how some fields differ from plain, optional and shown. */
const fieldConfigurationContent = z.object({ isDefault: z.boolean().default(false), items: z.record(z.string(), item).default({}) });

const view = (scheme: PlainSchemeRecord): Json => ({
  id: Number(scheme.id),
  name: scheme.name,
  description: scheme.description,
  ...(contentOf(scheme, fieldConfigurationContent).isDefault ? { isDefault: true } : {}),
});

function configurationOf(call: OperationCall): PlainSchemeRecord {
  requireAdministrator(call);
  return plainScheme(call, kind, pathPart(call, 'id'), what);
}

export const getAllFieldConfigurations: Operation = (call) => {
  requireAdministrator(call);
  const onlyDefault = flag(call, 'isDefault', false);
  const found = schemesAsked(call, kind).filter((scheme) => !onlyDefault || contentOf(scheme, fieldConfigurationContent).isDefault);
  return ok(page(call, '/fieldconfiguration', found, view));
};

export const createFieldConfiguration: Operation = (call) => {
  requireAdministrator(call);
  return ok(view(addPlainScheme(call, { kind, ...readBody(call, details), content: { items: {} } }, what)));
};

export const updateFieldConfiguration: Operation = (call) => {
  changeDetails(call, configurationOf(call), readBody(call, details), what);
  return noContent;
};

export const deleteFieldConfiguration: Operation = (call) => {
  const configuration = configurationOf(call);
  const user = allSchemes(call, 'fieldConfigurationScheme').find((one) =>
    Object.values(contentOf(one, fieldConfigurationSchemeContent).mappings).includes(configuration.id),
  );
  if (user) throw new JiraError(400, [`The ${what} is used by the scheme '${user.name}' and cannot be deleted.`]);
  call.state.remove('plainSchemes', configuration.id);
  return noContent;
};

export const getFieldConfigurationItems: Operation = (call) => {
  const configuration = configurationOf(call);
  const { items } = contentOf(configuration, fieldConfigurationContent);
  const rows = [...call.state.all('fields')].map((field) => ({
    id: field.id,
    description: items[field.id]?.description ?? field.description,
    isHidden: items[field.id]?.isHidden ?? false,
    isRequired: items[field.id]?.isRequired ?? false,
    ...(items[field.id]?.renderer === undefined ? {} : { renderer: items[field.id]?.renderer }),
  }));
  return ok(page(call, `/fieldconfiguration/${configuration.id}/fields`, rows, (row) => row));
};

export const updateFieldConfigurationItems: Operation = (call) => {
  const configuration = configurationOf(call);
  const asked = readBody(call, z.object({ fieldConfigurationItems: z.array(item).min(1) })).fieldConfigurationItems;
  const unknown = asked.find(({ id }) => !call.state.has('fields', id));
  if (unknown) throw notFound(`The field with id ${unknown.id} was not found.`);
  const content = contentOf(configuration, fieldConfigurationContent);
  const changes = asked.map((one) => [one.id, { ...content.items[one.id], ...one }]);
  call.state.put('plainSchemes', {
    ...configuration,
    content: { ...content, items: { ...content.items, ...Object.fromEntries(changes) } },
  });
  return noContent;
};
