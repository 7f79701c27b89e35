import { aDossier } from '../testing/a-dossier';
import { dcmaCriticalPathTest } from './dcma-critical-path-test';
import { blocks, judgeSchedule, planned } from './testing/judge-schedule';

const issues = [planned(1, 0, 2), planned(2, 3, 6), planned(3, 0, 1)];

test('the finish moves with the first task of the path', () => {
  expect(judgeSchedule(dcmaCriticalPathTest, { issues, relations: [blocks(1, 2)] })).toEqual(['pass', []]);
});

test('it says by how much', () => {
  const verdict = dcmaCriticalPathTest.judge(aDossier({ issues, relations: [blocks(1, 2)] }), { days: 600, knownPercent: 80 });
  expect('reason' in verdict && verdict.reason).toEqual({ code: 'shift', values: { days: 600, limit: 600 } });
});

test('without links there is no path to test', () => {
  expect(judgeSchedule(dcmaCriticalPathTest, { issues })).toEqual(['notAvailable', 'noLinks']);
});

test('a single task at the end of the project is no path either', () => {
  const last = planned(4, 20, 30);
  expect(judgeSchedule(dcmaCriticalPathTest, { issues: [...issues, last], relations: [blocks(1, 2)] })).toEqual([
    'notAvailable',
    'pathOfOneTask',
  ]);
});
