import { hours, judgeIssue } from '../testing/judge-issue';
import { inProgressIssueHasTimeLeft } from './in-progress-issue-has-time-left';

test('nothing remaining breaks it', () => {
  expect(judgeIssue(inProgressIssueHasTimeLeft, { statusCategory: 1, remainingEstimate: 0 })).toBe('fail');
});

test('an hour remaining keeps it', () => {
  expect(judgeIssue(inProgressIssueHasTimeLeft, { statusCategory: 1, remainingEstimate: hours(1) })).toBe('pass');
});

test('without an estimate there is nothing to ask', () => {
  expect(judgeIssue(inProgressIssueHasTimeLeft, { statusCategory: 1 })).toBe('notApplicable');
});
