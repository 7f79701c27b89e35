import type { InstalledApp } from '../../forge/product';
import { aSite } from '../testing/a-site';
import { permissionAri } from './installed-apps';
import { seedIds } from './seed-ids';

const app = (modules: InstalledApp['modules']): InstalledApp => ({
  appId: 'ari:cloud:ecosystem::app/a1',
  environmentId: 'e1',
  name: 'Plumbline',
  accountId: 'app-account',
  scopes: ['read:jira-work'],
  modules,
  invoke: async () => undefined,
});

describe('installing an app', () => {
  test('gives it an account of its own', async () => {
    const { site, state } = aSite();
    await site.installApp(app({}));
    expect(state.get('users', 'app-account')).toMatchObject({ displayName: 'Plumbline', accountType: 'app' });
  });

  test.each<[string, readonly string[] | undefined, readonly string[]]>([
    ['everybody', undefined, ['ann', 'bob']],
    ['administrators', ['jira-administrators'], ['ann']],
    ['nobody', ['none'], []],
  ])('grants its global permissions to %s', async (_, defaultGrants, expected) => {
    const { site } = aSite();
    const installed = app({ 'jira:globalPermission': [{ key: 'pmo', name: 'PMO', ...(defaultGrants ? { defaultGrants } : {}) }] });
    await site.installApp(installed);
    const permission = permissionAri(installed, 'pmo');
    expect(permission).toBe('ari:cloud:ecosystem::extension/a1/e1/static/pmo');
    const holders = ['ann', 'bob', 'cem'].filter((accountId) =>
      site.services.permissions.hasGlobal({ accountId, appId: undefined, asApp: false }, permission),
    );
    expect(holders).toEqual(expected);
  });
});

describe('the context of a frame', () => {
  test('has the project and the issue of its place', async () => {
    const { site, issue } = aSite();
    const { id } = issue('ERP-1');
    expect(await site.extensionContext({ issueKey: 'ERP-1' }, 'bob')).toEqual({
      issue: { id, key: 'ERP-1', type: 'Task', typeId: seedIds.issueTypes.task },
      project: { id: expect.any(String), key: 'ERP', type: 'software' },
    });
    expect(await site.extensionContext({ projectKey: 'ERP' }, 'bob')).toMatchObject({ project: { key: 'ERP' } });
    expect(await site.extensionContext({}, 'bob')).toEqual({});
  });

  test('is refused where the user may not look', async () => {
    const { site, issue, project, state } = aSite();
    issue('ERP-1', { securityLevelId: 'nobody' });
    project('TEAM', { teamManaged: true, isPrivate: true });
    const dashboard = { id: '7', name: 'Mine', description: '', ownerAccountId: 'ann', favouriteOf: [], share: [], edit: [] };
    state.put('dashboards', dashboard);
    expect(await site.extensionContext({ issueKey: 'ERP-1' }, 'bob')).toBeUndefined();
    expect(await site.extensionContext({ projectKey: 'TEAM' }, 'bob')).toBeUndefined();
    expect(await site.extensionContext({ projectKey: 'NOPE' }, 'bob')).toBeUndefined();
    expect(await site.extensionContext({ dashboardId: '7' }, 'bob')).toBeUndefined();
    expect(await site.extensionContext({ dashboardId: '7' }, 'ann')).toEqual({ dashboard: { id: '7' } });
    state.put('dashboards', { ...dashboard, share: [{ id: '1', type: 'group', groupId: seedIds.groups.users }] });
    expect(await site.extensionContext({ dashboardId: '7' }, 'bob')).toEqual({ dashboard: { id: '7' } });
  });
});

test('a long-running task ends with what its work returned, or with why it failed', async () => {
  const { site, state } = aSite();
  const caller = { accountId: 'ann', appId: undefined, asApp: false };
  const good = site.services.startTask('Count', caller, async () => ({ counted: 3 }));
  const bad = site.services.startTask('Fail', caller, () => {
    throw new Error('It broke.');
  });
  expect(state.get('tasks', good)).toMatchObject({ status: 'ENQUEUED', submittedBy: 'ann' });
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(state.get('tasks', good)).toMatchObject({ status: 'COMPLETE', progress: 100, result: { counted: 3 } });
  expect(state.get('tasks', bad)).toMatchObject({ status: 'FAILED', message: 'It broke.' });
});
