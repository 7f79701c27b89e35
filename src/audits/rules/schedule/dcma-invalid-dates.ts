import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import { invalidDatesCheck } from '../../schedule/checks/task-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', 'noOpenTasks', 'noStatusDate', 'noDates');

export const dcmaInvalidDates: ScheduleRule = {
  id: 'dcma-invalid-dates',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [atMostPercent(dcmaThresholds.invalidDates.atMostPercent)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => invalidDatesCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [dcmaCheck(9), gaoPractice(9)],
  texts: {
    en: {
      title: 'What is not done lies ahead, what is done lies behind',
      motivation:
        'Work that was planned for last month and has not happened is not planned at all. A schedule with such dates forecasts nothing.',
      requirement:
        'At most {{percent}}% of the tasks have a start or due date that has passed without the work being begun or done, or were done in the future.',
      remediation: ['Transition what has begun or is done.', 'Give the rest dates that can still be met.'],
      whenNotToUse: 'If “open-issue-not-overdue” and “to-do-issue-start-not-passed” already run: they find the same issues one by one.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Wat niet klaar is ligt vóór ons, wat klaar is achter ons',
      motivation:
        'Werk dat vorige maand gepland stond en niet gebeurd is, is helemaal niet gepland. Een planning met zulke data voorspelt niets.',
      requirement:
        'Hoogstens {{percent}}% van de taken heeft een begin- of einddatum die voorbij is zonder dat het werk begonnen of klaar is, of werd in de toekomst afgerond.',
      remediation: ['Zet door wat begonnen of klaar is.', 'Geef de rest data die nog te halen zijn.'],
      whenNotToUse: 'Als “open-issue-not-overdue” en “to-do-issue-start-not-passed” al meedoen: die vinden dezelfde issues een voor een.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
