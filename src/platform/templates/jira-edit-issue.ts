import type { ItemFields } from '../../contracts/templates/item';
import { plainestMarkup } from '../../templates/items/light-markup';
import type { HandPlace } from './jira-hand';
import { type FoundIssue, idOfItem, issueFieldsOf } from './jira-issue-json';
import type { SiteFields } from './jira-site-words';

type IssueFields = ItemFields['issue'];

/**
 * The body of an edit that writes what differs from what is wanted, and nothing else: a field that is on no edit screen would refuse the
 * whole edit. `json` is the issue as it would be created. Lists are added to, never replaced. `undefined`: nothing differs.
 */
export function editsOf(
  wanted: IssueFields,
  json: Readonly<Record<string, unknown>>,
  issue: FoundIssue,
  { byId, startDate, named }: SiteFields,
  { known, projectId }: HandPlace,
): object | undefined {
  const custom = Object.keys(wanted.values).flatMap((name) => named(name, projectId) ?? []);
  const found = issueFieldsOf(issue, startDate?.id, custom, (_, id) => `jira:${id}`);
  const jiraName = (name: string): string => `jira:${idOfItem(known, name) ?? ''}`;
  const same: Readonly<Record<string, boolean>> = {
    summary: wanted.summary.trim() === found.summary,
    issuetype: wanted.type.toLowerCase() === found.type.toLowerCase(),
    description: plainestMarkup(wanted.description) === found.description,
    parent: wanted.parent !== null && jiraName(wanted.parent) === found.parent,
    assignee: wanted.assignee === found.assignee,
    priority: wanted.priority?.toLowerCase() === found.priority?.toLowerCase(),
    duedate: wanted.dueDay === found.dueDay,
    timetracking: wanted.estimateSeconds === found.estimateSeconds,
    ...(startDate ? { [startDate.id]: wanted.startDay === found.startDay } : {}),
  };
  const fields: Record<string, unknown> = {};
  for (const [fieldId, value] of Object.entries(json)) {
    if (fieldId === 'labels' || fieldId === 'components' || fieldId === 'fixVersions') continue;
    const field = byId.get(fieldId);
    const isSame = same[fieldId] ?? (field?.custom === true && sameValue(valueNamed(wanted, field.name), found.values[field.name]));
    if (!isSame) fields[fieldId] = value;
  }
  const labels = additions(Array.isArray(json.labels) ? json.labels.map(String) : [], found.labels, (label) => label);
  const components = additions(wanted.components.map(jiraName), found.components, idOf);
  const fixVersions = additions(wanted.fixVersions.map(jiraName), found.fixVersions, idOf);
  const update = { ...when('labels', labels), ...when('components', components), ...when('fixVersions', fixVersions) };
  if (Object.keys(fields).length + Object.keys(update).length === 0) return undefined;
  return { ...(Object.keys(fields).length > 0 ? { fields } : {}), ...(Object.keys(update).length > 0 ? { update } : {}) };
}

const idOf = (name: string): unknown => ({ id: name.slice('jira:'.length) });
const when = (name: string, adds: readonly object[]) => (adds.length > 0 ? { [name]: adds } : {});

const additions = (wanted: readonly string[], found: readonly string[], write: (name: string) => unknown): readonly object[] =>
  wanted.filter((name) => !found.includes(name) && name !== 'jira:').map((name) => ({ add: write(name) }));

const valueNamed = ({ values }: IssueFields, name: string): unknown =>
  Object.entries(values).find(([key]) => key.trim().toLowerCase() === name.trim().toLowerCase())?.[1];

function sameValue(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted)) {
    const there = new Set(Array.isArray(found) ? found : []);
    return wanted.every((one) => there.has(one));
  }
  return String(wanted) === String(found);
}
