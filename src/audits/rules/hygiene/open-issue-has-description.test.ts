import { judgeIssue } from '../testing/judge-issue';
import { openIssueHasDescription } from './open-issue-has-description';

test('an empty description breaks it', () => {
  expect(judgeIssue(openIssueHasDescription, { hasDescription: 0 })).toBe('fail');
});

test('text keeps it', () => {
  expect(judgeIssue(openIssueHasDescription, { hasDescription: 1 })).toBe('pass');
});

test('a done issue is none of its business', () => {
  expect(judgeIssue(openIssueHasDescription, { statusCategory: 2 })).toBe('notApplicable');
});
