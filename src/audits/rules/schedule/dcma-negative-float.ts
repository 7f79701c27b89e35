import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import { negativeFloatCheck } from '../../schedule/checks/task-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, knownPercent, optionTexts } from './schedule-options';
import { pathReasons, reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', 'noTarget', ...pathReasons);

export const dcmaNegativeFloat: ScheduleRule = {
  id: 'dcma-negative-float',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 30,
  options: [atMostPercent(dcmaThresholds.negativeFloat.atMostPercent), knownPercent],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) =>
      negativeFloatCheck(schedule, {
        atMostPercent: numberOption(options, 'percent'),
        knownPercent: numberOption(options, 'knownPercent'),
      }),
    ),
  sources: [dcmaCheck(7), gaoPractice(7)],
  texts: {
    en: {
      title: 'Every release can still be reached in time',
      motivation:
        'Negative float is a promise that the plan itself says cannot be kept. It is better to hear that from the plan than from the customer.',
      requirement:
        'At most {{percent}}% of the open tasks have negative total float: what is left to do, in the order of the links and from today on, fits before the release dates.',
      remediation: [
        'Begin with the task that has the least float.',
        'Shorten it, split it, or do parts at the same time.',
        'If that is not enough, move work to a later version or agree on a new release date.',
      ],
      whenNotToUse: 'If release dates in Jira are placeholders that nobody was promised.',
      options: { percent: optionTexts.en.percent, knownPercent: optionTexts.en.knownPercent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Elke release is nog op tijd haalbaar',
      motivation:
        'Negatieve speling is een belofte waarvan de planning zelf zegt dat ze niet te houden is. Dat hoor je liever van de planning dan van de klant.',
      requirement:
        'Hoogstens {{percent}}% van de open taken heeft negatieve totale speling: wat er nog te doen is, in de volgorde van de koppelingen en vanaf vandaag, past vóór de releasedata.',
      remediation: [
        'Begin met de taak met de minste speling.',
        'Maak die korter, splits die, of doe delen tegelijk.',
        'Is dat niet genoeg, verplaats dan werk naar een latere versie of spreek een nieuwe releasedatum af.',
      ],
      whenNotToUse: 'Als releasedata in Jira alleen invulling zijn en aan niemand zijn toegezegd.',
      options: { percent: optionTexts.nl.percent, knownPercent: optionTexts.nl.knownPercent },
      reasons: reasons.nl,
    },
  },
};
