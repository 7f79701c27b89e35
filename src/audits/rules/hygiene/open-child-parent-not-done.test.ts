import { judgeIssue } from '../testing/judge-issue';
import { openChildParentNotDone } from './open-child-parent-not-done';

test('open under a done parent breaks it', () => {
  expect(judgeIssue(openChildParentNotDone, { parentId: 5, parentCategory: 2 })).toBe('fail');
});

test('open under an open parent keeps it', () => {
  expect(judgeIssue(openChildParentNotDone, { parentId: 5, parentCategory: 1 })).toBe('pass');
});

test('a parent that Plumbline does not know is not judged', () => {
  expect(judgeIssue(openChildParentNotDone, { parentId: 5 })).toBe('notApplicable');
});

test('a done child is fine', () => {
  expect(judgeIssue(openChildParentNotDone, { statusCategory: 2, parentId: 5, parentCategory: 2 })).toBe('notApplicable');
});
