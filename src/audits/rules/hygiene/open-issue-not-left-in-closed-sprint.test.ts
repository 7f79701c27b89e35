import { judgeIssue } from '../testing/judge-issue';
import { openIssueNotLeftInClosedSprint } from './open-issue-not-left-in-closed-sprint';

test('left in a closed sprint breaks it', () => {
  expect(judgeIssue(openIssueNotLeftInClosedSprint, { sprintId: 8, sprintState: 2, closedSprintCount: 1 })).toBe('fail');
});

test('carried into the active sprint keeps it', () => {
  expect(judgeIssue(openIssueNotLeftInClosedSprint, { sprintId: 9, sprintState: 1, closedSprintCount: 1 })).toBe('pass');
});

test('an issue that never was in a sprint is none of its business', () => {
  expect(judgeIssue(openIssueNotLeftInClosedSprint, {})).toBe('notApplicable');
});
