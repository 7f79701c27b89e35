import { seedIds } from '../../../../local/jira/site/seed-ids';
import type { Cases } from '../conformance-case';
import { missing, notForBob, notLoggedIn, wrongBody } from './refusals';

const { task, bug } = seedIds.issueTypes;
const security = { schemeId: '10000' };
const level = { ...security, levelId: '10000' };
const noLevel = missing({ ...security, levelId: '99' });
const ops = { projectKeyOrId: 'OPS' };
const members = [{ type: 'group', parameter: 'jira-users' }];

/** Ids of the plain schemes of the small site. */
const screen = { screenId: '10000' };
const tab = { ...screen, tabId: '10000' };
const noTab = missing({ ...screen, tabId: '99' });
const tabField = { ...tab, id: 'summary' };
const spareScreen = { screenId: '10001' };
const screenScheme = { screenSchemeId: '10002' };
const spareScreenScheme = { screenSchemeId: '10003' };
const byType = { issueTypeScreenSchemeId: '10004' };
const configuration = { id: '10005' };
const spareConfiguration = { id: '10006' };
const configurationScheme = { id: '10007' };
const notifications = { id: '10008' };
const event = (id: string) => ({
  event: { id },
  notifications: [{ notificationType: 'Reporter' }, { notificationType: 'Group', parameter: 'jira-users' }],
});

