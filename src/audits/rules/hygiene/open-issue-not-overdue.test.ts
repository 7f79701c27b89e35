import { daysFromToday, judgeIssue } from '../testing/judge-issue';
import { openIssueNotOverdue } from './open-issue-not-overdue';

test('due yesterday breaks it', () => {
  expect(judgeIssue(openIssueNotOverdue, { dueDay: daysFromToday(-1) })).toBe('fail');
});

test('due today keeps it', () => {
  expect(judgeIssue(openIssueNotOverdue, { dueDay: daysFromToday(0) })).toBe('pass');
});

test('an issue without a due date cannot be late', () => {
  expect(judgeIssue(openIssueNotOverdue, {})).toBe('notApplicable');
});

test('a done issue is not late any more', () => {
  expect(judgeIssue(openIssueNotOverdue, { statusCategory: 2, dueDay: daysFromToday(-9) })).toBe('notApplicable');
});
