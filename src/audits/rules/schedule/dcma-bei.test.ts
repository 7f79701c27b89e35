import { daysAgo } from '../testing/judge-issue';
import { dcmaBei } from './dcma-bei';
import { baseline, judgeSchedule, planned } from './testing/judge-schedule';

const done = { statusCategory: 2, resolvedAt: daysAgo(6) } as const;

test('one of two is done', () => {
  const issues = [planned(1, -9, -5, done), planned(2, 0, 4), planned(3, 0, 9)];
  expect(judgeSchedule(dcmaBei, { issues, ...baseline({ 1: -5, 2: -1, 3: 9 }) })).toEqual(['fail', [2]]);
});

test('what was done early makes up for what is late; what was never promised does not', () => {
  const issues = [planned(1, -9, -5, done), planned(2, 0, 4), planned(3, 0, 9, done), planned(4, 0, 9, done)];
  expect(judgeSchedule(dcmaBei, { issues, ...baseline({ 1: -5, 2: -1, 3: 9 }) })).toEqual(['pass', [2]]);
  expect(judgeSchedule(dcmaBei, { issues, ...baseline({ 1: -5, 2: -1 }) })).toEqual(['fail', [2]]);
});

test('without a baseline there is no index', () => {
  expect(judgeSchedule(dcmaBei, { issues: [planned(1, 0, 4)] })).toEqual(['notAvailable', 'noBaseline']);
});
