import { judgeIssue } from '../testing/judge-issue';
import { summaryWithoutPlaceholder } from './summary-without-placeholder';

test('a placeholder breaks it', () => {
  expect(judgeIssue(summaryWithoutPlaceholder, { hasPlaceholderSummary: 1 })).toBe('fail');
});

test('a real summary keeps it', () => {
  expect(judgeIssue(summaryWithoutPlaceholder, { hasPlaceholderSummary: 0 })).toBe('pass');
});

test('history is left alone', () => {
  expect(judgeIssue(summaryWithoutPlaceholder, { statusCategory: 2, hasPlaceholderSummary: 1 })).toBe('notApplicable');
});
