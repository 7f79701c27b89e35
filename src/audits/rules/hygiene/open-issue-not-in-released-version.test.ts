import { judgeIssue } from '../testing/judge-issue';
import { openIssueNotInReleasedVersion } from './open-issue-not-in-released-version';

test('an open issue in a released version breaks it', () => {
  expect(judgeIssue(openIssueNotInReleasedVersion, { fixVersionCount: 2, releasedFixVersionCount: 1 })).toBe('fail');
});

test('an open issue in a coming version keeps it', () => {
  expect(judgeIssue(openIssueNotInReleasedVersion, { fixVersionCount: 1 })).toBe('pass');
});

test('an issue without a fix version is none of its business', () => {
  expect(judgeIssue(openIssueNotInReleasedVersion, {})).toBe('notApplicable');
});

test('a done issue belongs in a released version', () => {
  expect(judgeIssue(openIssueNotInReleasedVersion, { statusCategory: 2, fixVersionCount: 1, releasedFixVersionCount: 1 })).toBe(
    'notApplicable',
  );
});
