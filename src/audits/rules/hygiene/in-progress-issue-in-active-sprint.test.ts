import { judgeIssue } from '../testing/judge-issue';
import { inProgressIssueInActiveSprint } from './in-progress-issue-in-active-sprint';

test('begun outside any sprint breaks it', () => {
  expect(judgeIssue(inProgressIssueInActiveSprint, { statusCategory: 1 })).toBe('fail');
});

test('begun before its sprint breaks it', () => {
  expect(judgeIssue(inProgressIssueInActiveSprint, { statusCategory: 1, sprintId: 9, sprintState: 0 })).toBe('fail');
});

test('in the active sprint keeps it', () => {
  expect(judgeIssue(inProgressIssueInActiveSprint, { statusCategory: 1, sprintId: 9, sprintState: 1 })).toBe('pass');
});

test('sub-tasks follow their parent', () => {
  expect(judgeIssue(inProgressIssueInActiveSprint, { statusCategory: 1, hierarchyLevel: -1 })).toBe('notApplicable');
});
