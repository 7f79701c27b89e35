import { all, has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { p3express, pm2 } from '../rule-sources';

export const openRiskHasReviewDate: IssueRule = {
  id: 'open-risk-has-review-date',
  scope: 'issue',
  topic: 'governance',
  severity: 'shall',
  weight: 1,
  minutesPerFinding: 3,
  options: [],
  appliesTo: (_, vocabulary) => all(isOpen, { fact: 'issueTypeId', in: vocabulary.typesOf('risk') }),
  requires: () => has('dueDay'),
  fix: { kind: 'setDueDate', value: 'ask' },
  sources: [pm2, p3express],
  texts: {
    en: {
      title: 'Every open risk has a date for its next review',
      motivation: 'Risks change. One that nobody looks at again is either forgotten or no longer true.',
      requirement: 'Every open risk has a due date: the day of its next review.',
      remediation: ['Agree when the risk is looked at again.', 'Enter that day as the due date.'],
      whenNotToUse: 'If all risks are reviewed together in a fixed meeting.',
      options: {},
    },
    nl: {
      title: 'Elk open risico heeft een datum voor de volgende beoordeling',
      motivation: 'Risico’s veranderen. Wie er nooit meer naar kijkt, vergeet ze of rekent met iets dat niet meer klopt.',
      requirement: 'Elk open risico heeft een einddatum: de dag van de volgende beoordeling.',
      remediation: ['Spreek af wanneer het risico opnieuw bekeken wordt.', 'Vul die dag in als einddatum.'],
      whenNotToUse: 'Als alle risico’s samen in een vast overleg worden bekeken.',
      options: {},
    },
  },
};
