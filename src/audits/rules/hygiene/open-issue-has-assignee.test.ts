import { judgeIssue } from '../testing/judge-issue';
import { openIssueHasAssignee } from './open-issue-has-assignee';

test('an open issue without an assignee breaks it', () => {
  expect(judgeIssue(openIssueHasAssignee, {})).toBe('fail');
});

test('an assigned one keeps it', () => {
  expect(judgeIssue(openIssueHasAssignee, { assigneeId: 7 })).toBe('pass');
});

test('a done issue is none of its business', () => {
  expect(judgeIssue(openIssueHasAssignee, { statusCategory: 2 })).toBe('notApplicable');
});
