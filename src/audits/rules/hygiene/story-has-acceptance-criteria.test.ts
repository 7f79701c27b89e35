import { judgeIssue } from '../testing/judge-issue';
import { storyHasAcceptanceCriteria } from './story-has-acceptance-criteria';

test('a story without them breaks it', () => {
  expect(judgeIssue(storyHasAcceptanceCriteria, {})).toBe('fail');
});

test('a story with them keeps it', () => {
  expect(judgeIssue(storyHasAcceptanceCriteria, { hasAcceptanceCriteria: 1 })).toBe('pass');
});

test('a bug needs none', () => {
  expect(judgeIssue(storyHasAcceptanceCriteria, { issueTypeId: 10_004 })).toBe('notApplicable');
});
