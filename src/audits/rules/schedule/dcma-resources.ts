import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import { resourcesCheck } from '../../schedule/checks/task-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', 'noOpenTasks', 'tasksHoldNoResources');

export const dcmaResources: ScheduleRule = {
  id: 'dcma-resources',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 2,
  options: [atMostPercent(dcmaThresholds.resources.atMostPercent)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => resourcesCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [dcmaCheck(10), gaoPractice(3)],
  texts: {
    en: {
      title: 'Every task in the schedule has somebody to do it',
      motivation: 'Dates without people are hopes. Whether a plan can be carried out shows only when each task has a name.',
      requirement: 'At most {{percent}}% of the open tasks in the schedule are without assignee.',
      remediation: ['Assign the task to whoever will do it, or to the lead of the team that will.'],
      whenNotToUse: 'For teams that pull work from a shared list; there a sprint or a board says who works on what.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Elke taak in de planning heeft iemand die haar doet',
      motivation: 'Data zonder mensen zijn hoop. Of een plan uitvoerbaar is, blijkt pas als bij elke taak een naam staat.',
      requirement: 'Hoogstens {{percent}}% van de open taken in de planning is aan niemand toegewezen.',
      remediation: ['Wijs de taak toe aan wie haar gaat doen, of aan de trekker van het team dat haar gaat doen.'],
      whenNotToUse: 'Voor teams die werk van een gezamenlijke lijst pakken; daar zegt een sprint of bord wie waaraan werkt.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
