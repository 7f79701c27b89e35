import { judgeIssue } from '../testing/judge-issue';
import { openIssueFewBlockers } from './open-issue-few-blockers';

test('four blockers are more than three', () => {
  expect(judgeIssue(openIssueFewBlockers, { openBlockerCount: 4 })).toBe('fail');
});

test('three are not', () => {
  expect(judgeIssue(openIssueFewBlockers, { openBlockerCount: 3 })).toBe('pass');
});

test('the number is an option', () => {
  expect(judgeIssue(openIssueFewBlockers, { openBlockerCount: 2 }, { blockers: 1 })).toBe('fail');
});

test('an issue without blockers is none of its business', () => {
  expect(judgeIssue(openIssueFewBlockers, {})).toBe('notApplicable');
});
