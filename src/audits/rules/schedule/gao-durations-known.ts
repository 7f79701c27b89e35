import { durationsKnownCheck } from '../../schedule/checks/practice-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', 'noOpenTasks');

export const gaoDurationsKnown: ScheduleRule = {
  id: 'gao-durations-known',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 2,
  minutesPerFinding: 3,
  options: [atMostPercent(10)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => durationsKnownCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [gaoPractice(1), gaoPractice(4)],
  texts: {
    en: {
      title: 'Of every planned task it is known how long it takes',
      motivation:
        'A due date alone does not say when work has to begin. Without durations there is no critical path, and half of the schedule checks cannot be judged.',
      requirement: 'At most {{percent}}% of the open tasks in the schedule have neither both dates, in the right order, nor an estimate.',
      remediation: ['Give the task a start date beside its due date, or an original estimate.'],
      whenNotToUse: 'For teams that plan by sprint only.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Van elke geplande taak is bekend hoelang ze duurt',
      motivation:
        'Een einddatum alleen zegt niet wanneer het werk moet beginnen. Zonder duur is er geen kritiek pad, en is de helft van de controles niet te beoordelen.',
      requirement:
        'Hoogstens {{percent}}% van de open taken in de planning heeft noch beide data, in de goede volgorde, noch een schatting.',
      remediation: ['Geef de taak naast de einddatum een begindatum, of een oorspronkelijke schatting.'],
      whenNotToUse: 'Voor teams die alleen per sprint plannen.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
