import type { ItemFields } from '../../contracts/templates/item';

export type TemplateFieldType = ItemFields['field']['type'];

const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** The types of custom field that blueprints can hold, as Jira names them: what to create, with the search that Jira offers for it. */
export const jiraFieldTypes: Readonly<Record<TemplateFieldType, { readonly type: string; readonly searcherKey: string }>> = {
  text: { type: `${PLUGIN}:textfield`, searcherKey: `${PLUGIN}:textsearcher` },
  paragraph: { type: `${PLUGIN}:textarea`, searcherKey: `${PLUGIN}:textsearcher` },
  number: { type: `${PLUGIN}:float`, searcherKey: `${PLUGIN}:exactnumber` },
  date: { type: `${PLUGIN}:datepicker`, searcherKey: `${PLUGIN}:daterange` },
  select: { type: `${PLUGIN}:select`, searcherKey: `${PLUGIN}:multiselectsearcher` },
  multiSelect: { type: `${PLUGIN}:multiselect`, searcherKey: `${PLUGIN}:multiselectsearcher` },
  person: { type: `${PLUGIN}:userpicker`, searcherKey: `${PLUGIN}:userpickergroupsearcher` },
  url: { type: `${PLUGIN}:url`, searcherKey: `${PLUGIN}:exacttextsearcher` },
};

const typeByCustom: ReadonlyMap<string, TemplateFieldType> = new Map([
  [`${PLUGIN}:textfield`, 'text'],
  [`${PLUGIN}:textarea`, 'paragraph'],
  [`${PLUGIN}:float`, 'number'],
  [`${PLUGIN}:datepicker`, 'date'],
  [`${PLUGIN}:select`, 'select'],
  [`${PLUGIN}:radiobuttons`, 'select'],
  [`${PLUGIN}:multiselect`, 'multiSelect'],
  [`${PLUGIN}:multicheckboxes`, 'multiSelect'],
  [`${PLUGIN}:userpicker`, 'person'],
  [`${PLUGIN}:url`, 'url'],
]);

/** What a blueprint calls a field of this type; `undefined` for types that it cannot hold. */
export const templateFieldType = (field: { readonly schemaCustom?: string }): TemplateFieldType | undefined =>
  typeByCustom.get(field.schemaCustom ?? '');
