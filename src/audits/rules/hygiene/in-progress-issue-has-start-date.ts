import { all, has, isInProgress, isSubTask, not } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const inProgressIssueHasStartDate: IssueRule = {
  id: 'in-progress-issue-has-start-date',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: () => all(isInProgress, not(isSubTask)),
  requires: () => has('startDay'),

  sources: [gaoPractice(9), plumblinesOwn],
  texts: {
    en: {
      title: 'Every issue in progress has a start date',
      motivation: 'With the start date a plan can compare what was thought with what happened. Filled in later, it is a guess.',
      requirement: 'An issue that is in progress, other than a sub-task, has a start date.',
      remediation: ['Fill in the day on which the work began; the history shows when the status changed.'],
      whenNotToUse: 'Leave it out for teams that plan in sprints and not in dates.',
      options: {},
    },
    nl: {
      title: 'Elk issue in uitvoering heeft een startdatum',
      motivation: 'Met de startdatum kan een planning vergelijken wat je dacht met wat er gebeurde. Achteraf invullen is gokken.',
      requirement: 'Een issue dat in uitvoering is en geen subtaak, heeft een startdatum.',
      remediation: ['Vul de dag in waarop het werk begon; de geschiedenis laat zien wanneer de status veranderde.'],
      whenNotToUse: 'Laat deze regel weg voor teams die in sprints plannen en niet in datums.',
      options: {},
    },
  },
};
