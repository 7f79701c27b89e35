import { judgeIssue } from '../testing/judge-issue';
import { openIssueInOneFixVersion } from './open-issue-in-one-fix-version';

test('two versions break it', () => {
  expect(judgeIssue(openIssueInOneFixVersion, { fixVersionCount: 2 })).toBe('fail');
});

test('one keeps it', () => {
  expect(judgeIssue(openIssueInOneFixVersion, { fixVersionCount: 1 })).toBe('pass');
});

test('the number is an option', () => {
  expect(judgeIssue(openIssueInOneFixVersion, { fixVersionCount: 2 }, { versions: 2 })).toBe('pass');
});

test('without a version there is nothing to ask', () => {
  expect(judgeIssue(openIssueInOneFixVersion, {})).toBe('notApplicable');
});
