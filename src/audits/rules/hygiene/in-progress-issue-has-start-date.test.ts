import { daysFromToday, judgeIssue } from '../testing/judge-issue';
import { inProgressIssueHasStartDate } from './in-progress-issue-has-start-date';

test('begun without a start date breaks it', () => {
  expect(judgeIssue(inProgressIssueHasStartDate, { statusCategory: 1 })).toBe('fail');
});

test('with one it keeps it', () => {
  expect(judgeIssue(inProgressIssueHasStartDate, { statusCategory: 1, startDay: daysFromToday(-3) })).toBe('pass');
});

test('sub-tasks are none of its business', () => {
  expect(judgeIssue(inProgressIssueHasStartDate, { statusCategory: 1, hierarchyLevel: -1 })).toBe('notApplicable');
});
