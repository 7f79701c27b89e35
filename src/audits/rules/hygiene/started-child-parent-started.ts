import { statusCategory } from '../../../facts/issue-fact';
import { all, compare, has, isInProgress } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const startedChildParentStarted: IssueRule = {
  id: 'started-child-parent-started',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 1,
  options: [],
  appliesTo: () => all(isInProgress, has('parentCategory')),
  requires: () => compare('parentCategory', '!=', statusCategory.toDo),

  sources: [gaoPractice(5), plumblinesOwn],
  texts: {
    en: {
      title: 'The parent of work in progress is in progress too',
      motivation: 'If the children move and the parent does whoever looks at epics sees a project that has not begun.',
      requirement: 'The parent of an issue that is in progress is not to do any more.',
      remediation: ['Move the parent to in progress.', 'Ask your Jira administrator for an automation rule that does so.'],
      whenNotToUse: 'Leave it out where the status of epics says something else, such as approval.',
      options: {},
    },
    nl: {
      title: 'Hangt werk in uitvoering ergens onder, dan is dat ook in uitvoering',
      motivation:
        'Beweegt het onderliggende werk en het bovenliggende issue niet, dan ziet wie naar epics kijkt een project dat nog niet is begonnen.',
      requirement: 'Het bovenliggende issue van een issue dat in uitvoering is, staat niet meer op te doen.',
      remediation: ['Zet het bovenliggende issue in uitvoering.', 'Vraag je Jira-beheerder om een automatiseringsregel die dat doet.'],
      whenNotToUse: 'Laat deze regel weg als de status van epics iets anders zegt, zoals goedkeuring.',
      options: {},
    },
  },
};
