import { judgeIssue } from '../testing/judge-issue';
import { duplicateIssueNamesOriginal } from './duplicate-issue-names-original';

test('a duplicate without a link breaks it', () => {
  expect(judgeIssue(duplicateIssueNamesOriginal, { statusCategory: 2, resolutionId: 3 })).toBe('fail');
});

test('another link does not help', () => {
  expect(judgeIssue(duplicateIssueNamesOriginal, { statusCategory: 2, resolutionId: 3, linkCount: 1 })).toBe('fail');
});

test('a duplicate link keeps it', () => {
  expect(judgeIssue(duplicateIssueNamesOriginal, { statusCategory: 2, resolutionId: 3, linkCount: 1, duplicateLinkCount: 1 })).toBe('pass');
});

test('a fixed issue is none of its business', () => {
  expect(judgeIssue(duplicateIssueNamesOriginal, { statusCategory: 2, resolutionId: 1 })).toBe('notApplicable');
});
