import { routeOf, to } from './route';

describe('pages by their address', () => {
  test.each([
    ['/', { page: 'home' }],
    ['/browse/ABC-1', { page: 'issue', issueKey: 'ABC-1' }],
    ['/browse/ABC', { page: 'project', projectKey: 'ABC', tab: { kind: 'summary' } }],
    ['/issues/', { page: 'issues' }],
    ['/jira/dashboards', { page: 'dashboards' }],
    ['/jira/dashboards/10000', { page: 'dashboard', dashboardId: '10000' }],
    ['/host-tools/sql', { page: 'tools', tool: 'sql' }],
    ['/somewhere', { page: 'unknown' }],
    ['/jira/nowhere', { page: 'unknown' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  test('an app’s page keeps its base, whatever the app puts behind it', () => {
    expect(routeOf('/jira/apps/sample/one/two')).toEqual({ page: 'app', area: 'global', moduleKey: 'sample', base: '/jira/apps/sample' });
    expect(routeOf('/jira/settings/apps/admin/x')).toMatchObject({ area: 'admin', base: '/jira/settings/apps/admin' });
    expect(routeOf('/jira/projects/ABC/settings/apps/sample/x')).toMatchObject({
      projectKey: 'ABC',
      tab: { kind: 'app', area: 'projectSettings', moduleKey: 'sample', base: '/jira/projects/ABC/settings/apps/sample' },
    });
  });

  test('links lead to the pages they name', () => {
    expect(routeOf(to.projectApp('ABC', 'sample'))).toMatchObject({ page: 'project', tab: { area: 'project', moduleKey: 'sample' } });
    expect(routeOf(to.globalApp('sample', 'one'))).toMatchObject({ page: 'app', moduleKey: 'sample' });
    expect(new URL(to.issues('a = "b c"'), 'http://x').searchParams.get('jql')).toBe('a = "b c"');
  });
});
