import { all, compare, isOpen, some } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn, scrumGuide } from '../rule-sources';

export const openIssueNotCarriedOver: IssueRule = {
  id: 'open-issue-not-carried-over',
  scope: 'issue',
  topic: 'agile',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [{ name: 'sprints', unit: 'count', defaultValue: 2, minimum: 1, maximum: 20 }],
  appliesTo: () => all(isOpen, some('closedSprintCount')),
  requires: (options) => compare('closedSprintCount', '<=', numberOption(options, 'sprints')),

  sources: [scrumGuide, plumblinesOwn],
  texts: {
    en: {
      title: 'No issue is carried from sprint to sprint',
      motivation:
        'An issue that outlives several sprints is too large, not wanted enough or blocked. Each time it is planned, the plan is wrong.',
      requirement: 'The number of closed sprints that an issue which is not done was in is at most {{sprints}}.',
      remediation: ['Say in the retrospective why it was not finished.', 'Split it, or put it back on the backlog until it can be done.'],
      whenNotToUse: 'Leave it out for issues that stay in every sprint on purpose, such as support.',
      options: { sprints: 'In how many closed sprints an open issue may have been.' },
    },
    nl: {
      title: 'Geen issue schuift van sprint naar sprint',
      motivation:
        'Een issue dat meer sprints overleeft, is te groot, niet belangrijk genoeg of geblokkeerd. Elke keer dat het gepland wordt, klopt de planning niet.',
      requirement: 'Het aantal gesloten sprints waarin een issue dat niet gereed is heeft gezeten, is hoogstens {{sprints}}.',
      remediation: ['Bespreek in de retrospective waarom het niet af kwam.', 'Splits het, of zet het terug op de backlog tot het kan.'],
      whenNotToUse: 'Laat deze regel weg voor issues die met opzet in elke sprint zitten, zoals ondersteuning.',
      options: { sprints: 'In hoeveel gesloten sprints een open issue mag hebben gezeten.' },
    },
  },
};
