import { hours, judgeIssue } from '../testing/judge-issue';
import { doneIssueWithoutRemainingEstimate } from './done-issue-without-remaining-estimate';

test('done with two hours to go breaks it', () => {
  expect(judgeIssue(doneIssueWithoutRemainingEstimate, { statusCategory: 2, remainingEstimate: hours(2) })).toBe('fail');
});

test('nothing left keeps it', () => {
  expect(judgeIssue(doneIssueWithoutRemainingEstimate, { statusCategory: 2, remainingEstimate: 0 })).toBe('pass');
});

test('without an estimate there is nothing to ask', () => {
  expect(judgeIssue(doneIssueWithoutRemainingEstimate, { statusCategory: 2 })).toBe('notApplicable');
});
