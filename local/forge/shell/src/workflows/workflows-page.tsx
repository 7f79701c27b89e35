import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Page } from '../parts/page';
import { AppLink } from '../routing/app-link';
import { to } from '../routing/route';
import { useLoaded } from '../site/use-loaded';
import { workflowApi } from '../site/workflow-api';
import { useWorkflowWords } from './workflow-words';

/** The workflows of the site, for administrators. */
export function WorkflowsPage() {
  const words = useWorkflowWords();
  const [workflows, reload] = useLoaded('workflows', () => workflowApi.workflows());
  return (
    <Page title={words.workflows}>
      {workflows.state === 'loading' && <Loading rows={3} />}
      {workflows.state === 'failed' && <Failure error={workflows.error} onRetry={reload} />}
      {workflows.state === 'ready' && (
        <ul className="issue-rows">
          {workflows.value.values.map((workflow) => (
            <li key={workflow.id}>
              <AppLink href={to.workflow(workflow.id)}>{workflow.name}</AppLink>
              <span className="subtle grow">{workflow.description}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
