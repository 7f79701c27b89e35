import { destinationOf } from './navigation-target';

const go = (target: Record<string, unknown>) => destinationOf(target, 'https://acme.atlassian.net', 'http://127.0.0.1:8080');

describe('where an app may navigate', () => {
  test('to a page of the site, by path or by the site’s own address', () => {
    expect(go({ url: '/browse/ABC-1' })).toEqual({ kind: 'inside', address: '/browse/ABC-1' });
    expect(go({ url: 'https://acme.atlassian.net/issues/?jql=a%20%3D%20b' })).toEqual({
      kind: 'inside',
      address: '/issues/?jql=a%20%3D%20b',
    });
  });

  test('to what a target names', () => {
    expect(go({ target: 'issue', issueKey: 'ABC-1' })).toEqual({ kind: 'inside', address: '/browse/ABC-1' });
    expect(go({ target: 'dashboard', dashboardId: '10000' })).toEqual({ kind: 'inside', address: '/jira/dashboards/10000' });
    expect(go({ target: 'module', moduleKey: 'page', projectKey: 'ABC' })).toEqual({
      kind: 'inside',
      address: '/jira/projects/ABC/apps/page',
    });
  });

  test('to a place inside an app’s page', () => {
    expect(go({ target: 'module', moduleKey: 'page', path: 'list?in=a' })).toMatchObject({ address: '/jira/apps/page/list?in=a' });
    expect(go({ target: 'module', moduleKey: 'page', path: '/list' })).toMatchObject({ address: '/jira/apps/page/list' });
  });

  test('to another site', () => {
    expect(go({ url: 'https://example.com/x' })).toEqual({ kind: 'outside', url: 'https://example.com/x' });
  });

  test('but not to scripts, and not to pages that are not here', () => {
    expect(go({ url: 'javascript:alert(1)' }).kind).toBe('unknown');
    expect(go({ target: 'contentView', contentId: '1' })).toEqual({
      kind: 'unknown',
      why: 'This host has no page for the target "contentView".',
    });
    expect(go({ target: 'issue' })).toEqual({ kind: 'unknown', why: 'The navigation target lacks issueKey.' });
  });
});
