import { baselineCoversCheck } from '../../schedule/checks/practice-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', 'noOpenTasks', 'noBaseline', 'sourceHoldsNoBaseline');

export const gaoBaselineCoversTasks: ScheduleRule = {
  id: 'gao-baseline-covers-tasks',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 2,
  options: [atMostPercent(10)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => baselineCoversCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [gaoPractice(10)],
  texts: {
    en: {
      title: 'The baseline covers the tasks of the schedule',
      motivation: 'What was added after the approval and is in no baseline cannot be late, however late it is.',
      requirement: 'At most {{percent}}% of the open tasks in the schedule have no due date in the baseline.',
      remediation: ['Have the added work approved as a change.', 'Take a new baseline.'],
      whenNotToUse: 'For projects without approved dates. Whether there is a baseline at all is asked by “project-has-baseline”.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'De baseline omvat de taken van de planning',
      motivation: 'Wat na de goedkeuring is toegevoegd en in geen baseline staat, kan niet te laat zijn, hoe laat het ook komt.',
      requirement: 'Hoogstens {{percent}}% van de open taken in de planning heeft geen einddatum in de baseline.',
      remediation: ['Laat het toegevoegde werk als wijziging goedkeuren.', 'Leg een nieuwe baseline vast.'],
      whenNotToUse: 'Voor projecten zonder goedgekeurde data. Of er een baseline is, vraagt “project-has-baseline”.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
