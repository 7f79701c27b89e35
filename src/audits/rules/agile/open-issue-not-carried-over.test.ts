import { judgeIssue } from '../testing/judge-issue';
import { openIssueNotCarriedOver } from './open-issue-not-carried-over';

test('three closed sprints break it', () => {
  expect(judgeIssue(openIssueNotCarriedOver, { closedSprintCount: 3 })).toBe('fail');
});

test('two keep it', () => {
  expect(judgeIssue(openIssueNotCarriedOver, { closedSprintCount: 2 })).toBe('pass');
});

test('the number is an option', () => {
  expect(judgeIssue(openIssueNotCarriedOver, { closedSprintCount: 2 }, { sprints: 1 })).toBe('fail');
});

test('an issue new to sprints is none of its business', () => {
  expect(judgeIssue(openIssueNotCarriedOver, {})).toBe('notApplicable');
});
