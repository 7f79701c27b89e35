import { all, has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, govS002, pm2 } from '../rule-sources';

export const openIssueNotOverdue: IssueRule = {
  id: 'open-issue-not-overdue',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 5,
  options: [],
  appliesTo: () => all(isOpen, has('dueDay')),
  requires: () => ({ fact: 'dueDay', op: '>=', todayPlus: 0 }),
  fix: { kind: 'setDueDate', value: 'ask' },
  sources: [govS002, pm2, gaoPractice(9)],
  texts: {
    en: {
      title: 'No open issue is past its due date',
      motivation: 'A due date that has passed tells nobody when the work will be there. Every plan that builds on it is wrong.',
      requirement: 'An issue that is not done and has a due date is due today or later.',
      remediation: [
        'If the work is finished, move the issue to done.',
        'Otherwise agree on a new date with those who wait for it.',
        'Change the due date and say in a comment why it moved.',
      ],
      whenNotToUse: 'There is hardly a reason to leave it out: an issue whose date does not matter needs no due date.',
      options: {},
    },
    nl: {
      title: 'Geen open issue is over zijn einddatum heen',
      motivation: 'Een einddatum die voorbij is, vertelt niemand wanneer het werk er wel is. Elke planning die erop rust, klopt niet meer.',
      requirement: 'Een issue dat niet gereed is en een einddatum heeft, moet vandaag of later af zijn.',
      remediation: [
        'Is het werk klaar, zet het issue dan op gereed.',
        'Spreek anders een nieuwe datum af met wie erop wacht.',
        'Pas de einddatum aan en zeg in een opmerking waarom die verschoven is.',
      ],
      whenNotToUse:
        'Er is zelden reden om deze regel weg te laten: een issue waarvan de datum er niet toe doet, heeft geen einddatum nodig.',
      options: {},
    },
  },
};
