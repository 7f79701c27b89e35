import { gaoBaselineCoversTasks } from './gao-baseline-covers-tasks';
import { baseline, judgeSchedule, planned } from './testing/judge-schedule';

const issues = [planned(1, 0, 2), planned(2, 0, 2)];

test('a task that no baseline knows is named', () => {
  expect(judgeSchedule(gaoBaselineCoversTasks, { issues, ...baseline({ 1: 2 }) })).toEqual(['fail', [2]]);
  expect(judgeSchedule(gaoBaselineCoversTasks, { issues, ...baseline({ 1: 2, 2: 2 }) })).toEqual(['pass', []]);
});

test('without a baseline there is nothing to compare with', () => {
  expect(judgeSchedule(gaoBaselineCoversTasks, { issues })).toEqual(['notAvailable', 'noBaseline']);
});
