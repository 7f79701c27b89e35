import Button, { LinkButton } from '@atlaskit/button/new';
import { useState } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { to } from '../routing/route';
import { jiraApi } from '../site/jira-api';
import type { IssuePage, IssueRow } from '../site/jira-records';
import { RequestError } from '../site/request';
import { useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';
import { IssueTable } from './issue-table';

/** Work items of a JQL query, page by page, with how many there are. Bad JQL is explained in Jira's own words. */
export function IssueList({ jql, label, withLink = false }: { readonly jql: string; readonly label: string; readonly withLink?: boolean }) {
  const words = useWords();
  const [first, reload] = useLoaded(`issues ${jql}`, (signal) => jiraApi.searchIssues(jql, undefined, signal));
  const [count] = useLoaded(`count ${jql}`, () => jiraApi.countIssues(jql));
  if (first.state === 'loading') return <Loading rows={8} />;
  if (first.state === 'failed') {
    const isBadJql = first.error instanceof RequestError && first.error.status === 400;
    return <Failure error={first.error} {...(isBadJql ? { title: words.jqlInvalid } : { onRetry: reload })} />;
  }
  if (first.value.issues.length === 0) return <Nothing title={words.noIssues} hint={words.noIssuesHint} />;
  return (
    <>
      <Pages key={jql} jql={jql} label={label} first={first.value} total={count.value?.count} />
      {withLink && (
        <div>
          <LinkButton href={to.issues(jql)} appearance="subtle">
            {words.allIssues}
          </LinkButton>
        </div>
      )}
    </>
  );
}

function Pages({
  jql,
  label,
  first,
  total,
}: {
  readonly jql: string;
  readonly label: string;
  readonly first: IssuePage;
  readonly total: number | undefined;
}) {
  const words = useWords();
  const [more, setMore] = useState<{ readonly issues: readonly IssueRow[]; readonly next: string | undefined }>({
    issues: [],
    next: first.nextPageToken ?? undefined,
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const issues = [...first.issues, ...more.issues];
  const loadMore = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const page = await jiraApi.searchIssues(jql, more.next);
      setMore({ issues: [...more.issues, ...page.issues], next: page.nextPageToken ?? undefined });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      <IssueTable label={label} issues={issues} />
      {error && <Failure error={error} />}
      <div className="row" role="status">
        <span className="subtle">{words.shown(issues.length, total)}</span>
        {more.next !== undefined && (
          <Button onClick={loadMore} isLoading={busy}>
            {words.showMore}
          </Button>
        )}
      </div>
    </div>
  );
}
