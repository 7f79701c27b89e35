import { gaoNoCircularLinks } from './gao-no-circular-links';
import { blocks, judgeSchedule, planned } from './testing/judge-schedule';

const issues = [planned(1, 0, 2), planned(2, 3, 3), planned(3, 6, 8)];

test('everybody in the circle is named, and nobody behind it', () => {
  expect(judgeSchedule(gaoNoCircularLinks, { issues, relations: [blocks(1, 2), blocks(2, 1), blocks(2, 3)] })).toEqual(['fail', [1, 2]]);
  expect(judgeSchedule(gaoNoCircularLinks, { issues, relations: [blocks(1, 2), blocks(2, 3)] })).toEqual(['pass', []]);
});

test('without links it does not apply', () => {
  expect(judgeSchedule(gaoNoCircularLinks, { issues })).toEqual(['notApplicable', 'noLinks']);
});
