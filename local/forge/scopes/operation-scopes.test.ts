import { scopesFor, scopesSatisfy } from './operation-scopes';

describe('scopesFor', () => {
  it('finds the operation of a path, whatever its query string and version', () => {
    expect(scopesFor('GET', '/rest/api/3/issue/ABC-1?fields=summary')?.operationId).toBe('getIssue');
    expect(scopesFor('get', '/rest/api/2/issue/ABC-1')?.operationId).toBe('getIssue');
    expect(scopesFor('GET', '/rest/api/latest/project/ABC')?.operationId).toBe('getProject');
    expect(scopesFor('GET', '/rest/agile/1.0/board/7/sprint')?.operationId).toBe('getAllSprints');
  });

  it('prefers a literal segment to a parameter', () => {
    expect(scopesFor('POST', '/rest/api/3/issue/bulk')?.operationId).toBe('createIssues');
    expect(scopesFor('GET', '/rest/api/3/project/search')?.operationId).toBe('searchProjects');
  });

  it('knows nothing of other paths and methods', () => {
    expect(scopesFor('GET', '/rest/api/3/nonsense')).toBeUndefined();
    expect(scopesFor('PATCH', '/rest/api/3/issue/ABC-1')).toBeUndefined();
    expect(scopesFor('GET', '/')).toBeUndefined();
  });
});

describe('scopesSatisfy', () => {
  const needed = { operationId: 'x', classic: ['read:jira-work'], granular: ['read:issue:jira', 'read:user:jira'], anonymous: false };
  const may = (...scopes: string[]) => scopesSatisfy(new Set(scopes), needed);

  it('takes all classic or all granular scopes, never a mixture', () => {
    expect(may('read:jira-work')).toBe(true);
    expect(may('read:issue:jira', 'read:user:jira')).toBe(true);
    expect(may('read:issue:jira')).toBe(false);
    expect(may()).toBe(false);
  });

  it('asks nothing for operations that are open to everybody and name no classic scope', () => {
    expect(scopesSatisfy(new Set(), { ...needed, classic: [], anonymous: true })).toBe(true);
    expect(scopesSatisfy(new Set(), { ...needed, classic: [], anonymous: false })).toBe(false);
    expect(scopesSatisfy(new Set(), { ...needed, anonymous: true })).toBe(false);
  });
});
