import { baselineExecutionCheck } from '../../schedule/checks/baseline-checks';
import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('index', 'noStatusDate', 'noBaseline', 'nothingDueByBaseline', 'sourceHoldsNoBaseline');

export const dcmaBei: ScheduleRule = {
  id: 'dcma-bei',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 15,
  options: [{ name: 'percent', unit: 'percent', defaultValue: dcmaThresholds.baselineExecution.atLeast * 100, minimum: 1, maximum: 200 }],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => baselineExecutionCheck(schedule, { atLeast: numberOption(options, 'percent') / 100 })),
  sources: [dcmaCheck(14), gaoPractice(10)],
  texts: {
    en: {
      title: 'As many tasks are done as the baseline has done by now',
      motivation: 'The baseline execution index says at which pace the project works off its plan; below 1 it falls behind.',
      requirement: 'The number of baselined tasks that are done is at least {{percent}}% of the number that should be done before today.',
      remediation: ['Finish what was begun before beginning anything new.', 'Look at the open tasks named, the oldest first.'],
      whenNotToUse: 'If the baseline covers only part of the work.',
      options: { percent: 'The index that there has to be, times 100.' },
      reasons: reasons.en,
    },
    nl: {
      title: 'Er zijn zoveel taken klaar als de baseline nu klaar heeft',
      motivation: 'De uitvoeringsindex van de baseline zegt in welk tempo het project zijn plan afwerkt; onder 1 raakt het achter.',
      requirement:
        'Het aantal taken uit de baseline dat klaar is, is minstens {{percent}}% van het aantal dat vóór vandaag klaar hoort te zijn.',
      remediation: ['Maak af wat begonnen is voordat er iets nieuws begint.', 'Bekijk de genoemde open taken, de oudste eerst.'],
      whenNotToUse: 'Als de baseline maar een deel van het werk omvat.',
      options: { percent: 'De index die er moet zijn, maal 100.' },
      reasons: reasons.nl,
    },
  },
};
