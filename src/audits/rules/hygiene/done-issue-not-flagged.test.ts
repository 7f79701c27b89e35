import { judgeIssue } from '../testing/judge-issue';
import { doneIssueNotFlagged } from './done-issue-not-flagged';

test('done and flagged breaks it', () => {
  expect(judgeIssue(doneIssueNotFlagged, { statusCategory: 2, flagged: 1 })).toBe('fail');
});

test('done without a flag keeps it', () => {
  expect(judgeIssue(doneIssueNotFlagged, { statusCategory: 2 })).toBe('pass');
});

test('an open issue may be flagged', () => {
  expect(judgeIssue(doneIssueNotFlagged, { flagged: 1 })).toBe('notApplicable');
});
