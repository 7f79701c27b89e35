import type { FieldRecord } from '../../model/records';
import type { OperationCall } from '../../operation';

interface CustomFieldType {
  readonly type: string;
  readonly items?: string;
  readonly displayName: string;
  readonly searcher: string;
}

const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** Jira's own custom field types by the part of the key after the prefix, with the schema and the searcher of their fields. */
const types: Readonly<Record<string, CustomFieldType>> = {
  textfield: { type: 'string', displayName: 'Short text', searcher: 'textsearcher' },
  textarea: { type: 'string', displayName: 'Paragraph', searcher: 'textsearcher' },
  readonlyfield: { type: 'string', displayName: 'Text field (read only)', searcher: 'textsearcher' },
  url: { type: 'string', displayName: 'URL', searcher: 'exacttextsearcher' },
  float: { type: 'number', displayName: 'Number', searcher: 'exactnumber' },
  importid: { type: 'number', displayName: 'Import Id', searcher: 'exactnumber' },
  datepicker: { type: 'date', displayName: 'Date picker', searcher: 'daterange' },
  datetime: { type: 'datetime', displayName: 'Date time picker', searcher: 'datetimerange' },
  select: { type: 'option', displayName: 'Select list (single choice)', searcher: 'multiselectsearcher' },
  radiobuttons: { type: 'option', displayName: 'Radio buttons', searcher: 'multiselectsearcher' },
  multiselect: { type: 'array', items: 'option', displayName: 'Select list (multiple choices)', searcher: 'multiselectsearcher' },
  multicheckboxes: { type: 'array', items: 'option', displayName: 'Checkboxes', searcher: 'multiselectsearcher' },
  cascadingselect: { type: 'option-with-child', displayName: 'Select list (cascading)', searcher: 'cascadingselectsearcher' },
  labels: { type: 'array', items: 'string', displayName: 'Labels', searcher: 'labelsearcher' },
  userpicker: { type: 'user', displayName: 'User picker (single user)', searcher: 'userpickergroupsearcher' },
  people: { type: 'array', items: 'user', displayName: 'People', searcher: 'userpickergroupsearcher' },
  multiuserpicker: { type: 'array', items: 'user', displayName: 'User picker (multiple users)', searcher: 'userpickergroupsearcher' },
  grouppicker: { type: 'group', displayName: 'Group picker (single group)', searcher: 'grouppickersearcher' },
  multigrouppicker: { type: 'array', items: 'group', displayName: 'Group picker (multiple groups)', searcher: 'grouppickersearcher' },
  project: { type: 'project', displayName: 'Project picker', searcher: 'projectsearcher' },
  version: { type: 'version', displayName: 'Version picker (single version)', searcher: 'versionsearcher' },
  multiversion: { type: 'array', items: 'version', displayName: 'Version picker (multiple versions)', searcher: 'versionsearcher' },
};

/** The schema of a new field of the given type; a field of an app's type holds whatever the app's module says. */
export function customFieldType(call: OperationCall, key: string): CustomFieldType | undefined {
  if (key.startsWith(prefix)) return types[key.slice(prefix.length)];
  for (const app of call.site.apps.values()) {
    for (const module of [...(app.modules['jira:customFieldType'] ?? []), ...(app.modules['jira:customField'] ?? [])]) {
      if (!key.endsWith(`/static/${String(module.key)}`)) continue;
      return { type: String(module.type ?? 'any'), displayName: String(module.name ?? module.key), searcher: 'exacttextsearcher' };
    }
  }
  return undefined;
}

/** What the administration pages call the type of a field. */
export function typeDisplayName(field: FieldRecord): string | undefined {
  return field.schemaCustom?.startsWith(prefix) ? types[field.schemaCustom.slice(prefix.length)]?.displayName : undefined;
}

export function searcherKey(field: FieldRecord): string | undefined {
  const searcher = field.schemaCustom?.startsWith(prefix) ? types[field.schemaCustom.slice(prefix.length)]?.searcher : undefined;
  return searcher && `${prefix}${searcher}`;
}

/** Fields whose values are chosen from options. */
export function hasOptions(field: FieldRecord): boolean {
  return ['option', 'option-with-child'].includes(field.schemaType) || field.schemaItems === 'option';
}
