import { daysAgo, judgeIssue } from '../testing/judge-issue';
import { flaggedIssueNotForgotten } from './flagged-issue-not-forgotten';

test('flagged and silent for a week breaks it', () => {
  expect(judgeIssue(flaggedIssueNotForgotten, { flagged: 1, updatedAt: daysAgo(7) })).toBe('fail');
});

test('flagged and talked about keeps it', () => {
  expect(judgeIssue(flaggedIssueNotForgotten, { flagged: 1, updatedAt: daysAgo(2) })).toBe('pass');
});

test('without a flag there is nothing to ask', () => {
  expect(judgeIssue(flaggedIssueNotForgotten, { updatedAt: daysAgo(70) })).toBe('notApplicable');
});
