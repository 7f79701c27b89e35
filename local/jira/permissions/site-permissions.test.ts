import type { Holder } from '../model/records';
import type { Caller } from '../operation';
import { seedIds } from '../site/seed-ids';
import { aSite, aUser, type TestSite } from '../testing/a-site';

const browse = 'BROWSE_PROJECTS';
const user = (accountId: string | undefined): Caller => ({ accountId, appId: undefined, asApp: false });
const role = seedIds.roles.member;

/** A project whose scheme grants Browse to one holder. */
function projectOpenTo(site: TestSite, ...holders: Holder[]) {
  const grants = holders.map((holder, i) => ({ id: String(i), permission: browse, holder }));
  site.state.put('permissionSchemes', { id: 'only', name: 'Only', description: '', grants });
  return site.project('OPEN', { permissionSchemeId: 'only', leadAccountId: 'lea' });
}

describe('who may browse a project, by the holder of the grant', () => {
  const people = ['ann', 'bob', 'lea', 'cem', undefined];
  test.each<[string, Holder, readonly (string | undefined)[]]>([
    ['anyone', { type: 'anyone' }, people],
    ['everybody with access to Jira', { type: 'applicationRole' }, ['ann', 'bob', 'lea']],
    ['a user', { type: 'user', parameter: 'bob' }, ['bob']],
    ['a group', { type: 'group', parameter: seedIds.groups.admins }, ['ann']],
    ['a role', { type: 'projectRole', parameter: role }, ['bob', 'cem']],
    ['the project lead', { type: 'projectLead' }, ['lea']],
    ['the reporter', { type: 'reporter' }, []],
  ])('%s', (_, holder, expected) => {
    const site = aSite();
    aUser(site.state, 'lea', 'Lea Lead', []);
    const project = projectOpenTo(site, holder);
    site.state.put('groups', { id: 'partners', name: 'partners' });
    site.state.put('users', { ...site.state.get('users', 'cem')!, groupIds: ['partners'] });
    const actor = (kind: 'user' | 'group', who: string) =>
      site.state.put('roleActors', { id: `${project.id}:${role}:${kind}:${who}`, projectId: project.id, roleId: role, kind, holder: who });
    actor('user', 'bob');
    actor('group', 'partners');
    const { permissions } = site.site.services;
    expect(people.filter((who) => permissions.hasInProject(user(who), browse, project.id))).toEqual(expected);
    expect(people.filter((who) => permissions.projectsWith(user(who), browse).has(project.id))).toEqual(expected);
  });
});

test('reporters and assignees see their own issues where only they are granted it', async () => {
  const site = aSite();
  projectOpenTo(site, { type: 'reporter' }, { type: 'assignee' });
  site.issue('OPEN-1', { reporterId: 'bob' });
  site.issue('OPEN-2', { reporterId: 'ann', assigneeId: 'bob' });
  site.issue('OPEN-3', { reporterId: 'ann' });
  expect(await site.as('bob').find('key > OPEN-1 or key = OPEN-1 order by key')).toEqual(['OPEN-1', 'OPEN-2']);
  expect((await site.as('bob').get('/rest/api/3/issue/OPEN-3')).status).toBe(404);
});

test('an issue on a security level is seen by the members of the level only, the administrator included', async () => {
  const site = aSite();
  site.state.put('securityLevels', {
    id: 'l1',
    schemeId: 's1',
    name: 'Board',
    description: '',
    members: [{ type: 'user', parameter: 'bob' }],
  });
  site.issue('ERP-1', { securityLevelId: 'l1' });
  expect((await site.as('bob').get('/rest/api/3/issue/ERP-1')).status).toBe(200);
  expect((await site.as('ann').get('/rest/api/3/issue/ERP-1')).status).toBe(404);
  expect(await site.as('ann').find('project = ERP')).toEqual([]);
});

describe('team-managed projects', () => {
  test.each<[string, boolean, string | undefined, string, boolean]>([
    ['open: everybody is a member', false, undefined, 'EDIT_ISSUES', true],
    ['open: nobody administers without the role', false, undefined, 'ADMINISTER_PROJECTS', false],
    ['private: a stranger sees nothing', true, undefined, browse, false],
    ['private: a viewer sees', true, seedIds.roles.viewer, browse, true],
    ['private: a viewer does not edit', true, seedIds.roles.viewer, 'EDIT_ISSUES', false],
    ['private: a member edits', true, seedIds.roles.member, 'EDIT_ISSUES', true],
    ['private: an administrator administers', true, seedIds.roles.administrator, 'ADMINISTER_PROJECTS', true],
  ])('%s', (_, isPrivate, roleId, permission, expected) => {
    const site = aSite();
    const project = site.project('TEAM', { teamManaged: true, isPrivate });
    if (roleId) site.state.put('roleActors', { id: 'x', projectId: project.id, roleId, kind: 'user', holder: 'bob' });
    expect(site.site.services.permissions.hasInProject(user('bob'), permission, project.id)).toBe(expected);
  });
});

