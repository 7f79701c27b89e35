import { seedIds } from '../../../../local/jira/site/seed-ids';
import type { Cases } from '../conformance-case';
import { appKeys } from '../small-site';
import { missing, notForBob, notLoggedIn, unauthorisedBob, wrongBody } from './refusals';

const noUser = { query: { accountId: 'none' }, status: 404 } as const;
const scheme = { schemeId: '10001' };
const grant = { ...scheme, permissionId: '10900' };
const group = { groupId: 'group-spare' };

export const peopleCases: Cases = {
  getCurrentUser: { works: { query: { expand: 'groups,applicationRoles' } }, refused: notLoggedIn },
  getUser: { works: { query: { accountId: 'bob', expand: 'groups' } }, refused: noUser },
  bulkGetUsers: { works: { query: { accountId: ['ann', 'bob', 'none'] } }, refused: notLoggedIn },
  bulkGetUsersMigration: { works: { query: { username: 'bob' } }, refused: { query: {}, status: 400 } },
  getAllUsers: { works: {}, refused: 'never' },
  getAllUsersDefault: { works: {}, refused: 'never' },
  getUserGroups: { works: { query: { accountId: 'bob' } }, refused: noUser },
  getUserEmail: { works: { as: 'app', query: { accountId: 'bob' } }, refused: noUser },
  createUser: {
    works: { body: { emailAddress: 'dee@example.com', products: ['jira-software'] }, status: 201 },
    refused: wrongBody({ emailAddress: 'dee', products: [] }),
  },
  removeUser: { works: { query: { accountId: 'cem' }, status: 204 }, refused: notForBob },
  findUsers: { works: { query: { query: 'bob' } }, refused: { query: {}, status: 400 } },
  findAssignableUsers: { works: { query: { project: 'ERP', query: 'b' } }, refused: { query: { issueKey: 'ERP-99' }, status: 404 } },
  findBulkAssignableUsers: { works: { query: { projectKeys: 'ERP,OPS' } }, refused: { query: { projectKeys: 'NOPE' }, status: 404 } },
  findUsersWithAllPermissions: {
    works: { query: { permissions: 'BROWSE_PROJECTS,EDIT_ISSUES', projectKey: 'ERP' } },
    refused: { query: { permissions: 'EDIT_ISSUES' }, status: 400 },
  },
  findUsersWithBrowsePermission: { works: { query: { issueKey: 'ERP-1' } }, refused: { query: {}, status: 400 } },
  findUsersByQuery: { works: { query: { query: 'is assignee of ERP' } }, refused: { query: { query: 'likes ERP' }, status: 400 } },
  findUserKeysByQuery: { works: { query: { query: 'is watcher of (ERP-1)' } }, refused: { query: { query: 'likes ERP' }, status: 400 } },
  findUsersForPicker: { works: { query: { query: 'bo', showAvatar: 'true' } }, refused: { query: {}, status: 400 } },
  findUsersAndGroups: { works: { query: { query: 'a' } }, refused: notLoggedIn },
  findGroups: { works: { query: { query: 'jira' } }, refused: 'never' },
  getUserPropertyKeys: { works: { query: { accountId: 'bob' } }, refused: noUser },
  getUserProperty: {
    works: { path: { propertyKey: 'health' }, query: { accountId: 'bob' } },
    refused: { path: { propertyKey: 'none' }, status: 404 },
  },
  setUserProperty: {
    works: { path: { propertyKey: 'health' }, query: { accountId: 'bob' }, body: 5 },
    refused: { as: 'bob', query: { accountId: 'ann' }, status: 403 },
  },
  deleteUserProperty: {
    works: { path: { propertyKey: 'health' }, query: { accountId: 'bob' }, status: 204 },
    refused: { path: { propertyKey: 'none' }, status: 404 },
  },
  getUserDefaultColumns: { works: { query: { accountId: 'bob' } }, refused: noUser },
  setUserColumns: {
    works: { query: { accountId: 'bob' }, body: { columns: ['summary', 'status'] } },
    refused: { as: 'bob', query: { accountId: 'ann' }, status: 403 },
  },
  resetUserColumns: {
    works: { query: { accountId: 'bob' }, status: 204 },
    refused: { as: 'bob', query: { accountId: 'ann' }, status: 403 },
  },
  getPreference: { works: { query: { key: 'jira.user.timezone' } }, refused: { query: { key: 'none' }, status: 404 } },
  setPreference: { works: { query: { key: 'mail' }, body: '"html"', status: 204 }, refused: notLoggedIn },
  removePreference: {
    works: {
      query: { key: 'mail' },
      status: 204,
      prepare: async (site) => void (await site.by('ann').put('/rest/api/3/mypreferences?key=mail', '"html"')),
    },
    refused: { query: { key: 'none' }, status: 404 },
  },
  getLocale: { works: {}, refused: 'never' },
  setLocale: { works: { body: { locale: 'nl_NL' }, status: 204 }, refused: wrongBody({ locale: 'dutch' }) },

  getGroup: { works: { query: { groupname: 'jira-users', expand: 'users' } }, refused: { query: { groupname: 'none' }, status: 404 } },
  createGroup: { works: { body: { name: 'board' }, status: 201 }, refused: wrongBody({ name: 'spare' }) },
  removeGroup: { works: { query: group }, refused: notForBob },
  bulkGetGroups: { works: { query: { groupId: ['group-spare', 'group-jira-users'] } }, refused: notLoggedIn },
  getUsersFromGroup: { works: { query: { groupname: 'jira-users', includeInactiveUsers: 'true' } }, refused: { query: {}, status: 400 } },
  addUserToGroup: { works: { query: group, body: { accountId: 'bob' }, status: 201 }, refused: notForBob },
  removeUserFromGroup: { works: { query: { groupId: 'group-jira-users', accountId: 'bob' } }, refused: notForBob },

  getAllPermissions: { works: {}, refused: notForBob },
  getMyPermissions: {
    works: {
      query: { permissions: `BROWSE_PROJECTS,ADMINISTER,${appKeys.globalPermission},${appKeys.projectPermission}`, projectKey: 'ERP' },
    },
    refused: { query: { permissions: 'FLY' }, status: 400 },
  },
  getBulkPermissions: {
    works: {
      body: {
        accountId: 'bob',
        globalPermissions: [appKeys.globalPermission, 'ADMINISTER'],
        projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10000, 10001], issues: [10000] }],
      },
    },
    refused: { as: 'bob', body: { accountId: 'ann', globalPermissions: ['ADMINISTER'] }, status: 403 },
  },
  getPermittedProjects: { works: { body: { permissions: ['BROWSE_PROJECTS'] } }, refused: wrongBody({ permissions: ['FLY'] }) },
  getAllPermissionSchemes: { works: { query: { expand: 'all' } }, refused: notLoggedIn },
  createPermissionScheme: {
    works: {
      body: { name: 'Open', permissions: [{ permission: 'BROWSE_PROJECTS', holder: { type: 'group', parameter: 'jira-users' } }] },
      status: 201,
    },
    refused: wrongBody({ name: 'Spare permissions' }),
  },
  getPermissionScheme: { works: { path: scheme, query: { expand: 'permissions' } }, refused: missing({ schemeId: '99' }) },
  updatePermissionScheme: { works: { path: scheme, body: { name: 'Spare again', permissions: [] } }, refused: notForBob },
  deletePermissionScheme: { works: { path: scheme, status: 204 }, refused: { path: { schemeId: seedIds.permissionScheme }, status: 403 } },
  getPermissionSchemeGrants: { works: { path: scheme }, refused: missing({ schemeId: '99' }) },
  createPermissionGrant: {
    works: { path: scheme, body: { permission: 'EDIT_ISSUES', holder: { type: 'projectRole', parameter: '10002' } }, status: 201 },
    refused: wrongBody({ permission: 'FLY', holder: { type: 'anyone' } }),
  },
  getPermissionSchemeGrant: { works: { path: grant }, refused: missing({ ...scheme, permissionId: '1' }) },
  deletePermissionSchemeEntity: { works: { path: grant, status: 204 }, refused: { path: { ...scheme, permissionId: '1' }, status: 400 } },
  getAssignedPermissionScheme: { works: { path: { projectKeyOrId: 'ERP' }, query: { expand: 'permissions' } }, refused: notForBob },
  assignPermissionScheme: { works: { path: { projectKeyOrId: 'ERP' }, body: { id: 10001 } }, refused: missing({ projectKeyOrId: 'NOPE' }) },

  getIssueLinkTypes: { works: {}, refused: 'never' },
  getIssueLinkType: { works: { path: { issueLinkTypeId: seedIds.linkTypes.blocks } }, refused: missing({ issueLinkTypeId: '99' }) },
  createIssueLinkType: {
    works: { body: { name: 'Proves', inward: 'is proved by', outward: 'proves' }, status: 201 },
    refused: unauthorisedBob,
  },
  updateIssueLinkType: {
    works: { path: { issueLinkTypeId: seedIds.linkTypes.blocks }, body: { name: 'Holds up' } },
    refused: unauthorisedBob,
  },
  deleteIssueLinkType: { works: { path: { issueLinkTypeId: seedIds.linkTypes.relates }, status: 204 }, refused: unauthorisedBob },
};
