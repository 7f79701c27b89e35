import { dcmaResources } from './dcma-resources';
import { judgeSchedule, planned } from './testing/judge-schedule';

test('an open task without assignee is named; a done one is not', () => {
  const issues = [planned(1, 0, 2), planned(2, 0, 2, { assigneeId: null }), planned(3, 0, 2, { assigneeId: null, statusCategory: 2 })];
  expect(judgeSchedule(dcmaResources, { issues })).toEqual(['fail', [2]]);
  expect(judgeSchedule(dcmaResources, { issues }, { percent: 50 })).toEqual(['pass', [2]]);
});

test('an idea in the backlog needs nobody yet', () => {
  const idea = planned(2, 0, 0, { startDay: null, dueDay: null, assigneeId: null });
  expect(judgeSchedule(dcmaResources, { issues: [planned(1, 0, 2), idea] })).toEqual(['pass', []]);
});
