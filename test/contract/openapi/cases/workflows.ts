import { seedIds } from '../../../../local/jira/site/seed-ids';
import type { Cases } from '../conformance-case';
import { missing, notForBob, notLoggedIn, unauthorisedBob, wrongBody } from './refusals';

const { toDo, inProgress, done } = seedIds.statuses;
const { bug, task } = seedIds.issueTypes;
const noSuchStatus = missing({ statusId: '99' });
const workflow = { workflowId: seedIds.workflow };
const spare = { id: '10001' };
const used = { id: seedIds.workflowScheme };
const active = { path: used, status: 400 } as const;

const statuses = [
  { id: toDo, statusReference: 'a', name: 'To Do', statusCategory: 'TODO', description: '' },
  { statusReference: 'b', name: 'Waiting', statusCategory: 'IN_PROGRESS', description: '' },
];
const transitions = [
  {
    id: '1',
    type: 'INITIAL',
    name: 'Create',
    description: '',
    toStatusReference: 'a',
    links: [],
    properties: {},
    actions: [],
    validators: [],
    triggers: [],
  },
  {
    id: '11',
    type: 'DIRECTED',
    name: 'Wait',
    description: '',
    toStatusReference: 'b',
    links: [{ fromStatusReference: 'a' }],
    properties: {},
    actions: [],
    triggers: [],
    validators: [{ ruleKey: 'system:validate-field-value', parameters: { ruleType: 'fieldRequired', fieldsRequired: 'assignee' } }],
    conditions: {
      operation: 'ALL',
      conditions: [{ ruleKey: 'system:restrict-issue-transition', parameters: { accountIds: 'allow-reporter' } }],
      conditionGroups: [],
    },
  },
];
const layout = [
  { statusReference: 'a', properties: {} },
  { statusReference: 'b', properties: {} },
];
const newWorkflow = {
  scope: { type: 'GLOBAL' },
  statuses,
  workflows: [{ name: 'Waiting room', description: '', statuses: layout, transitions }],
};
const change = (versionNumber: number) => ({
  statuses,
  workflows: [{ id: 'unused-workflow', description: 'Changed.', version: { id: 'v', versionNumber }, statuses: layout, transitions }],
});

