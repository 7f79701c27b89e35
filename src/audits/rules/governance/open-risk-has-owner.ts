import { all, has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { p3express, pm2 } from '../rule-sources';

export const openRiskHasOwner: IssueRule = {
  id: 'open-risk-has-owner',
  scope: 'issue',
  topic: 'governance',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 3,
  options: [],
  appliesTo: (_, vocabulary) => all(isOpen, { fact: 'issueTypeId', in: vocabulary.typesOf('risk') }),
  requires: () => has('assigneeId'),
  fix: { kind: 'assign', to: 'ask' },
  sources: [pm2, p3express],
  texts: {
    en: {
      title: 'Every open risk has an owner',
      motivation: 'A risk that everybody knows and nobody owns will be met by nobody.',
      requirement: 'Every open risk is assigned to somebody.',
      remediation: ['Decide who can act on the risk.', 'Assign it to that person.'],
      whenNotToUse: 'If risks are kept outside Jira.',
      options: {},
    },
    nl: {
      title: 'Elk open risico heeft een eigenaar',
      motivation: 'Een risico dat iedereen kent en niemand bezit, wordt door niemand aangepakt.',
      requirement: 'Elk open risico is aan iemand toegewezen.',
      remediation: ['Bepaal wie iets aan het risico kan doen.', 'Wijs het risico aan die persoon toe.'],
      whenNotToUse: 'Als risico’s buiten Jira worden bijgehouden.',
      options: {},
    },
  },
};
