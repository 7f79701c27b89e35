import { judgeIssue } from '../testing/judge-issue';
import { fixedIssueHasAssignee } from './fixed-issue-has-assignee';

test('fixed by nobody breaks it', () => {
  expect(judgeIssue(fixedIssueHasAssignee, { statusCategory: 2, resolutionId: 1 })).toBe('fail');
});

test('fixed by somebody keeps it', () => {
  expect(judgeIssue(fixedIssueHasAssignee, { statusCategory: 2, resolutionId: 1, assigneeId: 7 })).toBe('pass');
});

test('what was rejected needs nobody', () => {
  expect(judgeIssue(fixedIssueHasAssignee, { statusCategory: 2, resolutionId: 2 })).toBe('notApplicable');
});
