import { badRequest, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';

/** The columns of Jira's issue table on a new site. */
const defaults = [
  'issuetype',
  'issuekey',
  'summary',
  'assignee',
  'reporter',
  'priority',
  'status',
  'resolution',
  'created',
  'updated',
  'duedate',
];

const key = 'columns';
const idOf = (place: string): string => `app:${place}:${key}`;

/** The columns kept for a place (`site`, `user-<accountId>`, `filter-<id>`), or those of the site, or Jira's own. */
export function keptColumns(call: OperationCall, place: string): readonly string[] {
  const own = call.state.get('properties', idOf(place))?.value;
  if (Array.isArray(own)) return own.map(String);
  return place === 'site' ? defaults : keptColumns(call, 'site');
}

export function hasOwnColumns(call: OperationCall, place: string): boolean {
  return call.state.has('properties', idOf(place));
}

export function keepColumns(call: OperationCall, place: string, columns: readonly string[]): void {
  const unknown = columns.find((column) => !call.state.has('fields', column) && !defaults.includes(column));
  if (unknown !== undefined) throw badRequest({ columns: `The column '${unknown}' does not exist.` });
  call.state.put('properties', { id: idOf(place), entity: 'app', entityId: place, key, value: columns });
}

export function resetKeptColumns(call: OperationCall, place: string): void {
  call.state.remove('properties', idOf(place));
}

const ownLabels: Readonly<Record<string, string>> = { issuekey: 'Key', issuetype: 'T', duedate: 'Due date' };

export function columnItems(call: OperationCall, columns: readonly string[]): readonly Json[] {
  return columns.map((value) => ({ label: ownLabels[value] ?? call.state.get('fields', value)?.name ?? value, value }));
}
