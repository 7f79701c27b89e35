import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import Heading from '@atlaskit/heading';
import { AppFrame } from '../frame/app-frame';
import { IssueList } from '../issues/issue-list';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { NavigationTabs } from '../parts/navigation-tabs';
import { Nothing } from '../parts/nothing';
import { useWindowTitle } from '../parts/page';
import type { ProjectTab } from '../routing/route';
import { to } from '../routing/route';
import { jiraApi } from '../site/jira-api';
import type { Project } from '../site/jira-records';
import { useModules, useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';

/** A project: its work items, and the pages that the app adds to projects and to their settings. */
export function ProjectPage({ projectKey, tab }: { readonly projectKey: string; readonly tab: ProjectTab }) {
  const [project, reload] = useLoaded(`project ${projectKey}`, () => jiraApi.project(projectKey));
  if (project.state === 'loading')
    return (
      <div className="page">
        <Loading />
      </div>
    );
  if (project.state === 'failed')
    return (
      <div className="page">
        <Failure error={project.error} onRetry={reload} />
      </div>
    );
  return <LoadedProject project={project.value} tab={tab} onRefresh={reload} />;
}

function LoadedProject({
  project,
  tab,
  onRefresh,
}: {
  readonly project: Project;
  readonly tab: ProjectTab;
  readonly onRefresh: () => void;
}) {
  const words = useWords();
  useWindowTitle(project.name);
  const pages = useModules('jira:projectPage');
  const settings = useModules('jira:projectSettingsPage');
  const isSettings = tab.kind === 'settings' || (tab.kind === 'app' && tab.area === 'projectSettings');
  return (
    <div className="page page-with-frame">
      <Breadcrumbs>
        <BreadcrumbsItem text={words.projects} href={to.projects()} />
        <BreadcrumbsItem text={project.key} href={to.project(project.key)} />
      </Breadcrumbs>
      <Heading size="large" as="h1">
        {project.name}
      </Heading>
      <NavigationTabs
        label={project.name}
        tabs={[
          { href: to.project(project.key), title: words.summary, isHere: tab.kind === 'summary' },
          ...pages.map((module) => ({
            href: to.projectApp(project.key, module.key),
            title: module.title,
            isHere: tab.kind === 'app' && tab.area === 'project' && tab.moduleKey === module.key,
          })),
          { href: to.projectSettings(project.key), title: words.settings, isHere: isSettings },
        ]}
      />
      {isSettings && settings.length > 0 && (
        <NavigationTabs
          label={words.settings}
          tabs={settings.map((module) => ({
            href: to.projectSettingsApp(project.key, module.key),
            title: module.title,
            isHere: tab.kind === 'app' && tab.moduleKey === module.key,
          }))}
        />
      )}
      <ProjectTabContent project={project} tab={tab} onRefresh={onRefresh} />
    </div>
  );
}

function ProjectTabContent({
  project,
  tab,
  onRefresh,
}: {
  readonly project: Project;
  readonly tab: ProjectTab;
  readonly onRefresh: () => void;
}) {
  const words = useWords();
  const pages = useModules('jira:projectPage');
  const settings = useModules('jira:projectSettingsPage');
  if (tab.kind === 'summary') {
    return (
      <div className="stack">
        {typeof project.description === 'string' && project.description !== '' && <p>{project.description}</p>}
        <IssueList jql={`project = ${project.key} ORDER BY updated DESC`} label={words.issues} withLink />
      </div>
    );
  }
  const candidates = tab.kind === 'app' && tab.area === 'project' ? pages : settings;
  const module = tab.kind === 'app' ? candidates.find((candidate) => candidate.key === tab.moduleKey) : undefined;
  if (!module || tab.kind !== 'app') return candidates.length > 0 ? null : <Nothing title={words.noAppPages} hint={words.noAppPagesHint} />;
  return (
    <AppFrame
      key={`${module.key} ${project.key}`}
      module={module}
      place={{ projectKey: project.key }}
      base={tab.base}
      title={module.title}
      fit="page"
      onRefresh={onRefresh}
    />
  );
}
