import { judgeIssue } from '../testing/judge-issue';
import { openIssueHasReporter } from './open-issue-has-reporter';

test('no reporter breaks it', () => {
  expect(judgeIssue(openIssueHasReporter, {})).toBe('fail');
});

test('a reporter keeps it', () => {
  expect(judgeIssue(openIssueHasReporter, { reporterId: 7 })).toBe('pass');
});

test('a done issue needs none', () => {
  expect(judgeIssue(openIssueHasReporter, { statusCategory: 2 })).toBe('notApplicable');
});
