import { continuousPathCheck } from '../../schedule/checks/path-checks';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { knownPercent, optionTexts, workingDays } from './schedule-options';
import { pathReasons, reasonTexts } from './schedule-reasons';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('gap', 'noStatusDate', ...pathReasons);

export const gaoCriticalPathContinuous: ScheduleRule = {
  id: 'gao-critical-path-continuous',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 15,
  options: [workingDays(5), knownPercent],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) =>
      continuousPathCheck(schedule, { atMostDays: numberOption(options, 'days'), knownPercent: numberOption(options, 'knownPercent') }),
    ),
  sources: [gaoPractice(6)],
  texts: {
    en: {
      title: 'The critical path begins now',
      motivation:
        'If the tasks that decide the finish begin only in some weeks, then a typed date decides when the project ends, and no work that anybody could hurry.',
      requirement: 'The first task of the critical path is under way, or can begin within {{days}} working days.',
      remediation: ['Link the first task of the path to what it really waits for.', 'If it waits for nothing, let it begin earlier.'],
      whenNotToUse: 'For projects that wait for a fixed event such as a trade fair.',
      options: { days: 'How many working days may pass before the path begins.', knownPercent: optionTexts.en.knownPercent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Het kritieke pad begint nu',
      motivation:
        'Als de taken die het einde bepalen pas over weken beginnen, dan bepaalt een ingetypte datum wanneer het project eindigt, en niet werk dat iemand zou kunnen versnellen.',
      requirement: 'De eerste taak van het kritieke pad is bezig, of kan binnen {{days}} werkdagen beginnen.',
      remediation: ['Koppel de eerste taak van het pad aan waar die echt op wacht.', 'Wacht die nergens op, laat die dan eerder beginnen.'],
      whenNotToUse: 'Voor projecten die op een vaste gebeurtenis wachten, zoals een beurs.',
      options: { days: 'Hoeveel werkdagen er voorbij mogen gaan voordat het pad begint.', knownPercent: optionTexts.nl.knownPercent },
      reasons: reasons.nl,
    },
  },
};
