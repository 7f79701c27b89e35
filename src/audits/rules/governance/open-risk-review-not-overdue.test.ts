import { daysFromToday, judgeIssue } from '../testing/judge-issue';
import { openRiskReviewNotOverdue } from './open-risk-review-not-overdue';

/** A risk in the vocabulary of these tests. */
const risk = { issueTypeId: 10_020 };

test('a review that was due yesterday breaks it, one due today does not', () => {
  expect(judgeIssue(openRiskReviewNotOverdue, { ...risk, dueDay: daysFromToday(-1) })).toBe('fail');
  expect(judgeIssue(openRiskReviewNotOverdue, { ...risk, dueDay: daysFromToday(0) })).toBe('pass');
});

test('a missing date is the business of another rule', () => {
  expect(judgeIssue(openRiskReviewNotOverdue, { ...risk, dueDay: null })).toBe('pass');
});
