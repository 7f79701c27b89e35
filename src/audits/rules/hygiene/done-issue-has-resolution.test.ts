import { judgeIssue } from '../testing/judge-issue';
import { doneIssueHasResolution } from './done-issue-has-resolution';

test('done and unresolved breaks it', () => {
  expect(judgeIssue(doneIssueHasResolution, { statusCategory: 2 })).toBe('fail');
});

test('done and resolved keeps it', () => {
  expect(judgeIssue(doneIssueHasResolution, { statusCategory: 2, resolutionId: 1 })).toBe('pass');
});

test('an open issue has none yet', () => {
  expect(judgeIssue(doneIssueHasResolution, {})).toBe('notApplicable');
});
