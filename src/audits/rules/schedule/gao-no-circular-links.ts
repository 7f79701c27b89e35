import { circularLinksCheck } from '../../schedule/checks/practice-checks';
import type { ScheduleRule } from '../rule';
import { gaoPractice } from '../rule-sources';
import { reasonTexts } from './schedule-reasons';
import { scheduleVerdict } from './schedule-verdict';

const reasons = reasonTexts('circles', 'noLinks');

export const gaoNoCircularLinks: ScheduleRule = {
  id: 'gao-no-circular-links',
  scope: 'schedule',
  topic: 'schedule',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 10,
  options: [],
  judge: (dossier) => scheduleVerdict(dossier, circularLinksCheck),
  sources: [gaoPractice(2)],
  texts: {
    en: {
      title: 'No issues wait for each other in a circle',
      motivation: 'Issues that block each other in a circle can never begin, and leave the project without a critical path.',
      requirement: 'Following “blocks” from issue to issue never leads back to where it began.',
      remediation: ['Find the link in the circle that is not really so.', 'Remove it, or split the issue that is waited for twice.'],
      whenNotToUse: 'If “blocks” is used for other things than order.',
      options: {},
      reasons: reasons.en,
    },
    nl: {
      title: 'Geen issues wachten in een kring op elkaar',
      motivation: 'Issues die elkaar in een kring blokkeren, kunnen nooit beginnen en laten het project zonder kritiek pad.',
      requirement: 'Wie “blocks” van issue naar issue volgt, komt nooit terug bij het begin.',
      remediation: [
        'Zoek de koppeling in de kring die eigenlijk niet klopt.',
        'Haal die weg, of splits het issue waarop tweemaal wordt gewacht.',
      ],
      whenNotToUse: 'Als “blocks” voor andere dingen dan volgorde wordt gebruikt.',
      options: {},
      reasons: reasons.nl,
    },
  },
};
