import { judgeIssue } from '../testing/judge-issue';
import { sprintStoryHasParent } from './sprint-story-has-parent';

test('a sprint story on its own breaks it', () => {
  expect(judgeIssue(sprintStoryHasParent, { sprintId: 9, sprintState: 1 })).toBe('fail');
});

test('under an epic it keeps it', () => {
  expect(judgeIssue(sprintStoryHasParent, { sprintId: 9, sprintState: 1, parentId: 5 })).toBe('pass');
});

test('a story in the backlog is none of its business', () => {
  expect(judgeIssue(sprintStoryHasParent, {})).toBe('notApplicable');
});
