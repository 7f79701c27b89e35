import { callResolver, resultOf } from '../../../local/forge/testing/call-resolver';
import { manifestText } from '../../../local/forge/testing/manifest-text';
import { RecordingProduct } from '../../../local/forge/testing/recording-product';
import { startTestHost, type TestHost } from '../../../local/forge/testing/start-test-host';

jest.setTimeout(60_000);

const app = `
import Resolver from '@forge/resolver';
import api, { route, authorize } from '@forge/api';

const describe = async (work) => { try { return await work(); } catch (e) { return { name: e.name, status: e.status }; } };
const answer = async (response) => ({ status: response.status, body: await response.json() });
const r = new Resolver();
r.define('asUser', async () => answer(await api.asUser().requestJira(route\`/rest/api/3/project/\${'KEY'}?expand=\${'lead'}\`)));
r.define('asApp', async () => answer(await api.asApp().requestJira(route\`/rest/api/3/issue/bulk\`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ issueUpdates: [] }) })));
r.define('asNobody', async () => answer(await api.requestJira(route\`/rest/api/3/serverInfo\`)));
r.define('asOther', () => describe(() => api.asUser('somebody-else').requestJira(route\`/rest/api/3/project/search\`)));
r.define('forbidden', async () => answer(await api.asApp().requestJira(route\`/rest/api/3/field\`, { method: 'POST', body: '{}' })));
r.define('unknown', async () => answer(await api.asApp().requestJira(route\`/rest/api/3/nonsense\`)));
r.define('confluence', async () => answer(await api.asApp().requestConfluence(route\`/wiki/api/v2/pages\`)));
r.define('authorize', () => authorize().onJira([{ permissions: ['EDIT_ISSUES'], projects: [10001] }]));
export const resolver = r.getDefinitions();
export const consume = () => describe(() => api.asUser().requestJira(route\`/rest/api/3/project/search\`));
`;

describe('calls of the app to the product', () => {
  let test: TestHost;
  const product = new RecordingProduct((request) => {
    if (request.path.startsWith('/rest/api/3/permissions/check'))
      return { projectPermissions: [{ permission: 'EDIT_ISSUES', projects: [10001], issues: [] }] };
    return { path: request.path };
  });

  beforeAll(async () => {
    test = await startTestHost({
      product,
      files: {
        'manifest.yml': manifestText({
          scopes: '[read:jira-work, write:jira-work]',
          functions: '    - { key: consume, handler: index.consume }',
          modules: '  consumer: [{ key: c, queue: q, function: consume }]',
        }),
        'src/index.js': app,
      },
    });
  });
  afterAll(() => test.stop());
  beforeEach(() => product.requests.splice(0));

  const call = (definition: string) => resultOf(callResolver(test.host, definition, {}, 'ann'));

  it('carries the path, the query and the invoking user', async () => {
    expect(await call('asUser')).toEqual({ status: 200, body: { path: '/rest/api/3/project/KEY?expand=lead' } });
    expect(product.requests[0]?.principal).toEqual({
      kind: 'user',
      accountId: 'ann',
      appId: test.host.identity.appId,
      scopes: ['read:jira-work', 'write:jira-work'],
    });
  });

  it('carries body and headers as the app', async () => {
    await call('asApp');
    expect(product.requests[0]).toMatchObject({
      method: 'POST',
      body: '{"issueUpdates":[]}',
      headers: { 'content-type': 'application/json' },
      principal: { kind: 'app', accountId: test.host.identity.appAccountId },
    });
  });

  it('is anonymous without asUser or asApp', async () => {
    await call('asNobody');
    expect(product.requests[0]?.principal).toEqual({ kind: 'anonymous' });
  });

  it('has no user in background functions, and never another one than who is looking', async () => {
    const needsLogin = { name: 'NEEDS_AUTHENTICATION_ERR', status: 401 };
    expect(await resultOf(test.host.invoke('consume', {}, { moduleType: 'consumer', moduleKey: 'c' }))).toEqual(needsLogin);
    expect(await call('asOther')).toEqual(needsLogin);
    expect(product.requests).toEqual([]);
  });

  it('refuses an operation whose scope the manifest lacks, before the product sees it', async () => {
    expect(await call('forbidden')).toEqual({ status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } });
    expect(product.requests).toEqual([]);
  });

  it('leaves paths outside Atlassian’s document to the product', async () => {
    expect(await call('unknown')).toEqual({ status: 200, body: { path: '/rest/api/3/nonsense' } });
  });

  it('says so when a service is not simulated', async () => {
    expect(await call('confluence')).toMatchObject({ status: 501, body: { code: 'NOT_SIMULATED' } });
  });

  it('checks permissions as the user through authorize()', async () => {
    expect(await call('authorize')).toEqual([{ permission: 'EDIT_ISSUES', projects: [10001], issues: [] }]);
    expect(product.requests[0]).toMatchObject({ path: '/rest/api/3/permissions/check', principal: { kind: 'user', accountId: 'ann' } });
  });
});
