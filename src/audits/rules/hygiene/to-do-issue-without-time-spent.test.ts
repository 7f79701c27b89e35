import { hours, judgeIssue } from '../testing/judge-issue';
import { toDoIssueWithoutTimeSpent } from './to-do-issue-without-time-spent';

test('hours on a to-do issue break it', () => {
  expect(judgeIssue(toDoIssueWithoutTimeSpent, { timeSpent: hours(1) })).toBe('fail');
});

test('no hours keep it', () => {
  expect(judgeIssue(toDoIssueWithoutTimeSpent, {})).toBe('pass');
});

test('nor do zero hours break it', () => {
  expect(judgeIssue(toDoIssueWithoutTimeSpent, { timeSpent: 0 })).toBe('pass');
});

test('work in progress may have hours', () => {
  expect(judgeIssue(toDoIssueWithoutTimeSpent, { statusCategory: 1, timeSpent: hours(1) })).toBe('notApplicable');
});
