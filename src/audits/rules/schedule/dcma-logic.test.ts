import { dcmaLogic } from './dcma-logic';
import { blocks, judgeSchedule, planned } from './testing/judge-schedule';

const tasks = [planned(1, 0, 2), planned(2, 3, 3), planned(3, 6, 8)];

test('a task without successor and one without predecessor are named; the first and the last may be open', () => {
  expect(judgeSchedule(dcmaLogic, { issues: tasks, relations: [blocks(1, 2)] })).toEqual(['fail', [2, 3]]);
  expect(judgeSchedule(dcmaLogic, { issues: tasks, relations: [blocks(1, 2), blocks(2, 3)] })).toEqual(['pass', []]);
});

test('the limit may be set', () => {
  expect(judgeSchedule(dcmaLogic, { issues: tasks, relations: [blocks(1, 2)] }, { percent: 70 })).toEqual(['pass', [2, 3]]);
});

test('a project without any date is not run by a schedule', () => {
  expect(judgeSchedule(dcmaLogic, { issues: [planned(1, 0, 0, { startDay: null, dueDay: null })] })).toEqual([
    'notApplicable',
    'notScheduled',
  ]);
});
