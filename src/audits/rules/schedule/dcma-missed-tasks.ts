import { missedTasksCheck } from '../../schedule/checks/baseline-checks';
import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', 'noStatusDate', 'noBaseline', 'nothingDueByBaseline', 'sourceHoldsNoBaseline');

export const dcmaMissedTasks: ScheduleRule = {
  id: 'dcma-missed-tasks',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 15,
  options: [atMostPercent(dcmaThresholds.missedTasks.atMostPercent)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => missedTasksCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [dcmaCheck(11), gaoPractice(10)],
  texts: {
    en: {
      title: 'What the baseline promised by now was done in time',
      motivation: 'How much of what was promised came late says more about the next promise than any forecast.',
      requirement: 'Of the tasks that the baseline has finished before today, at most {{percent}}% were finished later or are still open.',
      remediation: [
        'Look for what the late tasks have in common.',
        'Correct the dates of the tasks to come accordingly.',
        'If the plan no longer holds, have a change approved and take a new baseline.',
      ],
      whenNotToUse: 'Right after a new baseline: there is nothing to compare yet.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Wat de baseline tot nu toe beloofde, was op tijd klaar',
      motivation: 'Hoeveel van het beloofde te laat kwam, zegt meer over de volgende belofte dan welke prognose ook.',
      requirement:
        'Van de taken die volgens de baseline vóór vandaag klaar zijn, werd hoogstens {{percent}}% later afgerond of is nog open.',
      remediation: [
        'Zoek wat de late taken gemeen hebben.',
        'Pas de data van de komende taken daarop aan.',
        'Klopt het plan niet meer, laat dan een wijziging goedkeuren en leg een nieuwe baseline vast.',
      ],
      whenNotToUse: 'Vlak na een nieuwe baseline: er is nog niets te vergelijken.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
