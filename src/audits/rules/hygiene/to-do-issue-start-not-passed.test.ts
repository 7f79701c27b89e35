import { daysFromToday, judgeIssue } from '../testing/judge-issue';
import { toDoIssueStartNotPassed } from './to-do-issue-start-not-passed';

test('should have begun yesterday breaks it', () => {
  expect(judgeIssue(toDoIssueStartNotPassed, { startDay: daysFromToday(-1) })).toBe('fail');
});

test('begins today keeps it', () => {
  expect(judgeIssue(toDoIssueStartNotPassed, { startDay: daysFromToday(0) })).toBe('pass');
});

test('work that began is none of its business', () => {
  expect(judgeIssue(toDoIssueStartNotPassed, { statusCategory: 1, startDay: daysFromToday(-9) })).toBe('notApplicable');
});
