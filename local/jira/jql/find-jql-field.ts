import type { Field } from '@atlaskit/jql-ast';
import { customJqlField } from './fields/custom-fields';
import { aliasedProperty, propertyField, propertyPathOf } from './fields/property-field';
import { systemJqlFields } from './fields/system-fields';
import type { JqlContext, JqlField } from './jql-context';

/** The fields a name stands for: Jira's own, custom fields by name, id or `cf[…]` (several may share a name), properties and apps' aliases. */
export function findJqlFields(field: Field, context: JqlContext): readonly JqlField[] {
  const property = propertyPathOf(field);
  if (property) return [propertyField(property)];
  const name = field.value.trim().toLowerCase();
  const system = systemJqlFields.get(name);
  if (system) return [system];
  const custom = [...context.state.all('fields')].filter(
    (record) =>
      record.custom &&
      (record.id === name ||
        record.name.toLowerCase() === name ||
        record.clauseNames.some((clauseName) => clauseName.toLowerCase() === name)),
  );
  if (custom.length > 0) return custom.map(customJqlField);
  // `Development[Checkboxes]`-style names: the field's name with its type in brackets.
  const base = /^(.+)\[[^\]]+\]$/.exec(name)?.[1];
  if (base !== undefined) {
    const typed = [...context.state.all('fields')].filter((record) => record.custom && record.name.toLowerCase() === base);
    if (typed.length > 0) return typed.map(customJqlField);
  }
  const alias = aliasedProperty(name, context.apps);
  return alias ? [propertyField(alias)] : [];
}
