import { daysAgo, judgeIssue } from '../testing/judge-issue';
import { openIssueUpdatedRecently } from './open-issue-updated-recently';

test('untouched for 90 whole days breaks it', () => {
  expect(judgeIssue(openIssueUpdatedRecently, { updatedAt: daysAgo(90) })).toBe('fail');
});

test('a second less keeps it', () => {
  expect(judgeIssue(openIssueUpdatedRecently, { updatedAt: daysAgo(90) + 1 })).toBe('pass');
});

test('the period is an option', () => {
  expect(judgeIssue(openIssueUpdatedRecently, { updatedAt: daysAgo(10) }, { days: 7 })).toBe('fail');
});

test('a done issue may rest', () => {
  expect(judgeIssue(openIssueUpdatedRecently, { statusCategory: 2, updatedAt: daysAgo(900) })).toBe('notApplicable');
});
