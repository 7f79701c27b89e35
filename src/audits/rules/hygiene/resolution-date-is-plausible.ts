import { all, has } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice } from '../rule-sources';

export const resolutionDateIsPlausible: IssueRule = {
  id: 'resolution-date-is-plausible',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [],
  appliesTo: () => has('resolvedAt'),
  requires: () => all({ fact: 'resolvedAt', op: '>=', fact2: 'createdAt' }, { fact: 'resolvedAt', olderThanDays: 0 }),

  sources: [gaoPractice(9)],
  texts: {
    en: {
      title: 'Every resolution date is plausible',
      motivation:
        'Work cannot be finished before it was written down, or tomorrow. Such dates come from imports and spoil every lead time.',
      requirement: 'An issue was resolved at or after its creation, and not in the future.',
      remediation: [
        'Look in the history when the issue was really resolved.',
        'Ask your Jira administrator to correct the import, or resolve the issue anew.',
      ],
      whenNotToUse: 'Leave it out for projects imported from another tool whose dates cannot be mended.',
      options: {},
    },
    nl: {
      title: 'Elke oplosdatum kan kloppen',
      motivation:
        'Werk kan niet af zijn voordat het is opgeschreven, en ook niet morgen. Zulke datums komen uit imports en bederven elke doorlooptijd.',
      requirement: 'Een issue is op of na het aanmaken opgelost, en niet in de toekomst.',
      remediation: [
        'Kijk in de geschiedenis wanneer het issue echt is opgelost.',
        'Vraag je Jira-beheerder om de import te herstellen, of los het issue opnieuw op.',
      ],
      whenNotToUse: 'Laat deze regel weg voor projecten uit een ander systeem waarvan de datums niet te herstellen zijn.',
      options: {},
    },
  },
};
