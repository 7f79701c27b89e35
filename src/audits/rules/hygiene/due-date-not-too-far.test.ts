import { daysFromToday, judgeIssue } from '../testing/judge-issue';
import { dueDateNotTooFar } from './due-date-not-too-far';

test('due in three years breaks it', () => {
  expect(judgeIssue(dueDateNotTooFar, { dueDay: daysFromToday(1095) })).toBe('fail');
});

test('due next year keeps it', () => {
  expect(judgeIssue(dueDateNotTooFar, { dueDay: daysFromToday(365) })).toBe('pass');
});

test('without a due date there is nothing to ask', () => {
  expect(judgeIssue(dueDateNotTooFar, {})).toBe('notApplicable');
});
