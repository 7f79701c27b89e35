import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { Page } from '../parts/page';
import { AppLink } from '../routing/app-link';
import { to } from '../routing/route';
import { jiraApi } from '../site/jira-api';
import { useModules, useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';
import { useWorkflowWords } from '../workflows/workflow-words';

/** The app's administration pages, for those who administer Jira. */
export function SettingsPage() {
  const words = useWords();
  const workflowWords = useWorkflowWords();
  const pages = useModules('jira:adminPage');
  const [rights, reload] = useLoaded('rights', () => jiraApi.permissions(['ADMINISTER']));
  return (
    <Page title={words.settings}>
      {rights.state === 'loading' && <Loading rows={3} />}
      {rights.state === 'failed' && <Failure error={rights.error} onRetry={reload} />}
      {rights.state === 'ready' && !rights.value.has('ADMINISTER') && <Nothing title={words.adminOnly} hint={words.adminOnlyHint} />}
      {rights.state === 'ready' && rights.value.has('ADMINISTER') && (
        <ul className="issue-rows">
          {pages.map((module) => (
            <li key={module.key}>
              <AppLink href={to.adminApp(module.key, module.pages[0]?.route)}>{module.title}</AppLink>
              <span className="subtle grow">{module.description}</span>
            </li>
          ))}
          <li>
            <AppLink href={to.workflows()}>{workflowWords.workflows}</AppLink>
            <span className="subtle grow">{workflowWords.workflowsHint}</span>
          </li>
        </ul>
      )}
    </Page>
  );
}
