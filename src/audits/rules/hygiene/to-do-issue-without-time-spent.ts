import { compare, isToDo, not } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const toDoIssueWithoutTimeSpent: IssueRule = {
  id: 'to-do-issue-without-time-spent',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 1,
  options: [],
  appliesTo: () => isToDo,
  requires: () => not(compare('timeSpent', '>', 0)),

  sources: [gaoPractice(9), plumblinesOwn],
  texts: {
    en: {
      title: 'No time was logged on work that has not begun',
      motivation: 'Hours on an issue in to do mean that its status lies: somebody is working on it, and the board does not show it.',
      requirement: 'No time was logged on an issue that is to do.',
      remediation: ['Move the issue to in progress if the work has begun.', 'If the hours belong elsewhere, move them there.'],
      whenNotToUse: 'Leave it out where preparing an issue is logged on it before the work begins.',
      options: {},
    },
    nl: {
      title: 'Er staan geen uren op werk dat nog niet is begonnen',
      motivation:
        'Uren op een issue dat te doen is, betekenen dat de status niet klopt: er werkt iemand aan en het bord laat het niet zien.',
      requirement: 'Op een issue dat nog te doen is, is geen tijd geschreven.',
      remediation: ['Zet het issue in uitvoering als het werk is begonnen.', 'Horen de uren ergens anders, verplaats ze dan.'],
      whenNotToUse: 'Laat deze regel weg als de voorbereiding van een issue er al op wordt geschreven voordat het werk begint.',
      options: {},
    },
  },
};
