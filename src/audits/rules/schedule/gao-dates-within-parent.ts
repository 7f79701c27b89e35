import { datesWithinParentCheck } from '../../schedule/checks/practice-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', 'noOpenTasks', 'noDates');

export const gaoDatesWithinParent: ScheduleRule = {
  id: 'gao-dates-within-parent',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [atMostPercent(0)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => datesWithinParentCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [gaoPractice(5)],
  texts: {
    en: {
      title: 'The dates of a task lie within those of its epic',
      motivation: 'Boards read the dates of epics, teams those of tasks. If they differ, the two talk about different projects.',
      requirement: 'At most {{percent}}% of the open tasks with a dated parent begin before it or are due after it.',
      remediation: ['Ask which of the two dates is meant.', 'Correct the other one.'],
      whenNotToUse: 'If epics are topics without an end.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'De data van een taak vallen binnen die van het epic',
      motivation:
        'Besturen lezen de data van epics, teams die van taken. Verschillen ze, dan praten die twee over verschillende projecten.',
      requirement:
        'Hoogstens {{percent}}% van de open taken met een gedateerd bovenliggend issue begint eerder of eindigt later dan dat issue.',
      remediation: ['Vraag welke van de twee data bedoeld is.', 'Verbeter de andere.'],
      whenNotToUse: 'Als epics onderwerpen zonder einde zijn.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
