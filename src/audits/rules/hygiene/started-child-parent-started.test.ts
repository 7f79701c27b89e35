import { judgeIssue } from '../testing/judge-issue';
import { startedChildParentStarted } from './started-child-parent-started';

test('a begun child of a parent to do breaks it', () => {
  expect(judgeIssue(startedChildParentStarted, { statusCategory: 1, parentId: 5, parentCategory: 0 })).toBe('fail');
});

test('a begun parent keeps it', () => {
  expect(judgeIssue(startedChildParentStarted, { statusCategory: 1, parentId: 5, parentCategory: 1 })).toBe('pass');
});

test('without a known parent there is nothing to ask', () => {
  expect(judgeIssue(startedChildParentStarted, { statusCategory: 1 })).toBe('notApplicable');
});
