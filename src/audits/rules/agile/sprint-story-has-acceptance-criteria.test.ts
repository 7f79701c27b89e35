import { judgeIssue } from '../testing/judge-issue';
import { sprintStoryHasAcceptanceCriteria } from './sprint-story-has-acceptance-criteria';

test('a sprint story without them breaks it', () => {
  expect(judgeIssue(sprintStoryHasAcceptanceCriteria, { sprintId: 9, sprintState: 1 })).toBe('fail');
});

test('with them it keeps it', () => {
  expect(judgeIssue(sprintStoryHasAcceptanceCriteria, { sprintId: 9, sprintState: 1, hasAcceptanceCriteria: 1 })).toBe('pass');
});

test('a story in the backlog is none of its business', () => {
  expect(judgeIssue(sprintStoryHasAcceptanceCriteria, {})).toBe('notApplicable');
});

test('nor is a bug', () => {
  expect(judgeIssue(sprintStoryHasAcceptanceCriteria, { issueTypeId: 10_004, sprintId: 9, sprintState: 1 })).toBe('notApplicable');
});
