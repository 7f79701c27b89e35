import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import { highDurationCheck } from '../../schedule/checks/task-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, knownPercent, optionTexts, workingDays } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', 'noOpenTasks', 'fewDurations');

export const dcmaHighDuration: ScheduleRule = {
  id: 'dcma-high-duration',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 20,
  options: [atMostPercent(dcmaThresholds.highDuration.atMostPercent), workingDays(dcmaThresholds.highDuration.days), knownPercent],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) =>
      highDurationCheck(schedule, {
        atMostPercent: numberOption(options, 'percent'),
        days: numberOption(options, 'days'),
        knownPercent: numberOption(options, 'knownPercent'),
      }),
    ),
  sources: [dcmaCheck(8), gaoPractice(4)],
  texts: {
    en: {
      title: 'Hardly any task takes longer than two months',
      motivation: 'Nobody can say how far a task of months is. Short tasks show a delay while something can still be done about it.',
      requirement: 'At most {{percent}}% of the open tasks last longer than {{days}} working days.',
      remediation: ['Split the task by results that somebody can look at.', 'Give each part its own dates.'],
      whenNotToUse: 'For plans whose far end is deliberately coarse; raise the limit there.',
      options: {
        percent: optionTexts.en.percent,
        days: 'From how many working days on a task is long; 44 are two months.',
        knownPercent: optionTexts.en.knownPercent,
      },
      reasons: reasons.en,
    },
    nl: {
      title: 'Vrijwel geen taak duurt langer dan twee maanden',
      motivation:
        'Niemand kan zeggen hoe ver een taak van maanden is. Korte taken laten een vertraging zien zolang er nog iets aan te doen is.',
      requirement: 'Hoogstens {{percent}}% van de open taken duurt langer dan {{days}} werkdagen.',
      remediation: ['Splits de taak naar resultaten die iemand kan bekijken.', 'Geef elk deel eigen data.'],
      whenNotToUse: 'Voor plannen waarvan het verre eind met opzet grof is; verhoog daar de grens.',
      options: {
        percent: optionTexts.nl.percent,
        days: 'Vanaf hoeveel werkdagen een taak lang is; 44 zijn twee maanden.',
        knownPercent: optionTexts.nl.knownPercent,
      },
      reasons: reasons.nl,
    },
  },
};
