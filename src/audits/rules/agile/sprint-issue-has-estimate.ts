import { sprintState } from '../../../facts/issue-fact';
import { all, any, compare, has, isOpen, isStandard } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { scrumGuide } from '../rule-sources';

export const sprintIssueHasEstimate: IssueRule = {
  id: 'sprint-issue-has-estimate',
  scope: 'issue',
  topic: 'agile',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [],
  appliesTo: () => all(isOpen, isStandard, compare('sprintState', '=', sprintState.active)),
  requires: () => any(has('storyPointsMilli'), has('originalEstimate')),
  fix: { kind: 'setEstimate', value: 'ask' },
  sources: [scrumGuide],
  texts: {
    en: {
      title: 'Everything in the active sprint is estimated',
      motivation: 'A team can only promise what it has sized. An issue of unknown size makes the whole sprint a guess.',
      requirement: 'A story, task or bug in an active sprint that is not done has story points or an original estimate.',
      remediation: ['Estimate the issue with the team.', 'Take it out of the sprint if the team cannot tell yet.'],
      whenNotToUse: 'Leave it out for teams that count issues instead of estimating them.',
      options: {},
    },
    nl: {
      title: 'Alles in de actieve sprint is geschat',
      motivation: 'Een team kan alleen toezeggen wat het heeft ingeschat. Een issue van onbekende grootte maakt de hele sprint een gok.',
      requirement: 'Een story, taak of bug in een actieve sprint die niet gereed is, heeft storypunten of een oorspronkelijke schatting.',
      remediation: ['Schat het issue met het team.', 'Haal het uit de sprint als het team het nog niet kan zeggen.'],
      whenNotToUse: 'Laat deze regel weg voor teams die issues tellen in plaats van ze te schatten.',
      options: {},
    },
  },
};
