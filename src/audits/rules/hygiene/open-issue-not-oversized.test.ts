import { hours, judgeIssue } from '../testing/judge-issue';
import { openIssueNotOversized } from './open-issue-not-oversized';

test('81 hours break it', () => {
  expect(judgeIssue(openIssueNotOversized, { originalEstimate: hours(81) })).toBe('fail');
});

test('21 points break it', () => {
  expect(judgeIssue(openIssueNotOversized, { storyPointsMilli: 21_000 })).toBe('fail');
});

test('80 hours keep it', () => {
  expect(judgeIssue(openIssueNotOversized, { originalEstimate: hours(80) })).toBe('pass');
});

test('both bounds are options', () => {
  expect(judgeIssue(openIssueNotOversized, { storyPointsMilli: 8000 }, { points: 5 })).toBe('fail');
});

test('an issue without an estimate has no size', () => {
  expect(judgeIssue(openIssueNotOversized, {})).toBe('notApplicable');
});

test('an epic may be large', () => {
  expect(judgeIssue(openIssueNotOversized, { hierarchyLevel: 1, originalEstimate: hours(900) })).toBe('notApplicable');
});
