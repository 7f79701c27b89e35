import { daysFromToday, judgeIssue } from '../testing/judge-issue';
import { epicHasChildrenOrDates } from './epic-has-children-or-dates';

test('an empty epic without dates breaks it', () => {
  expect(judgeIssue(epicHasChildrenOrDates, { hierarchyLevel: 1 })).toBe('fail');
});

test('children keep it', () => {
  expect(judgeIssue(epicHasChildrenOrDates, { hierarchyLevel: 1, childCount: 3 })).toBe('pass');
});

test('a due date keeps it too', () => {
  expect(judgeIssue(epicHasChildrenOrDates, { hierarchyLevel: 1, dueDay: daysFromToday(30) })).toBe('pass');
});

test('a story is no epic', () => {
  expect(judgeIssue(epicHasChildrenOrDates, {})).toBe('notApplicable');
});
