import { judgeIssue } from '../testing/judge-issue';
import { openIssueNotBlockedByOpenIssue } from './open-issue-not-blocked-by-open-issue';

test('one open blocker breaks it', () => {
  expect(judgeIssue(openIssueNotBlockedByOpenIssue, { openBlockerCount: 1 })).toBe('fail');
});

test('no open blocker keeps it', () => {
  expect(judgeIssue(openIssueNotBlockedByOpenIssue, { linkCount: 3 })).toBe('pass');
});

test('done is done', () => {
  expect(judgeIssue(openIssueNotBlockedByOpenIssue, { statusCategory: 2, openBlockerCount: 1 })).toBe('notApplicable');
});
