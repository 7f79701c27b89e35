import { daysAgo } from '../testing/judge-issue';
import { dcmaMissedTasks } from './dcma-missed-tasks';
import { baseline, judgeSchedule, planned } from './testing/judge-schedule';

const done = (days: number) => ({ statusCategory: 2, resolvedAt: daysAgo(days) }) as const;

test('open or late, what should have been done is missed', () => {
  const issues = [planned(1, -9, -5, done(6)), planned(2, -9, -5, done(1)), planned(3, 0, 4), planned(4, 0, 4)];
  expect(judgeSchedule(dcmaMissedTasks, { issues, ...baseline({ 1: -5, 2: -5, 3: -1, 4: 0 }) })).toEqual(['fail', [2, 3]]);
  expect(judgeSchedule(dcmaMissedTasks, { issues, ...baseline({ 1: -5, 4: 4 }) })).toEqual(['pass', []]);
});

test('new dates do not make up for a missed baseline', () => {
  const issues = [planned(1, 5, 9)];
  expect(judgeSchedule(dcmaMissedTasks, { issues, ...baseline({ 1: -1 }) })).toEqual(['fail', [1]]);
});

test('without a baseline, or before its first date, nothing is judged', () => {
  expect(judgeSchedule(dcmaMissedTasks, { issues: [planned(1, 0, 4)] })).toEqual(['notAvailable', 'noBaseline']);
  expect(judgeSchedule(dcmaMissedTasks, { issues: [planned(1, 0, 4)], ...baseline({ 1: 4 }) })).toEqual([
    'notApplicable',
    'nothingDueByBaseline',
  ]);
});
