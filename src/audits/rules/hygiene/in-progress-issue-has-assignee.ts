import { has, isInProgress } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, p3express } from '../rule-sources';

export const inProgressIssueHasAssignee: IssueRule = {
  id: 'in-progress-issue-has-assignee',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'shall',
  weight: 2,
  minutesPerFinding: 2,
  options: [],
  appliesTo: () => isInProgress,
  requires: () => has('assigneeId'),
  fix: { kind: 'assign', to: 'ask' },
  sources: [gaoPractice(3), p3express],
  texts: {
    en: {
      title: 'Every issue in progress has an assignee',
      motivation: 'If it is in progress, somebody is working on it. Without a name nobody can ask how it goes or help out.',
      requirement: 'An issue that is in progress has an assignee.',
      remediation: ['Assign the issue to whoever is working on it.', 'If nobody is, move it back to to do.'],
      whenNotToUse: 'Leave it out for epics that a whole team works on, if your team keeps them unassigned.',
      options: {},
    },
    nl: {
      title: 'Elk issue in uitvoering is aan iemand toegewezen',
      motivation: 'Is iets in uitvoering, dan werkt er iemand aan. Zonder naam kan niemand vragen hoe het gaat of bijspringen.',
      requirement: 'Een issue dat in uitvoering is, is aan iemand toegewezen.',
      remediation: ['Wijs het issue toe aan wie eraan werkt.', 'Werkt er niemand aan, zet het dan terug naar te doen.'],
      whenNotToUse: 'Laat deze regel weg voor epics waar een heel team aan werkt, als jullie die met opzet van niemand maken.',
      options: {},
    },
  },
};
