/** The pages of the shell. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'projects' }
  | { readonly page: 'project'; readonly projectKey: string; readonly tab: ProjectTab }
  | { readonly page: 'issues' }
  | { readonly page: 'issue'; readonly issueKey: string }
  | { readonly page: 'dashboards' }
  | { readonly page: 'dashboard'; readonly dashboardId: string }
  | { readonly page: 'app'; readonly area: 'global' | 'admin' | 'personal'; readonly moduleKey: string; readonly base: string }
  | { readonly page: 'settings' }
  | { readonly page: 'workflows' }
  | { readonly page: 'workflow'; readonly workflowId: string }
  | { readonly page: 'tools'; readonly tool: string }
  | { readonly page: 'unknown' };

export type ProjectTab =
  | { readonly kind: 'summary' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'app'; readonly area: 'project' | 'projectSettings'; readonly moduleKey: string; readonly base: string };

/** Which page a path of the shell means. Paths are Jira's own where Jira has one, so that links of apps land where they mean. */
export function routeOf(path: string): Route {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  const [first, second, third, fourth, fifth, sixth] = parts;
  if (first === undefined) return { page: 'home' };
  if (first === 'browse' && second !== undefined) {
    return second.includes('-') ? { page: 'issue', issueKey: second } : { page: 'project', projectKey: second, tab: { kind: 'summary' } };
  }
  if (first === 'issues') return { page: 'issues' };
  if (first === 'projects' && second !== undefined) return { page: 'project', projectKey: second, tab: { kind: 'summary' } };
  if (first === 'projects') return { page: 'projects' };
  if (first === 'host-tools') return { page: 'tools', tool: second ?? 'invocations' };
  if (first !== 'jira') return { page: 'unknown' };
  switch (second) {
    case undefined:
    case 'projects':
      return third === undefined
        ? { page: 'projects' }
        : { page: 'project', projectKey: third, tab: projectTab(third, fourth, fifth, sixth) };
    case 'dashboards':
      return third === undefined ? { page: 'dashboards' } : { page: 'dashboard', dashboardId: third };
    case 'apps':
      return third === undefined
        ? { page: 'unknown' }
        : { page: 'app', area: 'global', moduleKey: third, base: `/jira/apps/${encodeURIComponent(third)}` };
    case 'settings':
      return settingsRoute(third, fourth);
    case 'personal-settings':
      return third === undefined
        ? { page: 'unknown' }
        : { page: 'app', area: 'personal', moduleKey: third, base: `/jira/personal-settings/${encodeURIComponent(third)}` };
    default:
      return { page: 'unknown' };
  }
}

function settingsRoute(area: string | undefined, name: string | undefined): Route {
  if (area === 'workflows') return name === undefined ? { page: 'workflows' } : { page: 'workflow', workflowId: name };
  if (area !== 'apps' || name === undefined) return { page: 'settings' };
  return { page: 'app', area: 'admin', moduleKey: name, base: `/jira/settings/apps/${encodeURIComponent(name)}` };
}

function projectTab(projectKey: string, area: string | undefined, second: string | undefined, third: string | undefined): ProjectTab {
  const project = `/jira/projects/${encodeURIComponent(projectKey)}`;
  if (area === 'apps' && second !== undefined) {
    return { kind: 'app', area: 'project', moduleKey: second, base: `${project}/apps/${encodeURIComponent(second)}` };
  }
  if (area === 'settings' && second === 'apps' && third !== undefined) {
    return { kind: 'app', area: 'projectSettings', moduleKey: third, base: `${project}/settings/apps/${encodeURIComponent(third)}` };
  }
  return area === 'settings' ? { kind: 'settings' } : { kind: 'summary' };
}

/** Addresses of the shell, for links. */
export const to = {
  projects: () => '/jira/projects',
  project: (key: string) => `/jira/projects/${encodeURIComponent(key)}`,
  projectSettings: (key: string) => `/jira/projects/${encodeURIComponent(key)}/settings`,
  projectApp: (key: string, moduleKey: string) => `/jira/projects/${encodeURIComponent(key)}/apps/${encodeURIComponent(moduleKey)}`,
  projectSettingsApp: (key: string, moduleKey: string) =>
    `/jira/projects/${encodeURIComponent(key)}/settings/apps/${encodeURIComponent(moduleKey)}`,
  issue: (key: string) => `/browse/${encodeURIComponent(key)}`,
  issues: (jql: string) => `/issues/?jql=${encodeURIComponent(jql)}`,
  dashboards: () => '/jira/dashboards',
  dashboard: (id: string) => `/jira/dashboards/${encodeURIComponent(id)}`,
  globalApp: (moduleKey: string, route?: string) => `/jira/apps/${encodeURIComponent(moduleKey)}${route === undefined ? '' : `/${route}`}`,
  adminApp: (moduleKey: string, route?: string) =>
    `/jira/settings/apps/${encodeURIComponent(moduleKey)}${route === undefined ? '' : `/${route}`}`,
  personalApp: (moduleKey: string) => `/jira/personal-settings/${encodeURIComponent(moduleKey)}`,
  settings: () => '/jira/settings',
  workflows: () => '/jira/settings/workflows',
  workflow: (id: string) => `/jira/settings/workflows/${encodeURIComponent(id)}`,
  tool: (tool: string) => `/host-tools/${tool}`,
};
