import { has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { govS002, plumblinesOwn } from '../rule-sources';

export const openIssueHasPriority: IssueRule = {
  id: 'open-issue-has-priority',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 1,
  options: [],
  appliesTo: () => isOpen,
  requires: () => has('priorityId'),
  fix: { kind: 'setPriority', value: 'ask' },
  sources: [govS002, plumblinesOwn],
  texts: {
    en: {
      title: 'Every open issue has a priority',
      motivation: 'When not everything can be done, the priority says what comes first. An issue without one comes last by accident.',
      requirement: 'An issue that is not done has a priority.',
      remediation: ['Compare the issue with others of the same project.', 'Set the priority.'],
      whenNotToUse: 'Leave it out where the order of the backlog is the priority and the field is hidden.',
      options: {},
    },
    nl: {
      title: 'Elk open issue heeft een prioriteit',
      motivation: 'Als niet alles kan, zegt de prioriteit wat eerst komt. Een issue zonder prioriteit komt per ongeluk als laatste.',
      requirement: 'Een issue dat niet gereed is, heeft een prioriteit.',
      remediation: ['Vergelijk het issue met andere van hetzelfde project.', 'Kies de prioriteit.'],
      whenNotToUse: 'Laat deze regel weg als de volgorde van de backlog de prioriteit is en het veld verborgen is.',
      options: {},
    },
  },
};
