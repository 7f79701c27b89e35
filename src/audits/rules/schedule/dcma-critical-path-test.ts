import { criticalPathTest } from '../../schedule/checks/path-checks';
import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { knownPercent, optionTexts, workingDays } from './schedule-options';
import { pathReasons, reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('shift', 'noLinks', 'pathOfOneTask', ...pathReasons);

export const dcmaCriticalPathTest: ScheduleRule = {
  id: 'dcma-critical-path-test',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 30,
  options: [workingDays(dcmaThresholds.criticalPathTest.days), knownPercent],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) =>
      criticalPathTest(schedule, { days: numberOption(options, 'days'), knownPercent: numberOption(options, 'knownPercent') }),
    ),
  sources: [dcmaCheck(12), gaoPractice(6)],
  texts: {
    en: {
      title: 'A delay on the critical path reaches the finish',
      motivation: 'If a large delay at the beginning leaves the end where it was, then what looks like a critical path is none.',
      requirement: 'If the first task of the critical path takes {{days}} working days longer, the project finishes as much later.',
      remediation: ['Look at the task named: something holds it in place.', 'Remove the fixed date or add the missing link.'],
      whenNotToUse:
        'Seldom left out. In Jira nothing holds a task in place but its links, so that the test fails rarely; it is not judged where there are no links.',
      options: { days: 'By how many working days the first task is made longer.', knownPercent: optionTexts.en.knownPercent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Een vertraging op het kritieke pad bereikt het einde',
      motivation: 'Als een grote vertraging aan het begin het einde laat waar het was, dan is wat een kritiek pad lijkt er geen.',
      requirement: 'Als de eerste taak van het kritieke pad {{days}} werkdagen langer duurt, eindigt het project evenveel later.',
      remediation: ['Bekijk de genoemde taak: iets houdt die op haar plaats.', 'Haal de vaste datum weg of leg de ontbrekende koppeling.'],
      whenNotToUse:
        'Zelden weg te laten. In Jira houden alleen koppelingen een taak op haar plaats, zodat de test zelden mislukt; zonder koppelingen wordt er niet beoordeeld.',
      options: { days: 'Met hoeveel werkdagen de eerste taak langer wordt gemaakt.', knownPercent: optionTexts.nl.knownPercent },
      reasons: reasons.nl,
    },
  },
};
