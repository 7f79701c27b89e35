import { all, compare, has, isInProgress } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const inProgressIssueHasTimeLeft: IssueRule = {
  id: 'in-progress-issue-has-time-left',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 3,
  options: [],
  appliesTo: () => all(isInProgress, has('remainingEstimate')),
  requires: () => compare('remainingEstimate', '>', 0),

  sources: [gaoPractice(9), plumblinesOwn],
  texts: {
    en: {
      title: 'Every issue in progress has time left on its estimate',
      motivation: 'Nothing remaining, and still in progress: either it is finished or it takes longer than anybody has said.',
      requirement: 'The remaining estimate of an issue that is in progress is above zero.',
      remediation: ['Ask the assignee how much work is left.', 'Fill in that remaining estimate, or move the issue to done.'],
      whenNotToUse: 'Leave it out where hours are not tracked in Jira.',
      options: {},
    },
    nl: {
      title: 'Elk issue in uitvoering heeft nog tijd over',
      motivation: 'Niets meer over en toch in uitvoering: het is klaar, of het duurt langer dan iemand heeft gezegd.',
      requirement: 'De resterende schatting van een issue dat in uitvoering is, is meer dan nul.',
      remediation: ['Vraag wie het doet hoeveel werk er nog is.', 'Vul die resterende schatting in, of zet het issue op gereed.'],
      whenNotToUse: 'Laat deze regel weg als uren niet in Jira worden bijgehouden.',
      options: {},
    },
  },
};
