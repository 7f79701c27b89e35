import type { SiteFields } from './jira-site-words';

/** Fields of an item as Jira's edits call them; those of the site's own fields are found by name. */
const jiraFields: ReadonlyMap<string, string> = new Map([
  ['type', 'issuetype'],
  ['summary', 'summary'],
  ['description', 'description'],
  ['parent', 'parent'],
  ['labels', 'labels'],
  ['components', 'components'],
  ['fixVersions', 'fixVersions'],
  ['assignee', 'assignee'],
  ['priority', 'priority'],
  ['dueDay', 'duedate'],
  ['estimateSeconds', 'timetracking'],
]);

/**
 * The fields of an edit that sets what a plan changes and nothing else: a field that is on no edit screen would refuse the whole edit.
 * `json` is the issue as it would be created; `changed` names fields of the item, `values.<name>` for one of the site's own.
 */
export function editOf(
  changed: readonly string[] | undefined,
  json: Readonly<Record<string, unknown>>,
  { startDate, named }: SiteFields,
  projectId: number,
): Readonly<Record<string, unknown>> {
  if (changed === undefined) return json;
  const fieldIds = changed.map((field) => {
    if (field === 'startDay') return startDate?.id;
    return field.startsWith('values.') ? named(field.slice('values.'.length), projectId)?.id : jiraFields.get(field);
  });
  return Object.fromEntries(fieldIds.flatMap((fieldId) => (fieldId !== undefined && fieldId in json ? [[fieldId, json[fieldId]]] : [])));
}
