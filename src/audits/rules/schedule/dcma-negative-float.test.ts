import { dcmaNegativeFloat } from './dcma-negative-float';
import { blocks, judgeSchedule, planned, release } from './testing/judge-schedule';

const issues = [planned(1, 0, 2), planned(2, 3, 6)];
const dueIn = (days: number) => {
  const { versions, relations } = release(days, 2);
  return { issues, versions, relations: [...relations, blocks(1, 2)] };
};

test('a chain that ends after its release is late from its first task on', () => {
  expect(judgeSchedule(dcmaNegativeFloat, dueIn(3))).toEqual(['fail', [1, 2]]);
  expect(judgeSchedule(dcmaNegativeFloat, dueIn(6))).toEqual(['pass', []]);
});

test('what is overdue is still to do: it takes its time from today on', () => {
  const late = { ...release(1, 1), issues: [planned(1, -13, -11)] };
  expect(judgeSchedule(dcmaNegativeFloat, late)).toEqual(['fail', [1]]);
});

test('without a release date there is nothing to be late for', () => {
  expect(judgeSchedule(dcmaNegativeFloat, { issues })).toEqual(['notAvailable', 'noTarget']);
});
