import { hours, judgeIssue } from '../testing/judge-issue';
import { timeSpentHasEstimate } from './time-spent-has-estimate';

test('hours without an estimate break it', () => {
  expect(judgeIssue(timeSpentHasEstimate, { timeSpent: hours(3) })).toBe('fail');
});

test('hours with an estimate keep it', () => {
  expect(judgeIssue(timeSpentHasEstimate, { timeSpent: hours(3), originalEstimate: hours(4) })).toBe('pass');
});

test('without hours there is nothing to ask', () => {
  expect(judgeIssue(timeSpentHasEstimate, { timeSpent: 0 })).toBe('notApplicable');
});
