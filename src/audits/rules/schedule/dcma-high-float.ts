import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import { highFloatCheck } from '../../schedule/checks/task-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, knownPercent, optionTexts, workingDays } from './schedule-options';
import { pathReasons, reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', ...pathReasons);

export const dcmaHighFloat: ScheduleRule = {
  id: 'dcma-high-float',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [atMostPercent(dcmaThresholds.highFloat.atMostPercent), workingDays(dcmaThresholds.highFloat.days), knownPercent],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) =>
      highFloatCheck(schedule, {
        atMostPercent: numberOption(options, 'percent'),
        days: numberOption(options, 'days'),
        knownPercent: numberOption(options, 'knownPercent'),
      }),
    ),
  sources: [dcmaCheck(6), gaoPractice(7)],
  texts: {
    en: {
      title: 'Hardly any task can slip for two months unnoticed',
      motivation: 'Large float is seldom real. Most often a link is missing, and the task matters more than the schedule shows.',
      requirement: 'At most {{percent}}% of the open tasks have more than {{days}} working days of total float.',
      remediation: [
        'Look for the missing successor of each of these tasks and link it.',
        'Move work that really has time closer to when it is needed.',
      ],
      whenNotToUse: 'For short projects, in which nothing can have that much float.',
      options: {
        percent: optionTexts.en.percent,
        days: 'From how many working days on float is large; 44 are two months.',
        knownPercent: optionTexts.en.knownPercent,
      },
      reasons: reasons.en,
    },
    nl: {
      title: 'Vrijwel geen taak kan ongemerkt twee maanden uitlopen',
      motivation: 'Veel speling is zelden echt. Meestal ontbreekt er een koppeling, en doet de taak er meer toe dan de planning laat zien.',
      requirement: 'Hoogstens {{percent}}% van de open taken heeft meer dan {{days}} werkdagen totale speling.',
      remediation: [
        'Zoek van elk van deze taken de ontbrekende opvolger en koppel die.',
        'Schuif werk dat echt de tijd heeft dichter naar het moment waarop het nodig is.',
      ],
      whenNotToUse: 'Voor korte projecten, waarin niets zoveel speling kan hebben.',
      options: {
        percent: optionTexts.nl.percent,
        days: 'Vanaf hoeveel werkdagen speling groot is; 44 zijn twee maanden.',
        knownPercent: optionTexts.nl.knownPercent,
      },
      reasons: reasons.nl,
    },
  },
};
