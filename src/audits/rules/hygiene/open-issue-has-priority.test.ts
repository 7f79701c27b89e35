import { judgeIssue } from '../testing/judge-issue';
import { openIssueHasPriority } from './open-issue-has-priority';

test('no priority breaks it', () => {
  expect(judgeIssue(openIssueHasPriority, { priorityId: null })).toBe('fail');
});

test('any priority keeps it', () => {
  expect(judgeIssue(openIssueHasPriority, { priorityId: 3 })).toBe('pass');
});

test('a done issue needs none', () => {
  expect(judgeIssue(openIssueHasPriority, { statusCategory: 2, priorityId: null })).toBe('notApplicable');
});
