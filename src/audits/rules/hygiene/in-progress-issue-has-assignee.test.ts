import { judgeIssue } from '../testing/judge-issue';
import { inProgressIssueHasAssignee } from './in-progress-issue-has-assignee';

test('begun by nobody breaks it', () => {
  expect(judgeIssue(inProgressIssueHasAssignee, { statusCategory: 1 })).toBe('fail');
});

test('begun by somebody keeps it', () => {
  expect(judgeIssue(inProgressIssueHasAssignee, { statusCategory: 1, assigneeId: 7 })).toBe('pass');
});

test('the backlog is none of its business', () => {
  expect(judgeIssue(inProgressIssueHasAssignee, {})).toBe('notApplicable');
});
