import { all, has, isDone } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const fixedIssueHasAssignee: IssueRule = {
  id: 'fixed-issue-has-assignee',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: (_, vocabulary) => all(isDone, { fact: 'resolutionId', in: vocabulary.doneResolutionIds }),
  requires: () => has('assigneeId'),
  fix: { kind: 'assign', to: 'ask' },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every fixed issue says who did it',
      motivation: 'Questions come after the work. The assignee of a finished issue is the one who can answer them.',
      requirement: 'An issue that was carried out has an assignee.',
      remediation: ['Look in the history who did the work.', 'Assign the issue to that person, even though it is finished.'],
      whenNotToUse: 'Leave it out where finished work is unassigned on purpose, for instance for privacy.',
      options: {},
    },
    nl: {
      title: 'Elk opgelost issue zegt wie het heeft gedaan',
      motivation: 'Vragen komen na het werk. Bij wie het afgeronde issue staat, kan ze beantwoorden.',
      requirement: 'Een issue dat is uitgevoerd, is aan iemand toegewezen.',
      remediation: ['Kijk in de geschiedenis wie het werk heeft gedaan.', 'Wijs het issue aan die persoon toe, ook al is het klaar.'],
      whenNotToUse: 'Laat deze regel weg als afgerond werk met opzet van niemand is, bijvoorbeeld om privacy.',
      options: {},
    },
  },
};
