import { daysAgo, judgeIssue } from '../testing/judge-issue';
import { resolutionDateIsPlausible } from './resolution-date-is-plausible';

test('resolved before it was created breaks it', () => {
  expect(judgeIssue(resolutionDateIsPlausible, { statusCategory: 2, createdAt: daysAgo(5), resolvedAt: daysAgo(6) })).toBe('fail');
});

test('resolved tomorrow breaks it', () => {
  expect(judgeIssue(resolutionDateIsPlausible, { statusCategory: 2, createdAt: daysAgo(5), resolvedAt: daysAgo(-1) })).toBe('fail');
});

test('resolved afterwards keeps it', () => {
  expect(judgeIssue(resolutionDateIsPlausible, { statusCategory: 2, createdAt: daysAgo(5), resolvedAt: daysAgo(4) })).toBe('pass');
});

test('an unresolved issue is none of its business', () => {
  expect(judgeIssue(resolutionDateIsPlausible, {})).toBe('notApplicable');
});
