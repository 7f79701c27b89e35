import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { useEffect, useState } from 'react';
import type { HostedModules, HostSession, SessionChange } from '../../browser-api';
import { AppPage } from './apps/app-page';
import { SettingsPage } from './apps/settings-page';
import { Flags, showFlag } from './chrome/flags';
import { modals } from './chrome/modal-store';
import { Modals } from './chrome/modals';
import { SideNavigation } from './chrome/side-navigation';
import { TopBar } from './chrome/top-bar';
import { DashboardPage } from './dashboards/dashboard-page';
import { DashboardsPage } from './dashboards/dashboards-page';
import { frameTheme } from './frame/frame-theme';
import { openFrames } from './frame/open-frames';
import { IssuePage } from './issues/issue-page';
import { IssuesPage } from './issues/issues-page';
import { Nothing } from './parts/nothing';
import { ProjectPage } from './projects/project-page';
import { ProjectsPage } from './projects/projects-page';
import { AppLink } from './routing/app-link';
import { type Route, routeOf, to } from './routing/route';
import { useAddress } from './routing/router';
import { hostApi } from './site/host-api';
import { SiteProvider, useWords } from './site/site-context';
import { ToolsPage } from './tools/tools-page';
import { WorkflowPage } from './workflows/workflow-page';
import { WorkflowsPage } from './workflows/workflows-page';

/** The shell around the pages. Whoever looks as somebody else, or in another language, starts the page afresh; a theme changes in place. */
export function App({ first }: { readonly first: { readonly session: HostSession; readonly modules: HostedModules } }) {
  const [{ session, modules }, setSite] = useState(first);
  const [menuOpen, setMenuOpen] = useState(false);
  useEffect(() => {
    const theme = frameTheme(session.theme);
    void setGlobalTheme(theme);
    openFrames.broadcast('host/theme', theme);
    openFrames.broadcast('app/FORGE_CORE_THEME_CHANGED', { theme });
  }, [session.theme]);
  useEffect(() => {
    document.documentElement.lang = session.locale;
  }, [session.locale]);

  const change = async (wanted: SessionChange) => {
    try {
      const changed = await hostApi.changeSession(wanted);
      if (changed.accountId !== session.accountId) modals.update(() => []);
      setSite({ session: changed, modules: await hostApi.modules() });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      showFlag({ id: 'session', kind: 'error', title: message, actions: [], autoDismiss: true });
    }
  };
  return (
    <SiteProvider site={{ session, modules, change }}>
      <a className="skip-link" href="#main">
        {session.locale === 'nl-NL' ? 'Naar de inhoud' : 'Skip to content'}
      </a>
      <TopBar onMenu={() => setMenuOpen(!menuOpen)} />
      <div className="below-bar">
        <SideNavigation isOpen={menuOpen} onDone={() => setMenuOpen(false)} />
        <main id="main" key={`${session.accountId} ${session.locale}`} tabIndex={-1}>
          <CurrentPage />
          <Modals />
        </main>
      </div>
      <Flags />
    </SiteProvider>
  );
}

function CurrentPage() {
  const words = useWords();
  const { path } = useAddress();
  const route: Route = routeOf(path);
  switch (route.page) {
    case 'home':
    case 'projects':
      return <ProjectsPage />;
    case 'project':
      return <ProjectPage projectKey={route.projectKey} tab={route.tab} />;
    case 'issues':
      return <IssuesPage />;
    case 'issue':
      return <IssuePage issueKey={route.issueKey} />;
    case 'dashboards':
      return <DashboardsPage />;
    case 'dashboard':
      return <DashboardPage dashboardId={route.dashboardId} />;
    case 'app':
      return <AppPage route={route} />;
    case 'settings':
      return <SettingsPage />;
    case 'workflows':
      return <WorkflowsPage />;
    case 'workflow':
      return <WorkflowPage workflowId={route.workflowId} />;
    case 'tools':
      return <ToolsPage tool={route.tool} />;
    case 'unknown':
      return (
        <Nothing title={words.notFound} hint={words.notFoundHint} action={<AppLink href={to.projects()}>{words.toProjects}</AppLink>} />
      );
  }
}
