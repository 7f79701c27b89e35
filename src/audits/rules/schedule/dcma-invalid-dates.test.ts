import { daysAgo } from '../testing/judge-issue';
import { dcmaInvalidDates } from './dcma-invalid-dates';
import { judgeSchedule, planned } from './testing/judge-schedule';

test.each([
  ['due yesterday', planned(1, -5, -1, { statusCategory: 1 }), ['fail', [1]]],
  ['due today', planned(1, -5, 0, { statusCategory: 1 }), ['pass', []]],
  ['to begin last week, and not begun', planned(1, -5, 5), ['fail', [1]]],
  ['begun and not yet due', planned(1, -5, 5, { statusCategory: 1 }), ['pass', []]],
  ['done next week', planned(1, -5, -1, { statusCategory: 2, resolvedAt: daysAgo(-7) }), ['fail', [1]]],
  ['done late', planned(1, -5, -3, { statusCategory: 2, resolvedAt: daysAgo(1) }), ['pass', []]],
])('%s', (_, issue, expected) => {
  expect(judgeSchedule(dcmaInvalidDates, { issues: [issue, planned(2, 1, 3)] })).toEqual(expected);
});
