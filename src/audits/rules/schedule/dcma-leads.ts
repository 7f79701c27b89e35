import { leadsCheck } from '../../schedule/checks/link-checks';
import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('linkShare', 'noLinks', 'linksHoldNoLags');

export const dcmaLeads: ScheduleRule = {
  id: 'dcma-leads',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [atMostPercent(dcmaThresholds.leads.atMostPercent)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => leadsCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [dcmaCheck(2), gaoPractice(2)],
  texts: {
    en: {
      title: 'No task begins before its predecessor is finished',
      motivation: 'A lead says that work begins on something that is not there yet, and hides how tight the plan really is.',
      requirement: 'At most {{percent}}% of the links into open tasks have a lead, that is a negative lag.',
      remediation: ['Split the predecessor where its first usable result lies.', 'Link the successor to that first part, without a lead.'],
      whenNotToUse:
        'As long as the schedule lives in Jira only: its links hold no leads. “gao-dates-follow-links” finds dates that overlap instead.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Geen taak begint voordat zijn voorganger klaar is',
      motivation: 'Een overlap betekent dat er werk begint aan iets wat er nog niet is, en verbergt hoe krap het plan werkelijk is.',
      requirement: 'Hoogstens {{percent}}% van de koppelingen naar open taken heeft een overlap, dus een negatieve wachttijd.',
      remediation: [
        'Splits de voorganger waar het eerste bruikbare resultaat ligt.',
        'Koppel de opvolger aan dat eerste deel, zonder overlap.',
      ],
      whenNotToUse:
        'Zolang de planning alleen in Jira staat: koppelingen daar kennen geen overlap. “gao-dates-follow-links” vindt in plaats daarvan data die elkaar overlappen.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
