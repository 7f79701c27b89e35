import { judgeIssue } from '../testing/judge-issue';
import { openIssueWithoutResolution } from './open-issue-without-resolution';

test('a reopened issue that kept its resolution breaks it', () => {
  expect(judgeIssue(openIssueWithoutResolution, { resolutionId: 1 })).toBe('fail');
});

test('an unresolved open issue keeps it', () => {
  expect(judgeIssue(openIssueWithoutResolution, {})).toBe('pass');
});

test('a done issue may have one', () => {
  expect(judgeIssue(openIssueWithoutResolution, { statusCategory: 2, resolutionId: 1 })).toBe('notApplicable');
});
