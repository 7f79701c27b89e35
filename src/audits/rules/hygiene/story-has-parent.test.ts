import { judgeIssue } from '../testing/judge-issue';
import { storyHasParent } from './story-has-parent';

test('a story on its own breaks it', () => {
  expect(judgeIssue(storyHasParent, {})).toBe('fail');
});

test('a story under an epic keeps it', () => {
  expect(judgeIssue(storyHasParent, { parentId: 5 })).toBe('pass');
});

test('other issue types are none of its business', () => {
  expect(judgeIssue(storyHasParent, { issueTypeId: 10_004 })).toBe('notApplicable');
});

test('a done story is history', () => {
  expect(judgeIssue(storyHasParent, { statusCategory: 2 })).toBe('notApplicable');
});
