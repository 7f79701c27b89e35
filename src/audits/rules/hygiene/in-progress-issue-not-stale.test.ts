import { daysAgo, judgeIssue } from '../testing/judge-issue';
import { inProgressIssueNotStale } from './in-progress-issue-not-stale';

test('silent for two weeks breaks it', () => {
  expect(judgeIssue(inProgressIssueNotStale, { statusCategory: 1, updatedAt: daysAgo(14) })).toBe('fail');
});

test('touched yesterday keeps it', () => {
  expect(judgeIssue(inProgressIssueNotStale, { statusCategory: 1, updatedAt: daysAgo(1) })).toBe('pass');
});

test('the period is an option', () => {
  expect(judgeIssue(inProgressIssueNotStale, { statusCategory: 1, updatedAt: daysAgo(14) }, { days: 30 })).toBe('pass');
});

test('what has not begun may be silent', () => {
  expect(judgeIssue(inProgressIssueNotStale, { updatedAt: daysAgo(400) })).toBe('notApplicable');
});
