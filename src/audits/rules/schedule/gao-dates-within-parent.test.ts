import { gaoDatesWithinParent } from './gao-dates-within-parent';
import { judgeSchedule, planned } from './testing/judge-schedule';

const epic = planned(10, 0, 6, { hierarchyLevel: 1 });

test('a task that ends after its epic is named', () => {
  const issues = [epic, planned(1, 0, 6, { parentId: 10 }), planned(2, 3, 7, { parentId: 10 })];
  expect(judgeSchedule(gaoDatesWithinParent, { issues })).toEqual(['fail', [2]]);
  expect(judgeSchedule(gaoDatesWithinParent, { issues: issues.slice(0, 2) })).toEqual(['pass', []]);
});

test('an epic without dates says nothing', () => {
  const issues = [planned(10, 0, 0, { hierarchyLevel: 1, startDay: null, dueDay: null }), planned(1, 0, 6, { parentId: 10 })];
  expect(judgeSchedule(gaoDatesWithinParent, { issues })).toEqual(['notAvailable', 'noDates']);
});
