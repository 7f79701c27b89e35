import { lagsCheck } from '../../schedule/checks/link-checks';
import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('linkShare', 'noLinks', 'linksHoldNoLags');

export const dcmaLags: ScheduleRule = {
  id: 'dcma-lags',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [atMostPercent(dcmaThresholds.lags.atMostPercent)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => lagsCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [dcmaCheck(3), gaoPractice(2)],
  texts: {
    en: {
      title: 'Hardly any link waits for nothing in particular',
      motivation:
        'A lag is time in which nobody knows what happens. If something has to happen then, it is a task with a name and an owner.',
      requirement: 'At most {{percent}}% of the links into open tasks have a lag.',
      remediation: [
        'Ask what happens during the wait: approval, delivery, drying.',
        'Make an issue of it, with dates and an assignee, and link it in between.',
      ],
      whenNotToUse: 'As long as the schedule lives in Jira only: its links hold no lags.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Vrijwel geen koppeling wacht op niets in het bijzonder',
      motivation:
        'Een wachttijd is tijd waarvan niemand weet wat er gebeurt. Als er dan iets moet gebeuren, is dat een taak met een naam en een eigenaar.',
      requirement: 'Hoogstens {{percent}}% van de koppelingen naar open taken heeft een wachttijd.',
      remediation: [
        'Vraag wat er tijdens het wachten gebeurt: goedkeuring, levering, drogen.',
        'Maak er een issue van, met data en een toegewezen persoon, en koppel het ertussen.',
      ],
      whenNotToUse: 'Zolang de planning alleen in Jira staat: koppelingen daar kennen geen wachttijd.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
