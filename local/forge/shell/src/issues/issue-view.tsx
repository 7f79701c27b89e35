import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import Heading from '@atlaskit/heading';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { isEmptyText, RichText } from '../parts/rich-text';
import { StatusLozenge } from '../parts/status-lozenge';
import { AppLink } from '../routing/app-link';
import { to } from '../routing/route';
import { jiraApi } from '../site/jira-api';
import type { IssueDetail } from '../site/jira-records';
import { useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';
import { IssueActions } from './issue-actions';
import { IssueActivity } from './issue-activity';
import { IssueContexts, IssuePanels } from './issue-apps';
import { IssueDetails } from './issue-details';
import { IssueRelations } from './issue-relations';
import { IssueTransitions } from './issue-transitions';

/** A work item with everything around it, the app's panels, context panels, activity tabs and actions in their places. */
export function IssueView({ issueKey, isInModal = false }: { readonly issueKey: string; readonly isInModal?: boolean }) {
  const [issue, reload] = useLoaded(`issue ${issueKey}`, () => jiraApi.issue(issueKey));
  if (issue.state === 'loading') return <Loading rows={10} />;
  if (issue.state === 'failed') return <Failure error={issue.error} onRetry={reload} />;
  return <LoadedIssue issue={issue.value} onRefresh={reload} isInModal={isInModal} />;
}

function LoadedIssue({
  issue,
  onRefresh,
  isInModal,
}: {
  readonly issue: IssueDetail;
  readonly onRefresh: () => void;
  readonly isInModal: boolean;
}) {
  const words = useWords();
  const { fields } = issue;
  const place = { issueKey: issue.key, ...(fields.project ? { projectKey: fields.project.key } : {}) };
  return (
    <article className="issue">
      <IssuePath issue={issue} />
      <div className="page-head">
        <Heading size="large" as={isInModal ? 'h2' : 'h1'}>
          {fields.summary ?? issue.key}
        </Heading>
        <div className="page-actions">
          <StatusLozenge status={fields.status} />
          <IssueTransitions issueKey={issue.key} onMoved={onRefresh} />
          <IssueActions place={place} onDone={onRefresh} />
        </div>
      </div>
      <div className="issue-columns">
        <div className="issue-main">
          <section aria-label={words.description}>
            <Heading size="small">{words.description}</Heading>
            {isEmptyText(fields.description) ? <p className="subtle">{words.noDescription}</p> : <RichText body={fields.description} />}
          </section>
          <IssueRelations issue={issue} />
          <IssuePanels place={place} onRefresh={onRefresh} />
          <IssueActivity issue={issue} place={place} onRefresh={onRefresh} />
        </div>
        <aside className="issue-side" aria-label={words.details}>
          <IssueDetails issue={issue} />
          <IssueContexts place={place} onRefresh={onRefresh} />
        </aside>
      </div>
    </article>
  );
}

/** Project, parent and the item itself. */
function IssuePath({ issue }: { readonly issue: IssueDetail }) {
  const { project, parent } = issue.fields;
  return (
    <Breadcrumbs>
      {project && <BreadcrumbsItem text={project.name} href={to.project(project.key)} component={BreadcrumbLink} />}
      {parent && <BreadcrumbsItem text={parent.key} href={to.issue(parent.key)} component={BreadcrumbLink} />}
      <BreadcrumbsItem text={issue.key} href={to.issue(issue.key)} component={BreadcrumbLink} />
    </Breadcrumbs>
  );
}

function BreadcrumbLink({
  href,
  children,
  className,
}: {
  readonly href?: string;
  readonly children?: React.ReactNode;
  readonly className?: string;
}) {
  return (
    <AppLink href={href ?? '/'} className={className}>
      {children}
    </AppLink>
  );
}
