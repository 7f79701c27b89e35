import { seedIds } from '../../../../local/jira/site/seed-ids';
import type { Cases } from '../conformance-case';
import { missing, notForBob, notLoggedIn, wrongBody } from './refusals';

const erp1 = { issueIdOrKey: 'ERP-1' };
const noIssue = missing({ issueIdOrKey: 'ERP-99' });
const comment = { ...erp1, id: '10000' };
const noComment = missing({ ...erp1, id: '99' });
const property = { ...erp1, propertyKey: 'health' };
const worklogProperty = { ...erp1, worklogId: '10000', propertyKey: 'health' };
const noProperty = missing({ ...property, propertyKey: 'none' });
const text = (words: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });
const newIssue = {
  fields: {
    project: { key: 'ERP' },
    issuetype: { id: seedIds.issueTypes.task },
    summary: 'Count the stock',
    labels: ['stock'],
    description: text('Twice.'),
  },
};
const brokenJql = { body: { jql: 'project =' }, status: 400 } as const;

export const issueCases: Cases = {
  getIssue: {
    works: { path: erp1, query: { fields: '*all', expand: 'names,schema,changelog,transitions', properties: 'health' } },
    refused: noIssue,
  },
  createIssue: { works: { body: newIssue, status: 201 }, refused: wrongBody({ fields: { project: { key: 'ERP' } } }) },
  createIssues: {
    works: { body: { issueUpdates: [newIssue, newIssue] }, status: 201 },
    refused: wrongBody({ issueUpdates: [{ fields: {} }] }),
  },
  editIssue: {
    works: { path: erp1, body: { fields: { summary: 'Close the books', duedate: '2026-05-01' } }, status: 204 },
    refused: wrongBody({ fields: { summary: '' } }),
  },
  assignIssue: { works: { path: erp1, body: { accountId: 'ann' }, status: 204 }, refused: noIssue },
  getTransitions: { works: { path: erp1, query: { expand: 'transitions.fields' } }, refused: noIssue },
  doTransition: {
    works: { path: erp1, body: { transition: { id: '21' } }, status: 204 },
    refused: wrongBody({ transition: { id: '99' } }),
  },
  deleteIssue: { works: { path: erp1, status: 204 }, refused: notForBob },
  notify: {
    works: { path: erp1, body: { subject: 'News', textBody: 'Read this.', to: { reporter: true } }, status: 204 },
    refused: noIssue,
  },
  getComments: { works: { path: erp1, query: { orderBy: '-created' } }, refused: noIssue },
  getComment: { works: { path: comment }, refused: noComment },
  addComment: { works: { path: erp1, body: { body: text('Agreed.') }, status: 201 }, refused: noIssue },
  updateComment: { works: { path: comment, body: { body: text('Not agreed.') } }, refused: noComment },
  deleteComment: { works: { path: comment, status: 204 }, refused: noComment },
  getCommentsByIds: { works: { body: { ids: [10000, 99] } }, refused: wrongBody({ ids: 'all' }) },
  getIssueWorklog: { works: { path: erp1 }, refused: noIssue },
  getWorklog: { works: { path: comment }, refused: noComment },
  addWorklog: {
    works: {
      path: erp1,
      body: { timeSpentSeconds: 3600, started: '2026-03-30T09:00:00.000+0000', comment: text('Counting.') },
      status: 201,
    },
    refused: noIssue,
  },
  updateWorklog: { works: { path: comment, body: { timeSpentSeconds: 7200 } }, refused: noComment },
  deleteWorklog: { works: { path: comment, status: 204 }, refused: noComment },
  getWorklogsForIds: { works: { body: { ids: [10000] } }, refused: notLoggedIn },
  getIdsOfWorklogsModifiedSince: { works: { query: { since: '0' } }, refused: notLoggedIn },
  linkIssues: {
    works: { body: { type: { name: 'Blocks' }, inwardIssue: { key: 'ERP-1' }, outwardIssue: { key: 'ERP-3' } }, status: 201 },
    refused: { body: { type: { name: 'Blocks' }, inwardIssue: { key: 'ERP-99' }, outwardIssue: { key: 'ERP-3' } }, status: 404 },
  },
  getIssueLink: { works: { path: { linkId: '10000' } }, refused: missing({ linkId: '99' }) },
  deleteIssueLink: { works: { path: { linkId: '10000' }, status: 204 }, refused: missing({ linkId: '99' }) },
  getEditIssueMeta: { works: { path: erp1 }, refused: noIssue },
  getCreateIssueMeta: { works: { query: { projectKeys: 'ERP', expand: 'projects.issuetypes.fields' } }, refused: 'never' },
  getCreateIssueMetaIssueTypes: { works: { path: { projectIdOrKey: 'ERP' } }, refused: missing({ projectIdOrKey: 'NOPE' }) },
  getCreateIssueMetaIssueTypeId: {
    works: { path: { projectIdOrKey: 'ERP', issueTypeId: seedIds.issueTypes.task } },
    refused: missing({ projectIdOrKey: 'NOPE', issueTypeId: '1' }),
  },
  getChangeLogs: { works: { path: erp1 }, refused: noIssue },
  getChangeLogsByIds: { works: { path: erp1, body: { changelogIds: [10000] } }, refused: noIssue },
  getBulkChangelogs: {
    works: { body: { issueIdsOrKeys: ['ERP-1', 'ERP-2'], fieldIds: ['assignee'] } },
    refused: wrongBody({ issueIdsOrKeys: [] }),
  },
  getIssueWatchers: { works: { path: erp1 }, refused: noIssue },
  addWatcher: { works: { path: erp1, body: '"bob"', status: 204 }, refused: noIssue },
  removeWatcher: { works: { path: erp1, query: { accountId: 'ann' }, status: 204 }, refused: noIssue },
  getIsWatchingIssueBulk: { works: { body: { issueIds: ['10000', '10001'] } }, refused: notLoggedIn },
  getVotes: { works: { path: erp1 }, refused: noIssue },
  addVote: { works: { path: erp1, status: 204 }, refused: noIssue },
  removeVote: {
    works: {
      as: 'ann',
      path: erp1,
      status: 204,
      prepare: async (site) => void (await site.by('ann').post('/rest/api/3/issue/ERP-1/votes')),
    },
    refused: noIssue,
  },
  getIssuePropertyKeys: { works: { path: erp1 }, refused: noIssue },
  getIssueProperty: { works: { path: property }, refused: noProperty },
  setIssueProperty: { works: { path: property, body: { score: 9 } }, refused: missing({ issueIdOrKey: 'ERP-99', propertyKey: 'health' }) },
  deleteIssueProperty: { works: { path: property, status: 204 }, refused: noProperty },
  bulkSetIssuesPropertiesList: {
    works: { body: { entitiesIds: [10000], properties: { plan: { valueAsText: 'on' } } }, status: 303 },
    refused: notLoggedIn,
  },
  bulkSetIssuePropertiesByIssue: {
    works: { body: { issues: [{ issueID: 10000, properties: { plan: { valueAsText: 'on' } } }] }, status: 303 },
    refused: notLoggedIn,
  },
  bulkSetIssueProperty: {
    works: { path: { propertyKey: 'plan' }, body: { value: 1, filter: { entityIds: [10000] } }, status: 303 },
    refused: notLoggedIn,
  },
  bulkDeleteIssueProperty: { works: { path: { propertyKey: 'health' }, body: { entityIds: [10000] }, status: 303 }, refused: notLoggedIn },
  searchAndReconsileIssuesUsingJql: {
    works: { query: { jql: 'project = ERP ORDER BY key', fields: 'summary,status', maxResults: '2' } },
    refused: { query: { jql: 'project =' }, status: 400 },
  },
  searchAndReconsileIssuesUsingJqlPost: {
    works: { body: { jql: 'project = ERP', fields: ['*all'], expand: 'names,schema,changelog', properties: ['health'], maxResults: 3 } },
    refused: brokenJql,
  },
  countIssues: { works: { body: { jql: 'project = ERP' } }, refused: brokenJql },
  parseJqlQueries: {
    works: {
      query: { validation: 'strict' },
      body: { queries: ['project = ERP and assignee was in (bob) and due < startOfDay("-1d") order by created DESC', 'project ='] },
    },
    refused: { query: { validation: 'strict' }, body: { queries: [] }, status: 400 },
  },
  matchIssues: {
    works: { body: { issueIds: [10000, 10001], jqls: ['project = ERP', 'project ='] } },
    refused: wrongBody({ issueIds: 'all', jqls: [] }),
  },
  bulkFetchIssues: {
    works: { body: { issueIdsOrKeys: ['ERP-1', '10001', 'ERP-99'], fields: ['summary', 'status'] } },
    refused: wrongBody({ issueIdsOrKeys: 'ERP-1' }),
  },
  getIssuePickerResource: { works: { query: { query: 'issue' } }, refused: 'never' },
  archiveIssues: { works: { body: { issueIdsOrKeys: ['ERP-1', 'ERP-99'] } }, refused: wrongBody({ issueIdsOrKeys: 'ERP-1' }) },
  unarchiveIssues: { works: { body: { issueIdsOrKeys: ['ERP-1'] } }, refused: wrongBody({ issueIdsOrKeys: 'ERP-1' }) },
  submitBulkDelete: {
    works: { body: { selectedIssueIdsOrKeys: ['ERP-5'], sendBulkNotification: false }, status: 201 },
    refused: notLoggedIn,
  },
  submitBulkMove: {
    works: {
      body: {
        sendBulkNotification: false,
        targetToSourcesMapping: {
          [`OPS,${seedIds.issueTypes.task}`]: {
            inferClassificationDefaults: true,
            inferFieldDefaults: true,
            inferStatusDefaults: true,
            inferSubtaskTypeDefault: true,
            issueIdsOrKeys: ['ERP-5'],
          },
        },
      },
      status: 201,
    },
    refused: notLoggedIn,
  },
  submitBulkTransition: {
    works: {
      body: { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: ['ERP-1'], transitionId: '21' }], sendBulkNotification: false },
      status: 201,
    },
    refused: notLoggedIn,
  },
  getBulkOperationProgress: { works: { path: { taskId: '10000' } }, refused: notLoggedIn },
  searchForIssuesUsingJql: { works: { query: { jql: 'project = ERP', maxResults: '2' }, status: 410 }, refused: 'never' },
  searchForIssuesUsingJqlPost: { works: { body: { jql: 'project = ERP' }, status: 410 }, refused: 'never' },
  getCommentPropertyKeys: { works: { path: { commentId: '10000' } }, refused: missing({ commentId: '99' }) },
  getCommentProperty: {
    works: { path: { commentId: '10000', propertyKey: 'health' } },
    refused: missing({ commentId: '10000', propertyKey: 'none' }),
  },
  setCommentProperty: {
    works: { path: { commentId: '10000', propertyKey: 'health' }, body: { score: 9 } },
    refused: missing({ commentId: '99', propertyKey: 'health' }),
  },
  deleteCommentProperty: {
    works: { path: { commentId: '10000', propertyKey: 'health' }, status: 204 },
    refused: missing({ commentId: '10000', propertyKey: 'none' }),
  },
  getWorklogPropertyKeys: { works: { path: { ...erp1, worklogId: '10000' } }, refused: missing({ ...erp1, worklogId: '99' }) },
  getWorklogProperty: { works: { path: worklogProperty }, refused: missing({ ...worklogProperty, propertyKey: 'none' }) },
  setWorklogProperty: { works: { path: worklogProperty, body: { score: 9 } }, refused: missing({ ...worklogProperty, worklogId: '99' }) },
  deleteWorklogProperty: { works: { path: worklogProperty, status: 204 }, refused: missing({ ...worklogProperty, propertyKey: 'none' }) },
};
