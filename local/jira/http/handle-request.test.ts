import type { Principal } from '../../forge/product';
import { aSite } from '../testing/a-site';
import { findRoute } from './route-table';

test('a literal segment wins over a parameter, and parameters are decoded', () => {
  expect(findRoute('GET', '/rest/api/3/issue/picker')).toMatchObject({ row: expect.arrayContaining(['getIssuePickerResource']) });
  expect(findRoute('GET', '/rest/api/3/issue/ERP-1')).toMatchObject({
    row: expect.arrayContaining(['getIssue']),
    path: { issueIdOrKey: 'ERP-1' },
  });
  expect(findRoute('GET', '/rest/api/3/issue/1/properties/a%20b%2Fc')).toMatchObject({ path: { issueIdOrKey: '1', propertyKey: 'a b/c' } });
  expect(findRoute('GET', '/rest/api/2/issue/1')).toMatchObject({ row: expect.arrayContaining(['getIssue']) });
});

describe('what does not work says why', () => {
  const site = aSite();
  test('an unknown path', async () => expect((await site.as('ann').get('/rest/api/3/nonsense')).status).toBe(404));
  test('a method that the path does not have', async () => expect((await site.as('ann').delete('/rest/api/3/myself')).status).toBe(405));
  test('an operation that is not emulated', async () => {
    expect(await site.as('ann').get('/rest/api/3/auditing/record')).toMatchObject({
      status: 501,
      body: { errorMessages: ['getAuditRecords is not emulated'] },
    });
  });
  test('a body that is not JSON', async () => {
    expect(await site.as('ann').post('/rest/api/3/issue', '{"fields":')).toMatchObject({
      status: 400,
      body: { errorMessages: ['There was an error parsing JSON. Check that your request body is valid.'] },
    });
  });
  test('a body of the wrong shape names the place', async () => {
    const answer = await site.as('ann').post('/rest/api/3/search/jql', { jql: 'project = ERP', maxResults: 'many' });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(['maxResults']);
  });
  test('an anonymous caller where a login is needed', async () => {
    expect((await site.as(undefined).post('/rest/api/3/jql/match', { issueIds: [1], jqls: ['x=1'] })).status).toBe(401);
  });
});

describe('scopes', () => {
  const app = (scopes: readonly string[]): Principal => ({ kind: 'app', appId: 'a', accountId: 'app', scopes });
  const status = async (scopes: readonly string[], path: string) => (await aSite().asPrincipal(app(scopes)).get(path)).status;

  test.each<[string, readonly string[], string, number]>([
    ['the classic scope suffices', ['read:jira-work'], '/rest/api/3/issue/createmeta', 200],
    [
      'so do all granular ones',
      ['read:avatar:jira', 'read:field-configuration:jira', 'read:issue-meta:jira'],
      '/rest/api/3/issue/createmeta',
      200,
    ],
    ['some of them do not', ['read:avatar:jira'], '/rest/api/3/issue/createmeta', 401],
    ['a scope for writing does not read', ['write:jira-work'], '/rest/api/3/issue/createmeta', 401],
  ])('%s', async (_, scopes, path, expected) => {
    expect(await status(scopes, path)).toBe(expected);
  });
});
