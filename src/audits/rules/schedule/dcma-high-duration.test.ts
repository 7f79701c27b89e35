import { dcmaHighDuration } from './dcma-high-duration';
import { judgeSchedule, planned } from './testing/judge-schedule';

test('a task of four months is too long', () => {
  expect(judgeSchedule(dcmaHighDuration, { issues: [planned(1, 0, 120), planned(2, 0, 30)] })).toEqual(['fail', [1]]);
  expect(judgeSchedule(dcmaHighDuration, { issues: [planned(2, 0, 30)] })).toEqual(['pass', []]);
  expect(judgeSchedule(dcmaHighDuration, { issues: [planned(2, 0, 30)] }, { days: 10 })).toEqual(['fail', [2]]);
});

test('an estimate counts where a date is missing', () => {
  const hours = 45 * 8 * 3600;
  expect(judgeSchedule(dcmaHighDuration, { issues: [planned(1, 0, 5, { startDay: null, originalEstimate: hours })] })).toEqual([
    'fail',
    [1],
  ]);
});

test('due dates alone do not say how long', () => {
  expect(judgeSchedule(dcmaHighDuration, { issues: [planned(1, 0, 5, { startDay: null })] })).toEqual(['notAvailable', 'fewDurations']);
});
