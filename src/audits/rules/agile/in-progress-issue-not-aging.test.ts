import { daysAgo, judgeIssue } from '../testing/judge-issue';
import { inProgressIssueNotAging } from './in-progress-issue-not-aging';

test('begun a month ago breaks it', () => {
  expect(judgeIssue(inProgressIssueNotAging, { statusCategory: 1, statusChangedAt: daysAgo(30) })).toBe('fail');
});

test('begun last week keeps it', () => {
  expect(judgeIssue(inProgressIssueNotAging, { statusCategory: 1, statusChangedAt: daysAgo(7) })).toBe('pass');
});

test('an epic may take long', () => {
  expect(judgeIssue(inProgressIssueNotAging, { hierarchyLevel: 1, statusCategory: 1, statusChangedAt: daysAgo(300) })).toBe(
    'notApplicable',
  );
});
