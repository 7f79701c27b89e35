import { daysFromToday, judgeIssue } from '../testing/judge-issue';
import { dueDateNotBeforeStart } from './due-date-not-before-start';

test('due the day before it starts breaks it', () => {
  expect(judgeIssue(dueDateNotBeforeStart, { startDay: daysFromToday(5), dueDay: daysFromToday(4) })).toBe('fail');
});

test('one day of work keeps it', () => {
  expect(judgeIssue(dueDateNotBeforeStart, { startDay: daysFromToday(5), dueDay: daysFromToday(5) })).toBe('pass');
});

test('one date alone cannot contradict', () => {
  expect(judgeIssue(dueDateNotBeforeStart, { dueDay: daysFromToday(5) })).toBe('notApplicable');
});
