import { judgeIssue } from '../testing/judge-issue';
import { openRiskHasResponse } from './open-risk-has-response';

/** A risk in the vocabulary of these tests. */
const risk = { issueTypeId: 10_020 };

test('without a chosen field the description has to say it', () => {
  expect(judgeIssue(openRiskHasResponse, { ...risk, hasDescription: 0 })).toBe('fail');
  expect(judgeIssue(openRiskHasResponse, { ...risk, hasDescription: 1 })).toBe('pass');
});

test('with a chosen field only that field counts', () => {
  expect(judgeIssue(openRiskHasResponse, { ...risk, hasDescription: 1 }, { responseField: 3 })).toBe('fail');
});
