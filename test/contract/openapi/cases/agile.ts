import type { Cases } from '../conformance-case';
import { missing, notLoggedIn, wrongBody } from './refusals';

const board = { boardId: '10000' };
const noBoard = missing({ boardId: '99' });
const sprint = { sprintId: '10000' };
const noSprint = missing({ sprintId: '99' });
const epic = { epicIdOrKey: 'ERP-2' };
const noEpic = missing({ epicIdOrKey: 'ERP-99' });
const issues = { issues: ['ERP-1'] };
const noIssue = { body: { issues: ['ERP-99'] }, status: 404 } as const;

export const agileCases: Cases = {
  getAllBoards: { works: { query: { projectKeyOrId: 'ERP', name: 'erp' } }, refused: { query: { projectKeyOrId: 'NOPE' }, status: 400 } },
  getBoard: { works: { path: board }, refused: noBoard },
  getBoardByFilterId: { works: { path: { filterId: '10000' } }, refused: notLoggedIn },
  createBoard: {
    works: { body: { name: 'Second', type: 'kanban', filterId: 10000, location: { type: 'project', projectKeyOrId: 'ERP' } }, status: 201 },
    refused: wrongBody({ name: 'Second', type: 'kanban', filterId: 99 }),
  },
  deleteBoard: { works: { path: board, status: 204 }, refused: noBoard },
  'software:getConfiguration': { works: { path: board }, refused: noBoard },
  getProjects: { works: { path: board }, refused: noBoard },
  getProjectsFull: { works: { path: board }, refused: noBoard },
  getAllVersions: { works: { path: board, query: { released: 'true' } }, refused: noBoard },
  getAllQuickFilters: { works: { path: board }, refused: noBoard },
  getIssuesForBoard: { works: { path: board, query: { jql: 'assignee is EMPTY', maxResults: '2' } }, refused: noBoard },
  getIssuesForBacklog: { works: { path: board }, refused: noBoard },
  getEpics: { works: { path: board, query: { done: 'false' } }, refused: noBoard },
  getBoardIssuesForEpic: { works: { path: { ...board, epicId: '10001' } }, refused: missing({ ...board, epicId: '99' }) },
  getIssuesWithoutEpicForBoard: { works: { path: board }, refused: noBoard },
  getIssuesWithoutEpic: { works: {}, refused: notLoggedIn },
  getEpic: { works: { path: epic }, refused: noEpic },
  partiallyUpdateEpic: { works: { path: epic, body: { summary: 'Books' } }, refused: noEpic },
  rankEpics: { works: { path: epic, body: { rankBeforeEpic: 'ERP-2' }, status: 204 }, refused: noEpic },
  getIssuesForEpic: { works: { path: epic }, refused: noEpic },
  moveIssuesToEpic: { works: { path: epic, body: issues, status: 204 }, refused: noEpic },
  removeIssuesFromEpic: { works: { body: { issues: ['ERP-3'] }, status: 204 }, refused: noIssue },
  rankIssues: { works: { body: { ...issues, rankBeforeIssue: 'ERP-3' }, status: 204 }, refused: wrongBody(issues) },
  moveIssuesToBoard: { works: { path: board, body: issues, status: 204 }, refused: notLoggedIn },
  moveIssuesToBacklog: { works: { body: { issues: ['ERP-3'] }, status: 204 }, refused: noIssue },
  moveIssuesToBacklogForBoard: { works: { path: board, body: { issues: ['ERP-3'] }, status: 204 }, refused: noBoard },
  getIssueEstimationForBoard: {
    works: { path: { issueIdOrKey: 'ERP-3' }, query: { boardId: '10000' } },
    refused: missing({ issueIdOrKey: 'ERP-99' }),
  },
  estimateIssueForBoard: {
    works: { path: { issueIdOrKey: 'ERP-3' }, query: { boardId: '10000' }, body: { value: '8' } },
    refused: { query: { boardId: '10001' }, status: 400 },
  },
  getAllSprints: { works: { path: board, query: { state: 'active,future' } }, refused: { path: { boardId: '10001' }, status: 400 } },
  createSprint: {
    works: { body: { name: 'Sprint 4', originBoardId: 10000, goal: 'Ship.' }, status: 201 },
    refused: wrongBody({ name: 'x'.repeat(31), originBoardId: 10000 }),
  },
  getSprint: { works: { path: sprint }, refused: noSprint },
  partiallyUpdateSprint: { works: { path: sprint, body: { state: 'closed' } }, refused: wrongBody({ state: 'future' }) },
  updateSprint: {
    works: {
      path: sprint,
      body: { name: 'Sprint two', state: 'active', startDate: '2026-03-01T09:00:00.000Z', endDate: '2026-03-15T09:00:00.000Z' },
    },
    refused: wrongBody({ goal: 'None.' }),
  },
  deleteSprint: { works: { path: sprint, status: 204 }, refused: noSprint },
  swapSprint: { works: { path: sprint, body: { sprintToSwapWith: 10001 }, status: 204 }, refused: noSprint },
  getIssuesForSprint: { works: { path: sprint }, refused: noSprint },
  getBoardIssuesForSprint: { works: { path: { ...board, ...sprint } }, refused: missing({ ...board, sprintId: '99' }) },
  moveIssuesToSprintAndRank: {
    works: { path: { sprintId: '10001' }, body: issues, status: 204 },
    refused: { path: { sprintId: '10002' }, status: 400 },
  },
  getBoardPropertyKeys: { works: { path: board }, refused: noBoard },
  getBoardProperty: { works: { path: { ...board, propertyKey: 'health' } }, refused: missing({ ...board, propertyKey: 'none' }) },
  setBoardProperty: {
    works: { path: { ...board, propertyKey: 'health' }, body: 1 },
    refused: missing({ boardId: '99', propertyKey: 'health' }),
  },
  deleteBoardProperty: {
    works: { path: { ...board, propertyKey: 'health' }, status: 204 },
    refused: missing({ ...board, propertyKey: 'none' }),
  },
  getPropertiesKeys: { works: { path: sprint }, refused: noSprint },
  getProperty: { works: { path: { ...sprint, propertyKey: 'health' } }, refused: missing({ ...sprint, propertyKey: 'none' }) },
  setProperty: {
    works: { path: { ...sprint, propertyKey: 'health' }, body: 1 },
    refused: missing({ sprintId: '99', propertyKey: 'health' }),
  },
  deleteProperty: {
    works: { path: { ...sprint, propertyKey: 'health' }, status: 204 },
    refused: missing({ ...sprint, propertyKey: 'none' }),
  },
  'software:getIssue': { works: { path: { issueIdOrKey: 'ERP-1' } }, refused: missing({ issueIdOrKey: 'ERP-99' }) },
};
