import { judgeIssue } from '../testing/judge-issue';
import { fixedIssueHasFixVersion } from './fixed-issue-has-fix-version';

test('fixed in no version breaks it', () => {
  expect(judgeIssue(fixedIssueHasFixVersion, { statusCategory: 2, resolutionId: 1 })).toBe('fail');
});

test('fixed in a version keeps it', () => {
  expect(judgeIssue(fixedIssueHasFixVersion, { statusCategory: 2, resolutionId: 1, fixVersionCount: 1 })).toBe('pass');
});

test('a duplicate needs no version', () => {
  expect(judgeIssue(fixedIssueHasFixVersion, { statusCategory: 2, resolutionId: 3 })).toBe('notApplicable');
});
