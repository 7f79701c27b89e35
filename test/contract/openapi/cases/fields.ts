import { seedIds } from '../../../../local/jira/site/seed-ids';
import type { Cases } from '../conformance-case';
import { missing, notForBob, notLoggedIn, wrongBody } from './refusals';

const fieldId = 'customfield_10050';
const field = { fieldId };
const context = { ...field, contextId: '10500' };
const noContext = missing({ ...field, contextId: '99' });
const { task, story, bug } = seedIds.issueTypes;
const scheme = { issueTypeSchemeId: '10001' };
const property = { issueTypeId: task, propertyKey: 'health' };

export const fieldCases: Cases = {
  getFields: { works: {}, refused: 'never' },
  getFieldsPaginated: {
    works: {
      query: {
        type: 'custom',
        expand: 'searcherKey,screensCount,contextsCount,projectsCount,lastUsed,isLocked,isUnscreenable',
        orderBy: '-contextsCount',
      },
    },
    refused: notForBob,
  },
  createCustomField: {
    works: {
      body: { name: 'Sponsor', description: '', type: 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker' },
      status: 201,
    },
    refused: wrongBody({ name: 'Sponsor', type: 'none' }),
  },
  updateCustomField: { works: { path: field, body: { name: 'Area' }, status: 204 }, refused: notForBob },
  trashCustomField: { works: { path: { id: fieldId } }, refused: notForBob },
  restoreCustomField: {
    works: { path: { id: fieldId }, prepare: async (site) => void (await site.by('ann').post(`/rest/api/3/field/${fieldId}/trash`)) },
    refused: { status: 400, prepare: () => {} },
  },
  getTrashedFieldsPaginated: {
    works: { prepare: async (site) => void (await site.by('ann').post(`/rest/api/3/field/${fieldId}/trash`)) },
    refused: notForBob,
  },
  deleteCustomField: { works: { path: { id: fieldId }, status: 303 }, refused: missing({ id: 'customfield_1' }) },
  getContextsForField: { works: { path: field, query: { isGlobalContext: 'false' } }, refused: missing({ fieldId: 'customfield_1' }) },
  getContextsForFieldDeprecated: { works: { path: field }, refused: notForBob },
  createCustomFieldContext: {
    works: { path: field, body: { name: 'Rest', description: '', projectIds: [], issueTypeIds: [] }, status: 201 },
    refused: { body: { name: 'Twice', projectIds: ['10000'] }, status: 409 },
  },
  updateCustomFieldContext: { works: { path: context, body: { name: 'ERP' }, status: 204 }, refused: noContext },
  deleteCustomFieldContext: { works: { path: context, status: 204 }, refused: noContext },
  addIssueTypesToContext: {
    works: { path: context, body: { issueTypeIds: [task] }, status: 204 },
    refused: { body: { issueTypeIds: [story] }, status: 409 },
  },
  removeIssueTypesFromContext: {
    works: { path: context, body: { issueTypeIds: [story] }, status: 204 },
    refused: wrongBody({ issueTypeIds: [bug] }),
  },
  assignProjectsToCustomFieldContext: {
    works: { path: context, body: { projectIds: ['10005'] }, status: 204 },
    refused: wrongBody({ projectIds: ['10001'] }),
  },
  removeCustomFieldContextFromProjects: {
    works: { path: context, body: { projectIds: ['10000'] }, status: 204 },
    refused: wrongBody({ projectIds: ['10001'] }),
  },
  getDefaultValues: {
    works: {
      path: field,
      prepare: async (site) =>
        void (await site.by('ann').put(`/rest/api/3/field/${fieldId}/context/defaultValue`, {
          defaultValues: [{ type: 'option.single', contextId: '10500', optionId: '10600' }],
        })),
    },
    refused: notForBob,
  },
  setDefaultValues: {
    works: { path: field, body: { defaultValues: [{ type: 'option.single', contextId: '10500', optionId: '10600' }] }, status: 204 },
    refused: wrongBody({ defaultValues: [{ type: 'option.single', contextId: '10501', optionId: '10600' }] }),
  },
  getIssueTypeMappingsForContexts: { works: { path: field }, refused: notForBob },
  getProjectContextMapping: { works: { path: field, query: { contextId: '10500' } }, refused: notForBob },
  getCustomFieldContextsForProjectsAndIssueTypes: {
    works: { path: field, body: { mappings: [{ projectId: '10000', issueTypeId: story }] } },
    refused: notForBob,
  },
  getOptionsForContext: { works: { path: context }, refused: noContext },
  createCustomFieldOption: {
    works: { path: context, body: { options: [{ value: 'East', disabled: false }] } },
    refused: wrongBody({ options: [{ value: 'North' }] }),
  },
  updateCustomFieldOption: {
    works: { path: context, body: { options: [{ id: '10600', value: 'Northern', disabled: true }] } },
    refused: wrongBody({ options: [{ id: '10600', value: 'South' }] }),
  },
  reorderCustomFieldOptions: {
    works: { path: context, body: { customFieldOptionIds: ['10601'], position: 'First' }, status: 204 },
    refused: wrongBody({ customFieldOptionIds: ['10601'] }),
  },
  deleteCustomFieldOption: {
    works: { path: { ...context, optionId: '10600' }, status: 204 },
    refused: { status: 400, prepare: (site) => void site.issue('ERP-9', { custom: { [fieldId]: '10600' } }) },
  },
  replaceCustomFieldOption: {
    works: { path: { ...context, optionId: '10600' }, query: { replaceWith: '10601' }, status: 303 },
    refused: missing({ ...context, optionId: '99' }),
  },
  getCustomFieldOption: { works: { path: { id: '10600' } }, refused: missing({ id: '99' }) },

  getIssueAllTypes: { works: {}, refused: 'never' },
  getIssueTypesForProject: { works: { query: { projectId: '10000', level: '0' } }, refused: { query: { projectId: '99' }, status: 404 } },
  getIssueType: { works: { path: { id: task } }, refused: missing({ id: '99' }) },
  createIssueType: {
    works: { body: { name: 'Risk', description: 'May happen.', type: 'standard' }, status: 201 },
    refused: { body: { name: 'Task' }, status: 409 },
  },
  updateIssueType: { works: { path: { id: '10050' }, body: { name: 'Decision' } }, refused: notForBob },
  deleteIssueType: { works: { path: { id: '10050' }, status: 204 }, refused: { path: { id: task }, status: 409 } },
  getAlternativeIssueTypes: { works: { path: { id: task } }, refused: missing({ id: '99' }) },
  getIssueTypePropertyKeys: { works: { path: { issueTypeId: task } }, refused: missing({ issueTypeId: '99' }) },
  getIssueTypeProperty: { works: { path: property }, refused: missing({ ...property, propertyKey: 'none' }) },
  setIssueTypeProperty: { works: { path: property, body: { score: 1 } }, refused: notForBob },
  deleteIssueTypeProperty: { works: { path: property, status: 204 }, refused: notForBob },
  getAllIssueTypeSchemes: { works: { query: { orderBy: 'name' } }, refused: notForBob },
  createIssueTypeScheme: {
    works: { body: { name: 'Lean', issueTypeIds: [task], defaultIssueTypeId: task }, status: 201 },
    refused: wrongBody({ name: 'Lean', issueTypeIds: [] }),
  },
  getIssueTypeSchemesMapping: { works: { query: { issueTypeSchemeId: '10001' } }, refused: notForBob },
  getIssueTypeSchemeForProjects: { works: { query: { projectId: ['10000', '10001'] } }, refused: { query: {}, status: 400 } },
  assignIssueTypeSchemeToProject: {
    works: { body: { issueTypeSchemeId: '10001', projectId: '10005' }, status: 204 },
    refused: wrongBody({ issueTypeSchemeId: '10001', projectId: '10000' }),
  },
  updateIssueTypeScheme: { works: { path: scheme, body: { name: 'Slim' }, status: 204 }, refused: notForBob },
  deleteIssueTypeScheme: {
    works: { path: scheme, status: 204 },
    refused: { path: { issueTypeSchemeId: seedIds.issueTypeScheme }, status: 400 },
  },
  addIssueTypesToIssueTypeScheme: {
    works: { path: scheme, body: { issueTypeIds: [bug] }, status: 204 },
    refused: wrongBody({ issueTypeIds: [task] }),
  },
  reorderIssueTypesInIssueTypeScheme: {
    works: { path: scheme, body: { issueTypeIds: ['10050'], position: 'First' }, status: 204 },
    refused: wrongBody({ issueTypeIds: [bug], position: 'First' }),
  },
  removeIssueTypeFromIssueTypeScheme: {
    works: { path: { ...scheme, issueTypeId: '10050' }, status: 204 },
    refused: { path: { ...scheme, issueTypeId: task }, status: 400 },
  },

  getPriorities: { works: {}, refused: notLoggedIn },
  getPriority: { works: { path: { id: '3' } }, refused: missing({ id: '99' }) },
  searchPriorities: { works: { query: { priorityName: 'h' } }, refused: notLoggedIn },
  createPriority: {
    works: { body: { name: 'Someday', statusColor: '#cccccc' }, status: 201 },
    refused: wrongBody({ name: 'High', statusColor: '#cccccc' }),
  },
  updatePriority: { works: { path: { id: '3' }, body: { name: 'Normal' }, status: 204 }, refused: notForBob },
  setDefaultPriority: { works: { body: { id: '3' }, status: 204 }, refused: { body: { id: '99' }, status: 404 } },
  movePriorities: { works: { body: { ids: ['5'], position: 'First' }, status: 204 }, refused: wrongBody({ ids: ['5'] }) },
  deletePriority: { works: { path: { id: '5' }, status: 303 }, refused: missing({ id: '99' }) },
  getResolutions: { works: {}, refused: notLoggedIn },
  getResolution: { works: { path: { id: '10000' } }, refused: missing({ id: '99' }) },
  searchResolutions: { works: {}, refused: notLoggedIn },
  createResolution: { works: { body: { name: 'Obsolete' }, status: 201 }, refused: wrongBody({ name: 'Done' }) },
  updateResolution: { works: { path: { id: '10000' }, body: { name: 'Finished' }, status: 204 }, refused: notForBob },
  setDefaultResolution: { works: { body: { id: '10000' }, status: 204 }, refused: { body: { id: '99' }, status: 404 } },
  moveResolutions: { works: { body: { ids: ['10001'], position: 'First' }, status: 204 }, refused: wrongBody({ ids: ['10001'] }) },
  deleteResolution: {
    works: { path: { id: '10001' }, query: { replaceWith: '10000' }, status: 303 },
    refused: { query: { replaceWith: '10001' }, status: 400 },
  },
};
