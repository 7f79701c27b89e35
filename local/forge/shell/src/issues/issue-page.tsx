import { useWindowTitle } from '../parts/page';
import { IssueView } from './issue-view';

/** `/browse/KEY`. */
export function IssuePage({ issueKey }: { readonly issueKey: string }) {
  useWindowTitle(issueKey);
  return (
    <div className="page">
      <IssueView issueKey={issueKey} />
    </div>
  );
}
