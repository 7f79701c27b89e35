import { dcmaLeads } from './dcma-leads';
import { blocks, judgeSchedule, planned } from './testing/judge-schedule';

test('Jira cannot say it, which is no pass', () => {
  const linked = { issues: [planned(1, 0, 2), planned(2, 3, 3)], relations: [blocks(1, 2)] };
  expect(judgeSchedule(dcmaLeads, linked)).toEqual(['notSupported', 'linksHoldNoLags']);
});

test('a project without a schedule is not asked', () => {
  expect(judgeSchedule(dcmaLeads, { issues: [] })).toEqual(['notApplicable', 'notScheduled']);
});
