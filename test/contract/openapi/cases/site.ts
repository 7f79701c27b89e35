import type { Cases } from '../conformance-case';
import { missing, notForBob, notLoggedIn, wrongBody } from './refusals';

const hours = { workingHoursPerDay: 7, workingDaysPerWeek: 5, timeFormat: 'pretty', defaultUnit: 'hour' };

export const siteCases: Cases = {
  getServerInfo: { works: {}, refused: 'never' },
  getConfiguration: { works: {}, refused: notLoggedIn },
  getSharedTimeTrackingConfiguration: { works: {}, refused: notForBob },
  setSharedTimeTrackingConfiguration: { works: { body: hours }, refused: wrongBody({ ...hours, workingHoursPerDay: 30 }) },
  getAvailableTimeTrackingImplementations: { works: {}, refused: notForBob },
  getSelectedTimeTrackingImplementation: { works: {}, refused: notForBob },
  selectTimeTrackingImplementation: { works: { body: { key: 'JIRA' }, status: 204 }, refused: wrongBody({ key: 'none' }) },
  getBanner: { works: {}, refused: notForBob },
  setBanner: {
    works: { body: { message: 'Maintenance tonight.', isEnabled: true, visibility: 'public' }, status: 204 },
    refused: wrongBody({ visibility: 'secret' }),
  },
  getIssueNavigatorDefaultColumns: { works: {}, refused: notForBob },
  setIssueNavigatorDefaultColumns: { works: { body: { columns: ['summary'] } }, refused: wrongBody({ columns: ['none'] }) },
  getLicense: { works: {}, refused: notLoggedIn },
  getAllApplicationRoles: { works: {}, refused: notForBob },
  getApplicationRole: { works: { path: { key: 'jira-software' } }, refused: missing({ key: 'none' }) },
  getEvents: { works: {}, refused: notForBob },
  getTask: { works: { path: { taskId: '10000' } }, refused: missing({ taskId: '99' }) },
  cancelTask: { works: { path: { taskId: '10000' }, status: 202 }, refused: notForBob },
  getAutoComplete: { works: {}, refused: 'never' },
  getAutoCompletePost: { works: { body: { projectIds: [10000], includeCollapsedFields: true } }, refused: 'never' },
  getFieldAutoCompleteForQueryString: { works: { query: { fieldName: 'reporter', fieldValue: 'b' } }, refused: { query: {}, status: 400 } },
  sanitiseJqlQueries: {
    works: { body: { queries: [{ query: 'project = ERP', accountId: 'cem' }, { query: 'project =' }] } },
    refused: notForBob,
  },
};
