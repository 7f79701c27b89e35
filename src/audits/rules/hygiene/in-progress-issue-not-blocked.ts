import { isInProgress, none } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const inProgressIssueNotBlocked: IssueRule = {
  id: 'in-progress-issue-not-blocked',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [],
  appliesTo: () => isInProgress,
  requires: () => none('openBlockerCount'),

  sources: [gaoPractice(9), plumblinesOwn],
  texts: {
    en: {
      title: 'No issue in progress is blocked',
      motivation: 'Work that was begun and cannot go on ties up people and looks like progress.',
      requirement: 'No open issue blocks an issue that is in progress.',
      remediation: [
        'Move the issue back to to do until the way is clear.',
        'Or help to finish the blocker first.',
        'Take the link off if it no longer blocks.',
      ],
      whenNotToUse: 'Leave it out where “blocks” links are also used for work that may overlap.',
      options: {},
    },
    nl: {
      title: 'Geen issue in uitvoering is geblokkeerd',
      motivation: 'Werk dat is begonnen en niet verder kan, houdt mensen bezet en lijkt op voortgang.',
      requirement: 'Geen open issue blokkeert een issue dat in uitvoering is.',
      remediation: [
        'Zet het issue terug naar te doen tot de weg vrij is.',
        'Of help eerst de blokkade af te maken.',
        'Haal de koppeling weg als die niet meer blokkeert.',
      ],
      whenNotToUse: 'Laat deze regel weg als “blokkeert”-koppelingen ook worden gebruikt voor werk dat mag overlappen.',
      options: {},
    },
  },
};