export const schemeCases: Cases = {
  getIssueSecuritySchemes: { works: {}, refused: notForBob },
  getIssueSecurityScheme: { works: { path: { id: '10000' } }, refused: notForBob },
  searchSecuritySchemes: { works: { query: { projectId: '10001' } }, refused: notForBob },
  searchProjectsUsingSecuritySchemes: { works: {}, refused: notForBob },
  getSecurityLevels: { works: { query: { schemeId: '10000', onlyDefault: 'true' } }, refused: notForBob },
  getSecurityLevelMembers: { works: { query: { levelId: '10000' } }, refused: notForBob },
  getIssueSecurityLevelMembers: { works: { path: { issueSecuritySchemeId: '10000' } }, refused: missing({ issueSecuritySchemeId: '99' }) },
  getProjectIssueSecurityScheme: { works: { path: ops }, refused: missing({ projectKeyOrId: 'ERP' }) },
  getSecurityLevelsForProject: { works: { path: ops }, refused: missing({ projectKeyOrId: 'NOPE' }) },
  getIssueSecurityLevel: { works: { path: { id: '10000' } }, refused: missing({ id: '99' }) },
  createIssueSecurityScheme: {
    works: { body: { name: 'Secret', levels: [{ name: 'Few', isDefault: true, members }] }, status: 201 },
    refused: wrongBody({ name: 'Confidential' }),
  },
  updateIssueSecurityScheme: { works: { path: { id: '10000' }, body: { name: 'Hush' }, status: 204 }, refused: missing({ id: '99' }) },
  deleteSecurityScheme: {
    works: {
      path: { schemeId: '10001' },
      status: 204,
      prepare: ({ state }) => state.put('securitySchemes', { id: '10001', name: 'Unused', description: '' }),
    },
    refused: { path: security, status: 400 },
  },
  setDefaultLevels: {
    works: { body: { defaultValues: [{ issueSecuritySchemeId: '10000', defaultLevelId: '10001' }] }, status: 204 },
    refused: { body: { defaultValues: [{ issueSecuritySchemeId: '10000', defaultLevelId: '99' }] }, status: 404 },
  },
  addSecurityLevel: {
    works: { path: security, body: { levels: [{ name: 'All', members }] }, status: 204 },
    refused: wrongBody({ levels: [{ name: 'Board' }] }),
  },
  updateSecurityLevel: { works: { path: level, body: { name: 'Directors' }, status: 204 }, refused: noLevel },
  removeLevel: { works: { path: level, query: { replaceWith: '10001' }, status: 303 }, refused: noLevel },
  addSecurityLevelMembers: {
    works: { path: level, body: { members }, status: 204 },
    refused: wrongBody({ members: [{ type: 'user', parameter: 'none' }] }),
  },
  removeMemberFromSecurityLevel: { works: { path: { ...level, memberId: '99' }, status: 404 }, refused: notForBob },
  associateSchemesToProjects: {
    works: { body: { projectId: '10000', schemeId: '10000' }, status: 303 },
    refused: { body: { projectId: '99', schemeId: '10000' }, status: 404 },
  },

  getScreens: { works: { query: { orderBy: 'name' } }, refused: notForBob },
  createScreen: { works: { body: { name: 'Third', description: '' }, status: 201 }, refused: wrongBody({ name: 'Main' }) },
  updateScreen: { works: { path: screen, body: { name: 'First' } }, refused: missing({ screenId: '99' }) },
  deleteScreen: { works: { path: spareScreen, status: 204 }, refused: { path: screen, status: 400 } },
  getAllScreenTabs: { works: { path: screen }, refused: missing({ screenId: '99' }) },
  getBulkScreenTabs: { works: { query: { screenId: '10000' } }, refused: notForBob },
  addScreenTab: { works: { path: screen, body: { name: 'More' } }, refused: wrongBody({ name: 'Fields' }) },
  renameScreenTab: { works: { path: tab, body: { name: 'All fields' } }, refused: noTab },
  deleteScreenTab: { works: { path: tab, status: 204 }, refused: noTab },
  moveScreenTab: { works: { path: { ...tab, pos: '0' }, status: 204 }, refused: { path: { ...tab, pos: '9' }, status: 400 } },
  getAllScreenTabFields: { works: { path: tab }, refused: noTab },
  getAvailableScreenFields: { works: { path: screen }, refused: missing({ screenId: '99' }) },
  addScreenTabField: { works: { path: tab, body: { fieldId: 'priority' } }, refused: wrongBody({ fieldId: 'summary' }) },
  removeScreenTabField: { works: { path: tabField, status: 204 }, refused: missing({ ...tab, id: 'priority' }) },
  moveScreenTabField: { works: { path: tabField, body: { position: 'Last' }, status: 204 }, refused: wrongBody({}) },
  addFieldToDefaultScreen: { works: { path: { fieldId: 'customfield_10050' } }, refused: missing({ fieldId: 'customfield_1' }) },
  getScreensForField: { works: { path: { fieldId: 'summary' } }, refused: notForBob },
  getScreenSchemes: { works: {}, refused: notForBob },
  createScreenScheme: {
    works: { body: { name: 'Third', screens: { default: 10000 } }, status: 201 },
    refused: wrongBody({ name: 'Third', screens: { default: 99 } }),
  },
  updateScreenScheme: {
    works: { path: screenScheme, body: { screens: { edit: '10001' } }, status: 204 },
    refused: missing({ screenSchemeId: '99' }),
  },
  deleteScreenScheme: { works: { path: spareScreenScheme, status: 204 }, refused: { path: screenScheme, status: 400 } },
  getIssueTypeScreenSchemes: { works: {}, refused: notForBob },
  createIssueTypeScreenScheme: {
    works: { body: { name: 'Second', issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: '10002' }] }, status: 201 },
    refused: wrongBody({ name: 'Second', issueTypeMappings: [] }),
  },
  updateIssueTypeScreenScheme: {
    works: { path: byType, body: { name: 'Renamed' }, status: 204 },
    refused: missing({ issueTypeScreenSchemeId: '99' }),
  },
  deleteIssueTypeScreenScheme: {
    works: {
      path: byType,
      status: 204,
      prepare: ({ state }) => {
        const project = state.get('projects', '10000');
        if (project) {
          const { issueTypeScreenSchemeId: _, ...rest } = project;
          state.put('projects', rest);
        }
      },
    },
    refused: { status: 400, prepare: () => {} },
  },
  getIssueTypeScreenSchemeMappings: { works: { query: { issueTypeScreenSchemeId: '10004' } }, refused: notForBob },
  appendMappingsForIssueTypeScreenScheme: {
    works: { path: byType, body: { issueTypeMappings: [{ issueTypeId: task, screenSchemeId: '10003' }] }, status: 204 },
    refused: { body: { issueTypeMappings: [{ issueTypeId: bug, screenSchemeId: '10003' }] }, status: 409 },
  },
  updateDefaultScreenScheme: {
    works: { path: byType, body: { screenSchemeId: '10003' }, status: 204 },
    refused: { body: { screenSchemeId: '99' }, status: 404 },
  },
  removeMappingsFromIssueTypeScreenScheme: {
    works: { path: byType, body: { issueTypeIds: [bug] }, status: 204 },
    refused: wrongBody({ issueTypeIds: [task] }),
  },
  getIssueTypeScreenSchemeProjectAssociations: { works: { query: { projectId: '10000' } }, refused: notForBob },
  getProjectsForIssueTypeScreenScheme: { works: { path: byType }, refused: notForBob },
  assignIssueTypeScreenSchemeToProject: {
    works: { body: { issueTypeScreenSchemeId: '10004', projectId: '10001' }, status: 204 },
    refused: { body: { issueTypeScreenSchemeId: '10004', projectId: '99' }, status: 404 },
  },

  getAllFieldConfigurations: { works: {}, refused: notForBob },
  createFieldConfiguration: { works: { body: { name: 'Third' } }, refused: wrongBody({ name: 'Usual fields' }) },
  updateFieldConfiguration: {
    works: { path: configuration, body: { name: 'Normal fields' }, status: 204 },
    refused: missing({ id: '99' }),
  },
  deleteFieldConfiguration: { works: { path: spareConfiguration, status: 204 }, refused: { path: configuration, status: 400 } },
  getFieldConfigurationItems: { works: { path: configuration, query: { maxResults: '5' } }, refused: missing({ id: '99' }) },
  updateFieldConfigurationItems: {
    works: { path: configuration, body: { fieldConfigurationItems: [{ id: 'duedate', isRequired: true }] }, status: 204 },
    refused: { body: { fieldConfigurationItems: [{ id: 'none' }] }, status: 404 },
  },
  getAllFieldConfigurationSchemes: { works: {}, refused: notForBob },
  createFieldConfigurationScheme: { works: { body: { name: 'Third' }, status: 201 }, refused: wrongBody({ name: 'Usual' }) },
  updateFieldConfigurationScheme: {
    works: { path: configurationScheme, body: { name: 'Normal' }, status: 204 },
    refused: missing({ id: '99' }),
  },
  deleteFieldConfigurationScheme: {
    works: {
      path: { id: '10010' },
      status: 204,
      prepare: ({ state }) =>
        state.put('plainSchemes', { id: '10010', kind: 'fieldConfigurationScheme', name: 'Unused', description: '', content: {} }),
    },
    refused: { path: configurationScheme, status: 400 },
  },
  getFieldConfigurationSchemeMappings: { works: { query: { fieldConfigurationSchemeId: '10007' } }, refused: notForBob },
  setFieldConfigurationSchemeMapping: {
    works: { path: configurationScheme, body: { mappings: [{ issueTypeId: task, fieldConfigurationId: '10006' }] }, status: 204 },
    refused: { body: { mappings: [{ issueTypeId: task, fieldConfigurationId: '99' }] }, status: 404 },
  },
  removeIssueTypesFromGlobalFieldConfigurationScheme: {
    works: { path: configurationScheme, body: { issueTypeIds: [bug] }, status: 204 },
    refused: { body: { issueTypeIds: [task] }, status: 404 },
  },
  getFieldConfigurationSchemeProjectMapping: { works: { query: { projectId: '10000' } }, refused: notForBob },
  assignFieldConfigurationSchemeToProject: {
    works: { body: { fieldConfigurationSchemeId: '10007', projectId: '10000' }, status: 204 },
    refused: { body: { projectId: '99' }, status: 404 },
  },

  getNotificationSchemes: { works: { query: { expand: 'all' } }, refused: notLoggedIn },
  getNotificationScheme: { works: { path: notifications, query: { expand: 'notificationSchemeEvents' } }, refused: missing({ id: '99' }) },
  getNotificationSchemeForProject: { works: { path: { projectKeyOrId: 'ERP' } }, refused: missing({ projectKeyOrId: 'OPS' }) },
  getNotificationSchemeToProjectMappings: { works: { query: { notificationSchemeId: '10008' } }, refused: notLoggedIn },
  createNotificationScheme: {
    works: { body: { name: 'Loud', notificationSchemeEvents: [event('1')] }, status: 201 },
    refused: wrongBody({ name: 'Mail' }),
  },
  updateNotificationScheme: { works: { path: notifications, body: { name: 'Post' }, status: 204 }, refused: missing({ id: '99' }) },
  deleteNotificationScheme: {
    works: { path: { notificationSchemeId: '10009' }, status: 204 },
    refused: { path: { notificationSchemeId: '10008' }, status: 400 },
  },
  addNotifications: {
    works: { path: notifications, body: { notificationSchemeEvents: [event('2')] }, status: 204 },
    refused: wrongBody({ notificationSchemeEvents: [event('99')] }),
  },
  removeNotificationFromNotificationScheme: {
    works: { path: { notificationSchemeId: '10008', notificationId: '10000' }, status: 204 },
    refused: missing({ notificationSchemeId: '10008', notificationId: '99' }),
  },
};
