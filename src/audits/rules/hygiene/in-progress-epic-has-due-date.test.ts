import { daysFromToday, judgeIssue } from '../testing/judge-issue';
import { inProgressEpicHasDueDate } from './in-progress-epic-has-due-date';

test('a begun epic without a due date breaks it', () => {
  expect(judgeIssue(inProgressEpicHasDueDate, { hierarchyLevel: 1, statusCategory: 1 })).toBe('fail');
});

test('with one it keeps it', () => {
  expect(judgeIssue(inProgressEpicHasDueDate, { hierarchyLevel: 1, statusCategory: 1, dueDay: daysFromToday(60) })).toBe('pass');
});

test('an epic that has not begun is none of its business', () => {
  expect(judgeIssue(inProgressEpicHasDueDate, { hierarchyLevel: 1 })).toBe('notApplicable');
});
