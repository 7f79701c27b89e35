import { isOpen, none } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const openIssueNotBlockedByOpenIssue: IssueRule = {
  id: 'open-issue-not-blocked-by-open-issue',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 10,
  options: [],
  appliesTo: () => isOpen,
  requires: () => none('openBlockerCount'),

  sources: [gaoPractice(2), plumblinesOwn],
  texts: {
    en: {
      title: 'No open issue waits for another open issue',
      motivation: 'What is blocked cannot move, however hard its assignee works. Seeing it early leaves time to clear the way.',
      requirement: 'No issue that is still open blocks an issue that is not done.',
      remediation: [
        'Open the blocking issue and see who has it and when it will be finished.',
        'Raise it with that team if the date does not fit.',
        'Take the link off if the issue no longer blocks.',
      ],
      whenNotToUse: 'Plans with long chains of dependencies always have blocked work. Use “in-progress-issue-not-blocked” there.',
      options: {},
    },
    nl: {
      title: 'Geen open issue wacht op een ander open issue',
      motivation:
        'Wat geblokkeerd is, komt niet verder, hoe hard iemand er ook aan werkt. Zie je het vroeg, dan is er tijd om de weg vrij te maken.',
      requirement: 'Geen issue dat nog open is, blokkeert een issue dat niet gereed is.',
      remediation: [
        'Open het blokkerende issue en kijk wie het heeft en wanneer het af is.',
        'Bespreek het met dat team als de datum niet past.',
        'Haal de koppeling weg als het issue niet meer blokkeert.',
      ],
      whenNotToUse: 'Planningen met lange ketens hebben altijd geblokkeerd werk. Gebruik daar “in-progress-issue-not-blocked”.',
      options: {},
    },
  },
};
