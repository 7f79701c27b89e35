import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { StatusLozenge } from '../parts/status-lozenge';
import { AppLink } from '../routing/app-link';
import { to } from '../routing/route';
import { jiraApi } from '../site/jira-api';
import type { IssueDetail, IssueReference, Status } from '../site/jira-records';
import { useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';

/** Children and links of a work item. */
export function IssueRelations({ issue }: { readonly issue: IssueDetail }) {
  const words = useWords();
  const [children] = useLoaded(`children ${issue.key}`, () => jiraApi.searchIssues(`parent = ${issue.key} ORDER BY key ASC`));
  const links = linksByPhrase(issue);
  const rows = children.value?.issues ?? [];
  return (
    <>
      {rows.length > 0 && (
        <section aria-label={words.children}>
          <Heading size="small">{words.children}</Heading>
          <ul className="issue-rows">
            {rows.map((child) => (
              <IssueLine key={child.key} issueKey={child.key} summary={child.fields.summary} status={child.fields.status} />
            ))}
          </ul>
        </section>
      )}
      {links.length > 0 && (
        <section aria-label={words.links}>
          <Heading size="small">{words.links}</Heading>
          {links.map(([phrase, issues]) => (
            <div key={phrase}>
              <p className="subtle link-phrase">{phrase}</p>
              <ul className="issue-rows">
                {issues.map((linked) => (
                  <IssueLine key={linked.key} issueKey={linked.key} summary={linked.fields.summary} status={linked.fields.status} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function IssueLine({
  issueKey,
  summary,
  status,
}: {
  readonly issueKey: string;
  readonly summary: string | null | undefined;
  readonly status: Status | null | undefined;
}): ReactNode {
  return (
    <li>
      <AppLink href={to.issue(issueKey)}>{issueKey}</AppLink>
      <span className="grow">{summary}</span>
      <StatusLozenge status={status} />
    </li>
  );
}

/** "blocks" → the items it blocks; "is blocked by" → those that block it. */
export function linksByPhrase(issue: Pick<IssueDetail, 'fields'>): [string, IssueReference[]][] {
  const groups = new Map<string, IssueReference[]>();
  for (const link of issue.fields.issuelinks ?? []) {
    const [phrase, linked] = link.outwardIssue ? [link.type.outward, link.outwardIssue] : [link.type.inward, link.inwardIssue];
    if (linked) groups.set(phrase, [...(groups.get(phrase) ?? []), linked]);
  }
  return [...groups];
}
