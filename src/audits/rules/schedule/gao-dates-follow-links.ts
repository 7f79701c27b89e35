import { datesFollowLinksCheck } from '../../schedule/checks/practice-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('linkShare', 'noLinks', 'noDates');

export const gaoDatesFollowLinks: ScheduleRule = {
  id: 'gao-dates-follow-links',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [atMostPercent(0)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => datesFollowLinksCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [gaoPractice(5)],
  texts: {
    en: {
      title: 'No task begins before what blocks it is due',
      motivation: 'Dates that contradict the links mean that one of them is wrong, and that whoever waits will find out last.',
      requirement:
        'At most {{percent}}% of the “blocks” links with dates at both ends lead to an open task that is to begin before the day on which its blocker is due.',
      remediation: [
        'Move the start of the blocked task, or the due date of its blocker.',
        'Remove the link if the one does not really wait for the other.',
      ],
      whenNotToUse: 'If “blocks” also stands for work that may overlap.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Geen taak begint voordat af moet zijn wat haar blokkeert',
      motivation: 'Data die de koppelingen tegenspreken, betekenen dat een van beide niet klopt, en dat wie wacht het als laatste merkt.',
      requirement:
        'Hoogstens {{percent}}% van de koppelingen met “blocks” met data aan beide kanten leidt naar een open taak die begint vóór de dag waarop haar blokkade af moet zijn.',
      remediation: [
        'Verschuif het begin van de geblokkeerde taak, of de einddatum van wat haar blokkeert.',
        'Haal de koppeling weg als de een niet echt op de ander wacht.',
      ],
      whenNotToUse: 'Als “blocks” ook staat voor werk dat mag overlappen.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
