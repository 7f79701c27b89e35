import { hours, judgeIssue } from '../testing/judge-issue';
import { timeSpentWithinEstimate } from './time-spent-within-estimate';

test('five hours of four break it', () => {
  expect(judgeIssue(timeSpentWithinEstimate, { timeSpent: hours(5), originalEstimate: hours(4) })).toBe('fail');
});

test('four of four keep it', () => {
  expect(judgeIssue(timeSpentWithinEstimate, { timeSpent: hours(4), originalEstimate: hours(4) })).toBe('pass');
});

test('without an estimate there is nothing to compare', () => {
  expect(judgeIssue(timeSpentWithinEstimate, { timeSpent: hours(4) })).toBe('notApplicable');
});
