import { judgeIssue } from '../testing/judge-issue';
import { inProgressEpicHasChildren } from './in-progress-epic-has-children';

test('a begun epic without children breaks it', () => {
  expect(judgeIssue(inProgressEpicHasChildren, { hierarchyLevel: 1, statusCategory: 1 })).toBe('fail');
});

test('one child keeps it', () => {
  expect(judgeIssue(inProgressEpicHasChildren, { hierarchyLevel: 1, statusCategory: 1, childCount: 1 })).toBe('pass');
});

test('a story is no epic', () => {
  expect(judgeIssue(inProgressEpicHasChildren, { statusCategory: 1 })).toBe('notApplicable');
});
