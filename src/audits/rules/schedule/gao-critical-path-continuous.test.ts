import { gaoCriticalPathContinuous } from './gao-critical-path-continuous';
import { blocks, judgeSchedule, planned } from './testing/judge-schedule';

test('a path that begins with a date in a month waits for a date, not for work', () => {
  const issues = [planned(1, 0, 2), planned(2, 30, 35)];
  expect(judgeSchedule(gaoCriticalPathContinuous, { issues, relations: [blocks(1, 2)] })).toEqual(['fail', [2]]);
  expect(judgeSchedule(gaoCriticalPathContinuous, { issues, relations: [blocks(1, 2)] }, { days: 30 })).toEqual(['pass', []]);
});

test('a path of work that follows work begins now', () => {
  const issues = [planned(1, 0, 29), planned(2, 30, 35)];
  expect(judgeSchedule(gaoCriticalPathContinuous, { issues, relations: [blocks(1, 2)] })).toEqual(['pass', []]);
});
