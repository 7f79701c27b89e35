import { criticalPathLengthCheck } from '../../schedule/checks/path-checks';
import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { knownPercent, optionTexts } from './schedule-options';
import { pathReasons, reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('index', 'noStatusDate', 'noTarget', ...pathReasons);

export const dcmaCpli: ScheduleRule = {
  id: 'dcma-cpli',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 30,
  options: [
    { name: 'percent', unit: 'percent', defaultValue: dcmaThresholds.criticalPathLength.atLeast * 100, minimum: 1, maximum: 200 },
    knownPercent,
  ],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) =>
      criticalPathLengthCheck(schedule, {
        atLeast: numberOption(options, 'percent') / 100,
        knownPercent: numberOption(options, 'knownPercent'),
      }),
    ),
  sources: [dcmaCheck(13), gaoPractice(6)],
  texts: {
    en: {
      title: 'The time that is left is enough for the critical path',
      motivation: 'The critical path length index says how much faster than planned the rest would have to go: 0.90 means ten percent.',
      requirement:
        'The length of the critical path from today on, plus the working days between the forecast finish and the last baseline or release date, is at least {{percent}}% of that length.',
      remediation: ['Shorten the tasks of the critical path, or do parts of it at the same time.', 'Agree on a date that the path allows.'],
      whenNotToUse: 'Without a promised end, or where it changes with every release.',
      options: { percent: 'The index that there has to be, times 100.', knownPercent: optionTexts.en.knownPercent },
      reasons: reasons.en,
    },
    nl: {
      title: 'De tijd die rest is genoeg voor het kritieke pad',
      motivation: 'De index van het kritieke pad zegt hoeveel sneller dan gepland de rest zou moeten gaan: 0,90 betekent tien procent.',
      requirement:
        'De lengte van het kritieke pad vanaf vandaag, plus de werkdagen tussen het verwachte einde en de laatste datum van baseline of release, is minstens {{percent}}% van die lengte.',
      remediation: ['Maak de taken op het kritieke pad korter, of doe delen ervan tegelijk.', 'Spreek een datum af die het pad toelaat.'],
      whenNotToUse: 'Zonder toegezegd einde, of waar dat met elke release verandert.',
      options: { percent: 'De index die er moet zijn, maal 100.', knownPercent: optionTexts.nl.knownPercent },
      reasons: reasons.nl,
    },
  },
};