test('an archived project can be looked at but not worked in, and search leaves it out', async () => {
  const site = aSite();
  const project = site.project('OLD', { archivedAt: 1 });
  site.issue('OLD-1');
  const { permissions } = site.site.services;
  expect(permissions.hasInProject(user('ann'), browse, project.id)).toBe(true);
  expect(permissions.hasInProject(user('ann'), 'CREATE_ISSUES', project.id)).toBe(false);
  expect(await site.as('ann').find('project = OLD')).toEqual([]);
  expect((await site.as('ann').get('/rest/api/3/issue/OLD-1')).status).toBe(200);
});

test('a project in the bin is gone for everybody', () => {
  const site = aSite();
  const project = site.project('BIN', { deletedAt: 1 });
  expect(site.site.services.permissions.hasInProject(user('ann'), browse, project.id)).toBe(false);
});

describe('an app acting as itself', () => {
  const appId = 'ari:cloud:ecosystem::app/a1';
  const asApp: Caller = { accountId: 'app', appId, asApp: true };
  const install = (site: TestSite, scopes: readonly string[]) =>
    site.site.installApp({ appId, environmentId: 'e', name: 'App', accountId: 'app', scopes, modules: {}, invoke: async () => undefined });

  test.each<[string, readonly string[], string, boolean]>([
    ['reads with read:jira-work', ['read:jira-work'], browse, true],
    ['does not edit with it', ['read:jira-work'], 'EDIT_ISSUES', false],
    ['edits with write:jira-work', ['write:jira-work'], 'EDIT_ISSUES', true],
    ['administers projects with manage:jira-project', ['manage:jira-project'], 'ADMINISTER_PROJECTS', true],
  ])('%s', async (_, scopes, permission, expected) => {
    const site = aSite();
    await install(site, scopes);
    const project = projectOpenTo(site);
    expect(site.site.services.permissions.hasInProject(asApp, permission, project.id)).toBe(expected);
  });

  test('holds Administer Jira with manage:jira-configuration', async () => {
    const site = aSite();
    await install(site, ['manage:jira-configuration']);
    expect(site.site.services.permissions.hasGlobal(asApp, 'ADMINISTER')).toBe(true);
  });

  test('an app access rule keeps it out of a project, also when it acts as a user', async () => {
    const site = aSite();
    await install(site, ['read:jira-work']);
    const project = site.project('VAULT');
    site.state.put('appAccessBlocks', { id: `${appId}:${project.id}`, appId, projectId: project.id });
    const { permissions } = site.site.services;
    expect(permissions.hasInProject(asApp, browse, project.id)).toBe(false);
    expect(permissions.hasInProject({ accountId: 'ann', appId, asApp: false }, browse, project.id)).toBe(false);
    expect(permissions.hasInProject(user('ann'), browse, project.id)).toBe(true);
  });
});

test('answers follow every change of roles, schemes and projects at once', () => {
  const site = aSite();
  const project = projectOpenTo(site, { type: 'projectRole', parameter: role });
  const may = () => site.site.services.permissions.hasInProject(user('bob'), browse, project.id);
  expect(may()).toBe(false);
  site.state.put('roleActors', { id: 'x', projectId: project.id, roleId: role, kind: 'user', holder: 'bob' });
  expect(may()).toBe(true);
  site.state.put('projects', { ...project, deletedAt: 1 });
  expect(may()).toBe(false);
  site.state.put('projects', project);
  expect(may()).toBe(true);
  site.state.put('users', { ...site.state.get('users', 'bob')!, active: false });
  expect(may()).toBe(false);
});

test('global permissions come from groups', () => {
  const { permissions } = aSite().site.services;
  expect(permissions.hasGlobal(user('ann'), 'ADMINISTER')).toBe(true);
  expect(permissions.hasGlobal(user('bob'), 'ADMINISTER')).toBe(false);
  expect(permissions.hasGlobal(user('bob'), 'USER_PICKER')).toBe(true);
  expect(permissions.hasGlobal(user(undefined), 'USER_PICKER')).toBe(false);
});
