import { daysFromToday, judgeIssue } from '../testing/judge-issue';
import { openRiskHasReviewDate } from './open-risk-has-review-date';

/** A risk in the vocabulary of these tests. */
const risk = { issueTypeId: 10_020 };

test('a risk without a date breaks it', () => {
  expect(judgeIssue(openRiskHasReviewDate, { ...risk, dueDay: null })).toBe('fail');
  expect(judgeIssue(openRiskHasReviewDate, { ...risk, dueDay: daysFromToday(10) })).toBe('pass');
});
