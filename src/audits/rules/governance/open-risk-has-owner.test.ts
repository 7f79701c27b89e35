import { judgeIssue } from '../testing/judge-issue';
import { openRiskHasOwner } from './open-risk-has-owner';

/** A risk in the vocabulary of these tests. */
const risk = { issueTypeId: 10_020 };

test('a risk without an owner breaks it, an owned one keeps it', () => {
  expect(judgeIssue(openRiskHasOwner, { ...risk, assigneeId: null })).toBe('fail');
  expect(judgeIssue(openRiskHasOwner, { ...risk, assigneeId: 3 })).toBe('pass');
});

test('closed risks and other issues are none of its business', () => {
  expect(judgeIssue(openRiskHasOwner, { ...risk, statusCategory: 2, assigneeId: null })).toBe('notApplicable');
  expect(judgeIssue(openRiskHasOwner, { assigneeId: null })).toBe('notApplicable');
});
