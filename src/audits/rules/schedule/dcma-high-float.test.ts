import { dcmaHighFloat } from './dcma-high-float';
import { blocks, judgeSchedule, planned } from './testing/judge-schedule';

const issues = [planned(1, 0, 2), planned(2, 0, 100)];

test('a loose task beside a long one has float, more than two months of it', () => {
  expect(judgeSchedule(dcmaHighFloat, { issues })).toEqual(['fail', [1]]);
  expect(judgeSchedule(dcmaHighFloat, { issues }, { days: 80 })).toEqual(['pass', []]);
});

test('where too few durations are known, float means nothing', () => {
  expect(judgeSchedule(dcmaHighFloat, { issues: [...issues, planned(3, 0, 1, { startDay: null })] })).toEqual([
    'notAvailable',
    'fewDurations',
  ]);
});

test('in a circle there is no float', () => {
  expect(judgeSchedule(dcmaHighFloat, { issues, relations: [blocks(1, 2), blocks(2, 1)] })).toEqual(['notAvailable', 'circularLinks']);
});