export const workflowCases: Cases = {
  getStatuses: { works: {}, refused: notLoggedIn },
  getStatus: { works: { path: { idOrName: 'In Progress' } }, refused: missing({ idOrName: 'none' }) },
  getStatusCategories: { works: {}, refused: notLoggedIn },
  getStatusCategory: { works: { path: { idOrKey: 'done' } }, refused: missing({ idOrKey: 'none' }) },
  getStatusesById: { works: { query: { id: [toDo, done] } }, refused: unauthorisedBob },
  getStatusesByName: { works: { query: { name: ['To Do', 'Done'] } }, refused: unauthorisedBob },
  search: { works: { query: { searchString: 'do', statusCategory: 'TODO' } }, refused: unauthorisedBob },
  createStatuses: {
    works: { body: { scope: { type: 'GLOBAL' }, statuses: [{ name: 'Blocked', statusCategory: 'IN_PROGRESS', description: '' }] } },
    refused: { body: { scope: { type: 'GLOBAL' }, statuses: [{ name: 'Done', statusCategory: 'DONE' }] }, status: 409 },
  },
  updateStatuses: {
    works: { body: { statuses: [{ id: '10050', name: 'Idea', statusCategory: 'TODO' }] }, status: 204 },
    refused: { body: { statuses: [{ id: '10050', name: 'Done' }] }, status: 409 },
  },
  deleteStatusesById: { works: { query: { id: '10050' }, status: 204 }, refused: { query: { id: toDo }, status: 400 } },
  getWorkflowUsagesForStatus: { works: { path: { statusId: inProgress } }, refused: noSuchStatus },
  getProjectUsagesForStatus: { works: { path: { statusId: inProgress }, query: { maxResults: '1' } }, refused: noSuchStatus },
  getProjectIssueTypeUsagesForStatus: {
    works: { path: { statusId: inProgress, projectId: '10000' } },
    refused: missing({ statusId: '99', projectId: '10000' }),
  },

  readWorkflows: {
    works: { body: { workflowNames: ['Spare workflow'], projectAndIssueTypes: [{ projectId: '10000', issueTypeId: task }] } },
    refused: { as: 'nobody', status: 401 },
  },
  searchWorkflows: { works: { query: { queryString: 'spare', isActive: 'false' } }, refused: { as: 'nobody', status: 401 } },
  getWorkflowsPaginated: {
    works: { query: { expand: 'transitions,transitions.rules,statuses,default,schemes,projects,hasDraftWorkflow,operations' } },
    refused: notForBob,
  },
  getDefaultEditor: { works: {}, refused: 'never' },
  workflowCapabilities: { works: { query: { workflowId: seedIds.workflow } }, refused: { as: 'nobody', status: 401 } },
  getProjectUsagesForWorkflow: { works: { path: workflow }, refused: missing({ workflowId: 'none' }) },
  getWorkflowSchemeUsagesForWorkflow: { works: { path: workflow }, refused: missing({ workflowId: 'none' }) },
  getWorkflowProjectIssueTypeUsages: {
    works: { path: { ...workflow, projectId: '10000' } },
    refused: missing({ ...workflow, projectId: '99' }),
  },
  deleteInactiveWorkflow: {
    works: { path: { entityId: 'unused-workflow' }, status: 204 },
    refused: { path: { entityId: seedIds.workflow }, status: 400 },
  },
  createWorkflows: {
    works: { body: newWorkflow },
    refused: wrongBody({ ...newWorkflow, workflows: [{ ...newWorkflow.workflows[0], name: 'Spare workflow' }] }),
  },
  validateCreateWorkflows: {
    works: { body: { payload: { ...newWorkflow, workflows: [{ ...newWorkflow.workflows[0], name: 'Spare workflow' }] } } },
    refused: { as: 'nobody', status: 401 },
  },
  updateWorkflows: { works: { body: change(1) }, refused: { body: change(7), status: 409 } },
  validateUpdateWorkflows: { works: { body: { payload: change(1) } }, refused: { as: 'nobody', status: 401 } },

  getAllWorkflowSchemes: { works: {}, refused: notForBob },
  getWorkflowScheme: { works: { path: spare }, refused: missing({ id: '99' }) },
  createWorkflowScheme: {
    works: { body: { name: 'Fast', defaultWorkflow: 'Spare workflow', issueTypeMappings: { [bug]: 'Unused workflow' } }, status: 201 },
    refused: wrongBody({ name: 'Spare workflows' }),
  },
  updateWorkflowScheme: {
    works: { path: spare, body: { name: 'Faster' } },
    refused: { path: used, body: { name: 'Default software scheme', defaultWorkflow: 'Spare workflow' }, status: 400 },
  },
  deleteWorkflowScheme: { works: { path: spare, status: 204 }, refused: active },
  getWorkflowSchemeProjectAssociations: { works: { query: { projectId: '10000' } }, refused: notForBob },
  assignSchemeToProject: {
    works: { body: { projectId: '10005', workflowSchemeId: '10001' }, status: 204 },
    refused: wrongBody({ projectId: '10000', workflowSchemeId: '10001' }),
  },
  getProjectUsagesForWorkflowScheme: {
    works: { path: { workflowSchemeId: seedIds.workflowScheme } },
    refused: missing({ workflowSchemeId: '99' }),
  },
  getDefaultWorkflow: { works: { path: spare }, refused: missing({ id: '99' }) },
  updateDefaultWorkflow: { works: { path: spare, body: { workflow: 'Unused workflow' } }, refused: active },
  deleteDefaultWorkflow: { works: { path: spare }, refused: active },
  getWorkflowSchemeIssueType: { works: { path: { ...spare, issueType: bug } }, refused: missing({ ...spare, issueType: task }) },
  setWorkflowSchemeIssueType: {
    works: { path: { ...spare, issueType: task }, body: { issueType: task, workflow: 'Unused workflow' } },
    refused: { path: { ...used, issueType: task }, status: 400 },
  },
  deleteWorkflowSchemeIssueType: { works: { path: { ...spare, issueType: bug } }, refused: missing({ ...spare, issueType: task }) },
  getWorkflow: { works: { path: spare, query: { workflowName: 'Spare workflow' } }, refused: missing({ id: '99' }) },
  updateWorkflowMapping: {
    works: { path: spare, query: { workflowName: 'Unused workflow' }, body: { issueTypes: [task], workflow: 'Unused workflow' } },
    refused: active,
  },
  deleteWorkflowMapping: { works: { path: spare, query: { workflowName: 'Spare workflow' } }, refused: active },
  readWorkflowSchemes: { works: { body: { workflowSchemeIds: ['10001'], projectIds: ['10000'] } }, refused: { as: 'nobody', status: 401 } },
  getRequiredWorkflowSchemeMappings: {
    works: { body: { id: seedIds.workflowScheme, defaultWorkflowId: 'unused-workflow', workflowsForIssueTypes: [] } },
    refused: wrongBody({ id: '99', workflowsForIssueTypes: [] }),
  },
  updateSchemes: {
    works: {
      body: {
        id: '10001',
        name: 'Spare workflows',
        description: '',
        version: { id: 'v', versionNumber: 1 },
        defaultWorkflowId: 'unused-workflow',
        workflowsForIssueTypes: [],
      },
    },
    refused: wrongBody({ id: '99', name: 'None', description: '', version: { id: 'v', versionNumber: 1 } }),
  },
  switchWorkflowSchemeForProject: {
    works: { body: { projectId: '10000', targetSchemeId: '10001', mappingsByIssueTypeOverride: [] }, status: 303 },
    refused: wrongBody({ projectId: '99', targetSchemeId: '10001' }),
  },
};
