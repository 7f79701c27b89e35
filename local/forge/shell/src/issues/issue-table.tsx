import { Moment } from '../parts/moment';
import { Person } from '../parts/person';
import { StatusLozenge } from '../parts/status-lozenge';
import { type Column, Table } from '../parts/table';
import { AppLink } from '../routing/app-link';
import { to } from '../routing/route';
import type { IssueRow } from '../site/jira-records';
import { useWords } from '../site/site-context';

/** A list of work items as Jira's navigator shows it. */
export function IssueTable({ label, issues }: { readonly label: string; readonly issues: readonly IssueRow[] }) {
  const words = useWords();
  const columns: readonly Column<IssueRow>[] = [
    { key: 'type', title: words.type, width: 11, cell: ({ fields }) => fields.issuetype?.name ?? '–' },
    { key: 'key', title: words.key, width: 11, cell: ({ key }) => <AppLink href={to.issue(key)}>{key}</AppLink> },
    {
      key: 'summary',
      title: words.summary,
      width: 36,
      cell: ({ key, fields }) => <AppLink href={to.issue(key)}>{fields.summary ?? '–'}</AppLink>,
    },
    { key: 'status', title: words.status, width: 14, cell: ({ fields }) => <StatusLozenge status={fields.status} /> },
    {
      key: 'assignee',
      title: words.assignee,
      width: 14,
      cell: ({ fields }) => <Person user={fields.assignee} nobody={words.unassigned} />,
    },
    { key: 'updated', title: words.updated, width: 14, cell: ({ fields }) => <Moment at={fields.updated} withTime={false} /> },
  ];
  return <Table label={label} columns={columns} rows={issues} rowKey={(issue) => issue.key} />;
}
