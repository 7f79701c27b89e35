import { gaoDurationsKnown } from './gao-durations-known';
import { judgeSchedule, planned } from './testing/judge-schedule';

test('a due date alone is not enough', () => {
  const issues = [planned(1, 0, 2), planned(2, 0, 2, { startDay: null }), planned(3, 0, 2, { startDay: null, originalEstimate: 3600 })];
  expect(judgeSchedule(gaoDurationsKnown, { issues })).toEqual(['fail', [2]]);
  expect(judgeSchedule(gaoDurationsKnown, { issues }, { percent: 34 })).toEqual(['pass', [2]]);
});

test('dates in the wrong order say nothing', () => {
  expect(judgeSchedule(gaoDurationsKnown, { issues: [planned(1, 5, 2)] })).toEqual(['fail', [1]]);
});
