import { gaoDatesFollowLinks } from './gao-dates-follow-links';
import { blocks, judgeSchedule, planned } from './testing/judge-schedule';

test('a blocked task that is to begin before its blocker is due is named; the same day may hand over', () => {
  const issues = [planned(1, 0, 6), planned(2, 3, 8), planned(3, 6, 8)];
  expect(judgeSchedule(gaoDatesFollowLinks, { issues, relations: [blocks(1, 2), blocks(1, 3)] })).toEqual(['fail', [2]]);
  expect(judgeSchedule(gaoDatesFollowLinks, { issues, relations: [blocks(1, 3)] })).toEqual(['pass', []]);
});

test('without dates at both ends there is nothing to compare', () => {
  const issues = [planned(1, 0, 6, { dueDay: null }), planned(2, 3, 8)];
  expect(judgeSchedule(gaoDatesFollowLinks, { issues, relations: [blocks(1, 2)] })).toEqual(['notAvailable', 'noDates']);
});
