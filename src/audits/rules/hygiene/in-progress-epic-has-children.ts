import { all, isEpic, isInProgress, some } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const inProgressEpicHasChildren: IssueRule = {
  id: 'in-progress-epic-has-children',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 15,
  options: [],
  appliesTo: () => all(isInProgress, isEpic),
  requires: () => some('childCount'),

  sources: [gaoPractice(5), plumblinesOwn],
  texts: {
    en: {
      title: 'Every epic in progress has work under it',
      motivation: 'Progress of an epic is the progress of its children. With none, it stays at zero until it jumps to done.',
      requirement: 'An epic that is in progress has at least one child.',
      remediation: [
        'Write down the next pieces of work as children of the epic.',
        'Move existing issues under it where they belong to it.',
      ],
      whenNotToUse: 'Leave it out where epics are worked on as they are.',
      options: {},
    },
    nl: {
      title: 'Elke epic in uitvoering heeft onderliggend werk',
      motivation:
        'De voortgang van een epic is de voortgang van wat eronder hangt. Hangt er niets onder, dan blijft hij op nul staan tot hij ineens gereed is.',
      requirement: 'Een epic die in uitvoering is, heeft minstens één onderliggend issue.',
      remediation: ['Schrijf de volgende stukken werk op als onderliggende issues.', 'Hang bestaande issues eronder als ze erbij horen.'],
      whenNotToUse: 'Laat deze regel weg als jullie rechtstreeks aan epics werken.',
      options: {},
    },
  },
};
