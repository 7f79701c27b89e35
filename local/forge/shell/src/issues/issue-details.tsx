import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { Moment } from '../parts/moment';
import type { IssueDetail } from '../site/jira-records';
import { useWords } from '../site/site-context';

/** Fields that have a place of their own in the view, or say nothing to a reader. */
const shownElsewhere = new Set([
  'summary',
  'description',
  'status',
  'project',
  'issuelinks',
  'subtasks',
  'parent',
  'comment',
  'worklog',
  'attachment',
  'watches',
  'votes',
  'statuscategorychangedate',
  'lastViewed',
  'workratio',
  'progress',
  'statusCategory',
  'issuerestriction',
]);

const first = ['issuetype', 'assignee', 'reporter', 'priority', 'resolution', 'labels', 'duedate', 'fixVersions', 'components'];

/** All fields that have a value, the usual ones first. */
export function IssueDetails({ issue }: { readonly issue: IssueDetail }) {
  const words = useWords();
  const rows = Object.entries(issue.fields)
    .filter(([id, value]) => !isShownElsewhere(id, value) && (hasValue(value) || id === 'assignee'))
    .sort(([a], [b]) => rank(a) - rank(b) || nameOf(issue, a).localeCompare(nameOf(issue, b)));
  return (
    <section className="card">
      <Heading size="small">{words.details}</Heading>
      <dl className="fields">
        {rows.map(([id, value]) => (
          <div key={id}>
            <dt>{nameOf(issue, id)}</dt>
            <dd>{id === 'assignee' && !hasValue(value) ? words.unassigned : <FieldValue id={id} value={value} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Sums over sub-tasks and the board's own sort keys (`0|i00002:`) are for machines. */
function isShownElsewhere(id: string, value: unknown): boolean {
  return shownElsewhere.has(id) || id.startsWith('aggregate') || (typeof value === 'string' && /^\d\|[0-9a-z]+:/.test(value));
}

function rank(id: string): number {
  const place = first.indexOf(id);
  return place < 0 ? first.length : place;
}

function nameOf(issue: IssueDetail, id: string): string {
  return issue.names[id] ?? id;
}

function hasValue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0) && fieldText(value) !== '';
}

function FieldValue({ id, value }: { readonly id: string; readonly value: unknown }): ReactNode {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)) return <Moment at={value} />;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return <Moment at={value} withTime={false} />;
  if (typeof value === 'number' && /time(spent|estimate|originalestimate)$/.test(id)) return <>{duration(value)}</>;
  return <>{fieldText(value)}</>;
}

/** Seconds as hours and minutes. */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const parts = [Math.floor(minutes / 60) > 0 ? `${Math.floor(minutes / 60)}h` : '', minutes % 60 > 0 ? `${minutes % 60}m` : ''];
  return parts.filter((part) => part !== '').join(' ') || '0m';
}

/** What Jira shows for a field value: the name of an object, a list with commas, the words of a document. */
export function fieldText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map(fieldText)
      .filter((text) => text !== '')
      .join(', ');
  if (typeof value !== 'object') return String(value);
  if ('type' in value && value.type === 'doc') return documentText(value);
  for (const name of ['displayName', 'name', 'value', 'key']) {
    const text: unknown = Reflect.get(value, name);
    if (typeof text === 'string') return 'child' in value ? `${text} – ${fieldText(value.child)}` : text;
  }
  return '';
}

function documentText(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node && typeof node.text === 'string') return node.text;
  return 'content' in node && Array.isArray(node.content) ? node.content.map(documentText).join(' ') : '';
}
