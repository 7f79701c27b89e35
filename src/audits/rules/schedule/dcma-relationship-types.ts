import { relationshipTypesCheck } from '../../schedule/checks/link-checks';
import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('linkShare', 'noLinks', 'linksHoldNoTypes');

export const dcmaRelationshipTypes: ScheduleRule = {
  id: 'dcma-relationship-types',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [{ name: 'percent', unit: 'percent', defaultValue: dcmaThresholds.relationshipTypes.atLeastPercent, minimum: 0, maximum: 100 }],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => relationshipTypesCheck(schedule, { atLeastPercent: numberOption(options, 'percent') })),
  sources: [dcmaCheck(4), gaoPractice(2)],
  texts: {
    en: {
      title: 'Nearly all links say: this first, then that',
      motivation:
        'Finish-to-start is what everybody understands and what a critical path can be followed along. Other kinds of links are easily misread.',
      requirement: 'At least {{percent}}% of the links into open tasks are finish-to-start.',
      remediation: [
        'Look at each start-to-start, finish-to-finish and start-to-finish link.',
        'Split the tasks so that a finish-to-start link says the same.',
      ],
      whenNotToUse: 'As long as the schedule lives in Jira only: “blocks” is finish-to-start, and there is nothing to count.',
      options: { percent: 'The share of finish-to-start links, in percent, that there has to be.' },
      reasons: reasons.en,
    },
    nl: {
      title: 'Bijna alle koppelingen zeggen: eerst dit, dan dat',
      motivation:
        'Eind-begin is wat iedereen begrijpt en waarlangs een kritiek pad te volgen is. Andere soorten koppelingen worden makkelijk verkeerd gelezen.',
      requirement: 'Minstens {{percent}}% van de koppelingen naar open taken is eind-begin.',
      remediation: [
        'Bekijk elke koppeling van begin naar begin, van eind naar eind en van begin naar eind.',
        'Splits de taken zo dat een eind-beginkoppeling hetzelfde zegt.',
      ],
      whenNotToUse: 'Zolang de planning alleen in Jira staat: “blocks” is eind-begin, en er valt niets te tellen.',
      options: { percent: 'Het aandeel eind-beginkoppelingen, in procenten, dat er moet zijn.' },
      reasons: reasons.nl,
    },
  },
};
