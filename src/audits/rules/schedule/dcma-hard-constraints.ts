import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import { hardConstraintsCheck } from '../../schedule/checks/task-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', 'noOpenTasks', 'tasksHoldNoConstraints');

export const dcmaHardConstraints: ScheduleRule = {
  id: 'dcma-hard-constraints',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [atMostPercent(dcmaThresholds.hardConstraints.atMostPercent)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => hardConstraintsCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [dcmaCheck(5), gaoPractice(6)],
  texts: {
    en: {
      title: 'Hardly any task is nailed to a date',
      motivation:
        'A date that nothing may move stops a delay from showing where it ends up: the schedule keeps its finish on paper and loses it in fact.',
      requirement: 'At most {{percent}}% of the open tasks must start or finish on a date, or no later than one.',
      remediation: [
        'Replace the constraint by the links that make the task fall on that date.',
        'Keep promises to others as deadlines, which move nothing.',
      ],
      whenNotToUse: 'As long as the schedule lives in Jira only: its issues hold no constraints.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Vrijwel geen taak zit vast aan een datum',
      motivation:
        'Een datum die door niets verschuift, verhindert dat een vertraging laat zien waar ze uitkomt: op papier blijft het einde staan, in werkelijkheid niet.',
      requirement: 'Hoogstens {{percent}}% van de open taken moet op een datum beginnen of eindigen, of uiterlijk dan.',
      remediation: [
        'Vervang de vaste datum door de koppelingen waardoor de taak op die dag valt.',
        'Leg beloften aan anderen vast als deadline; die verschuift niets.',
      ],
      whenNotToUse: 'Zolang de planning alleen in Jira staat: issues daar kennen geen vastgezette data.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
