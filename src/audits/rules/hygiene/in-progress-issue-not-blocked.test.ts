import { judgeIssue } from '../testing/judge-issue';
import { inProgressIssueNotBlocked } from './in-progress-issue-not-blocked';

test('begun and blocked breaks it', () => {
  expect(judgeIssue(inProgressIssueNotBlocked, { statusCategory: 1, openBlockerCount: 1 })).toBe('fail');
});

test('begun and free keeps it', () => {
  expect(judgeIssue(inProgressIssueNotBlocked, { statusCategory: 1 })).toBe('pass');
});

test('work that waits to begin may be blocked', () => {
  expect(judgeIssue(inProgressIssueNotBlocked, { openBlockerCount: 1 })).toBe('notApplicable');
});
