import { all, any, isOpen, lacks } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { p3express, pm2 } from '../rule-sources';

export const openRiskReviewNotOverdue: IssueRule = {
  id: 'open-risk-review-not-overdue',
  scope: 'issue',
  topic: 'governance',
  severity: 'shall',
  weight: 1,
  minutesPerFinding: 10,
  options: [],
  appliesTo: (_, vocabulary) => all(isOpen, { fact: 'issueTypeId', in: vocabulary.typesOf('risk') }),
  requires: () => any(lacks('dueDay'), { fact: 'dueDay', op: '>=', todayPlus: 0 }),
  fix: { kind: 'setDueDate', value: 'ask' },
  sources: [pm2, p3express],
  texts: {
    en: {
      title: 'No risk review is overdue',
      motivation: 'A missed review means that the register no longer tells the truth.',
      requirement: 'The review date of an open risk is today or later.',
      remediation: ['Look at the risk again: is it still there, is the response enough?', 'Close it, or enter the next review date.'],
      whenNotToUse: 'If all risks are reviewed together in a fixed meeting.',
      options: {},
    },
    nl: {
      title: 'Geen beoordeling van een risico is te laat',
      motivation: 'Een overgeslagen beoordeling betekent dat het register niet meer klopt.',
      requirement: 'De datum voor de beoordeling van een open risico is vandaag of later.',
      remediation: [
        'Bekijk het risico opnieuw: bestaat het nog, is de maatregel genoeg?',
        'Sluit het risico, of vul de volgende datum in.',
      ],
      whenNotToUse: 'Als alle risico’s samen in een vast overleg worden bekeken.',
      options: {},
    },
  },
};
