import type { FieldRecord, FieldValue, IssueRecord } from '../../model/records';
import type { SiteState } from '../../model/site-state';
import type { JqlField } from '../jql-context';
import { resolveGroup, resolveUser } from '../resolve-names';
import { idField } from './id-field';
import { issueReferenceField } from './issue-reference-field';
import { dateField, momentField, numberField } from './moment-field';
import { textField } from './text-field';

/** A custom field as JQL searches it, by its schema: number, date, moment, option, user, group, sprint, labels, or text. */
export function customJqlField(field: FieldRecord): JqlField {
  const value = (issue: IssueRecord) => issue.custom[field.id];
  const type = field.schemaType === 'array' ? (field.schemaItems ?? 'string') : field.schemaType;
  if (field.schemaCustom?.endsWith(':gh-sprint')) return sprintField(value);
  if (field.schemaCustom?.endsWith(':gh-epic-link')) return issueReferenceField((issue) => issue.parentId, 'children');
  switch (type) {
    case 'number':
      return numberField((issue) => numberOf(value(issue)));
    case 'date':
      return dateField((issue) => textOf(value(issue)));
    case 'datetime':
      return momentField((issue) => momentOf(value(issue)));
    case 'option':
    case 'option-with-child':
      return optionField(field, value);
    case 'user':
      return idField({ ids: (issue) => idsOf(value(issue)), resolve: (text, { state }) => resolveUser(text, state) });
    case 'group':
      return idField({
        ids: (issue) => idsOf(value(issue)),
        resolve: (text, { state }) => {
          const id = resolveGroup(text, state);
          return id === undefined ? undefined : [id];
        },
      });
    case 'string':
      if (field.schemaType === 'array') return idField({ ids: (issue) => idsOf(value(issue)), resolve: (text) => [text] });
      return textField(
        (issue) => [textOf(value(issue)) ?? ''],
        (issue) => textOf(value(issue))?.toLowerCase() ?? null,
      );
    default:
      return textField(
        (issue) => [textOf(value(issue)) ?? ''],
        (issue) => textOf(value(issue)) ?? null,
      );
  }
}

function optionField(field: FieldRecord, value: (issue: IssueRecord) => FieldValue | undefined): JqlField {
  const order = (id: string, state: SiteState) => state.get('fieldOptions', id)?.value.toLowerCase() ?? null;
  return idField({
    ids: (issue) => idsOf(value(issue)),
    resolve: (text, { state }) => {
      const wanted = text.toLowerCase();
      const options = state.by('fieldOptions.field', field.id);
      const found = options.filter((option) => option.value.toLowerCase() === wanted || option.id === text);
      return found.length > 0 ? found.map((option) => option.id) : undefined;
    },
    missing: (text, name) => `Option '${text}' for field '${name}' does not exist.`,
    sortKey: (issue, { state }) => order(idsOf(value(issue))[0] ?? '', state),
  });
}

function sprintField(value: (issue: IssueRecord) => FieldValue | undefined): JqlField {
  return idField({
    ids: (issue) => idsOf(value(issue)),
    resolve: (text, { state }) => {
      const wanted = text.toLowerCase();
      const found = [...state.all('sprints')].filter((sprint) => sprint.name.toLowerCase() === wanted || sprint.id === text);
      return found.length > 0 ? found.map((sprint) => sprint.id) : undefined;
    },
    sortKey: (issue, { state }) => state.get('sprints', idsOf(value(issue)).at(-1) ?? '')?.name.toLowerCase() ?? null,
  });
}

/** Ids in a stored value: one, several, or a choice with a child. */
export function idsOf(value: FieldValue | undefined): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (isList(value)) return value.map(String);
  if (typeof value === 'object') return Object.values(value).filter((part): part is string => typeof part === 'string');
  return [];
}

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}

function numberOf(value: FieldValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function textOf(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function momentOf(value: FieldValue | undefined): number | undefined {
  if (typeof value === 'number') return value;
  const ms = typeof value === 'string' ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
