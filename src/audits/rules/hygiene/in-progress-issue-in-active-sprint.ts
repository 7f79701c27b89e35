import { sprintState } from '../../../facts/issue-fact';
import { all, compare, isInProgress, isStandard } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn, scrumGuide } from '../rule-sources';

export const inProgressIssueInActiveSprint: IssueRule = {
  id: 'in-progress-issue-in-active-sprint',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: () => all(isInProgress, isStandard),
  requires: () => compare('sprintState', '=', sprintState.active),

  sources: [scrumGuide, plumblinesOwn],
  texts: {
    en: {
      title: 'Every issue in progress is in the active sprint',
      motivation: 'Work beside the sprint takes time that the team promised to the sprint goal, and no board shows it.',
      requirement: 'A story, task or bug that is in progress is in an active sprint.',
      remediation: ['Add the issue to the active sprint and say so to the team.', 'Or stop the work until it is planned.'],
      whenNotToUse: 'Leave it out for projects that do not work in sprints.',
      options: {},
    },
    nl: {
      title: 'Elk issue in uitvoering zit in de actieve sprint',
      motivation: 'Werk naast de sprint kost tijd die het team aan het sprintdoel had toegezegd, en geen bord laat het zien.',
      requirement: 'Een story, taak of bug die in uitvoering is, zit in een actieve sprint.',
      remediation: ['Zet het issue in de actieve sprint en vertel het het team.', 'Of leg het werk stil tot het gepland is.'],
      whenNotToUse: 'Laat deze regel weg bij projecten die niet in sprints werken.',
      options: {},
    },
  },
};
