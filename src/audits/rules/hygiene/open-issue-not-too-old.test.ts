import { daysAgo, judgeIssue } from '../testing/judge-issue';
import { openIssueNotTooOld } from './open-issue-not-too-old';

test('open for two years breaks it', () => {
  expect(judgeIssue(openIssueNotTooOld, { createdAt: daysAgo(730) })).toBe('fail');
});

test('open since last month keeps it', () => {
  expect(judgeIssue(openIssueNotTooOld, { createdAt: daysAgo(30) })).toBe('pass');
});

test('a done issue may be old', () => {
  expect(judgeIssue(openIssueNotTooOld, { statusCategory: 2, createdAt: daysAgo(2000) })).toBe('notApplicable');
});
