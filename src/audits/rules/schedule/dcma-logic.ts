import { logicCheck } from '../../schedule/checks/logic-check';
import { dcmaThresholds } from '../../schedule/checks/schedule-thresholds';
import type { ScheduleRule } from '../rule';
import { numberOption } from '../rule-options';
import { gaoPractice } from '../rule-sources';
import { atMostPercent, optionTexts } from './schedule-options';
import { reasonTexts } from './schedule-reasons';
import { dcmaCheck } from './schedule-sources';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('share', 'noOpenTasks');

export const dcmaLogic: ScheduleRule = {
  id: 'dcma-logic',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'should',
  weight: 2,
  minutesPerFinding: 5,
  options: [atMostPercent(dcmaThresholds.logic.atMostPercent)],
  judge: (dossier, options) =>
    scheduleVerdict(dossier, (schedule) => logicCheck(schedule, { atMostPercent: numberOption(options, 'percent') })),
  sources: [dcmaCheck(1), gaoPractice(2)],
  texts: {
    en: {
      title: 'Every task knows what comes before it and after it',
      motivation:
        'Only linked tasks can tell what a delay does to the rest. A task that hangs loose may slip for months without anybody seeing it in the finish.',
      requirement:
        'At most {{percent}}% of the open tasks are without predecessor or without successor. “Blocks” links count, links of the epic above the task count, and a fix version is a successor. One task may begin the project and one may end it.',
      remediation: [
        'Ask of each task what has to be finished before it can begin, and link that with “blocks”.',
        'Ask who waits for its result, and link that too, or put the task into the version that it is for.',
      ],
      whenNotToUse: 'For teams that pull work in any order from a list: they have no network, and links would only be made up.',
      options: { percent: optionTexts.en.percent },
      reasons: reasons.en,
    },
    nl: {
      title: 'Elke taak weet wat eraan voorafgaat en wat erop volgt',
      motivation:
        'Alleen gekoppelde taken laten zien wat een vertraging met de rest doet. Een taak die los hangt, kan maanden uitlopen zonder dat iemand het aan de einddatum ziet.',
      requirement:
        'Hoogstens {{percent}}% van de open taken is zonder voorganger of zonder opvolger. Koppelingen met “blocks” tellen mee, die van het epic erboven ook, en een oplosversie is een opvolger. Eén taak mag het project beginnen en één mag het afsluiten.',
      remediation: [
        'Vraag bij elke taak wat er klaar moet zijn voordat die kan beginnen, en koppel dat met “blocks”.',
        'Vraag wie op het resultaat wacht en koppel ook dat, of zet de taak in de versie waarvoor die bedoeld is.',
      ],
      whenNotToUse:
        'Voor teams die werk in willekeurige volgorde van een lijst pakken: zij hebben geen netwerk, en koppelingen zouden verzonnen zijn.',
      options: { percent: optionTexts.nl.percent },
      reasons: reasons.nl,
    },
  },
};
