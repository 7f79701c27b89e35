import { plainText } from '../../jql/adf-text';
import { idsOf } from '../../jql/fields/custom-fields';
import type { ChangelogItem, FieldRecord, FieldValue, IssueRecord } from '../../model/records';
import type { SiteState } from '../../model/site-state';

/** The changelog items that tell one version of an issue from the next, in Jira's names and forms. */
export function describeChanges(before: IssueRecord, after: IssueRecord, state: SiteState): ChangelogItem[] {
  const user = (id: string) => state.get('users', id)?.displayName ?? id;
  const single = (field: string, fieldId: string, key: keyof IssueRecord, name: (id: string) => string | undefined): ChangelogItem[] => {
    const [from, to] = [text(before[key]), text(after[key])];
    if (from === to) return [];
    return [item(field, fieldId, from, from === null ? null : (name(from) ?? from), to, to === null ? null : (name(to) ?? to))];
  };
  const plain = (field: string, key: keyof IssueRecord): ChangelogItem[] => {
    const [from, to] = [text(before[key]), text(after[key])];
    return from === to ? [] : [item(field, field, null, from, null, to)];
  };
  return [
    ...single('project', 'project', 'projectId', (id) => state.get('projects', id)?.name),
    ...plain('Key', 'key'),
    ...single('issuetype', 'issuetype', 'issueTypeId', (id) => state.get('issueTypes', id)?.name),
    ...single('resolution', 'resolution', 'resolutionId', (id) => state.get('resolutions', id)?.name),
    ...single('status', 'status', 'statusId', (id) => state.get('statuses', id)?.name),
    ...plain('summary', 'summary'),
    ...richText('description', before.description, after.description),
    ...richText('environment', before.environment, after.environment),
    ...single('priority', 'priority', 'priorityId', (id) => state.get('priorities', id)?.name),
    ...single('assignee', 'assignee', 'assigneeId', user),
    ...single('reporter', 'reporter', 'reporterId', user),
    ...single('duedate', 'duedate', 'dueDate', (date) => `${date} 00:00:00.0`),
    ...single('security', 'security', 'securityLevelId', (id) => state.get('securityLevels', id)?.name),
    ...single('IssueParentAssociation', 'parent', 'parentId', (id) => state.get('issues', id)?.key),
    ...labelItems(before.labels, after.labels),
    ...memberItems('Component', 'components', before.componentIds, after.componentIds, (id) => state.get('components', id)?.name),
    ...memberItems('Fix Version', 'fixVersions', before.fixVersionIds, after.fixVersionIds, (id) => state.get('versions', id)?.name),
    ...memberItems('Version', 'versions', before.affectsVersionIds, after.affectsVersionIds, (id) => state.get('versions', id)?.name),
    ...single('timeoriginalestimate', 'timeoriginalestimate', 'originalEstimate', (seconds) => seconds),
    ...single('timeestimate', 'timeestimate', 'remainingEstimate', (seconds) => seconds),
    ...single('timespent', 'timespent', 'timeSpent', (seconds) => seconds),
    ...customItems(before, after, state),
  ];
}

/** One line of a changelog. */
export function item(
  field: string,
  fieldId: string,
  from: string | null,
  fromText: string | null,
  to: string | null,
  toText: string | null,
  fieldtype: 'jira' | 'custom' = 'jira',
): ChangelogItem {
  return { field, fieldtype, fieldId, from, fromString: fromText, to, toString: toText };
}

function text(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

function richText(field: string, before: IssueRecord['description'], after: IssueRecord['description']): ChangelogItem[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [item(field, field, null, plainText(before) || null, null, plainText(after) || null)];
}

function labelItems(before: readonly string[], after: readonly string[]): ChangelogItem[] {
  const [from, to] = [before.join(' '), after.join(' ')];
  return from === to ? [] : [item('labels', 'labels', null, from, null, to)];
}

/** Versions and components change one by one: an item for each that came or went. */
function memberItems(
  field: string,
  fieldId: string,
  before: readonly string[],
  after: readonly string[],
  name: (id: string) => string | undefined,
): ChangelogItem[] {
  return [
    ...before.filter((id) => !after.includes(id)).map((id) => item(field, fieldId, id, name(id) ?? id, null, null)),
    ...after.filter((id) => !before.includes(id)).map((id) => item(field, fieldId, null, null, id, name(id) ?? id)),
  ];
}

function customItems(before: IssueRecord, after: IssueRecord, state: SiteState): ChangelogItem[] {
  const ids = new Set([...Object.keys(before.custom), ...Object.keys(after.custom)]);
  return [...ids].flatMap((id) => {
    const [from, to] = [before.custom[id], after.custom[id]];
    const field = state.get('fields', id);
    if (!field || JSON.stringify(from ?? null) === JSON.stringify(to ?? null)) return [];
    const raw = (value: FieldValue | undefined) => (hasIds(field) ? idsOf(value).join(', ') || null : null);
    return [item(field.name, id, raw(from), displayed(field, from, state), raw(to), displayed(field, to, state), 'custom')];
  });
}

function hasIds(field: FieldRecord): boolean {
  const type = field.schemaType === 'array' ? field.schemaItems : field.schemaType;
  return (
    type === 'option' ||
    type === 'user' ||
    type === 'group' ||
    type === 'option-with-child' ||
    field.schemaCustom?.endsWith(':gh-sprint') === true
  );
}

function displayed(field: FieldRecord, value: FieldValue | undefined, state: SiteState): string | null {
  if (value === undefined || value === null) return null;
  if (!hasIds(field)) return typeof value === 'object' && !Array.isArray(value) ? plainText({ ...value }) : String(value);
  const name = (id: string) =>
    state.get('fieldOptions', id)?.value ??
    state.get('users', id)?.displayName ??
    state.get('sprints', id)?.name ??
    state.get('groups', id)?.name ??
    id;
  return idsOf(value).map(name).join(', ');
}
