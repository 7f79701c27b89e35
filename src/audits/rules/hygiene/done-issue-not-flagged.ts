import { isDone, isNo } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const doneIssueNotFlagged: IssueRule = {
  id: 'done-issue-not-flagged',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 1,
  options: [],
  appliesTo: () => isDone,
  requires: () => isNo('flagged'),
  fix: { kind: 'clearFlag' },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'No done issue carries a flag',
      motivation: 'A flag says that something is in the way. On finished work it raises an alarm that nobody needs to answer.',
      requirement: 'An issue that is done has no flag.',
      remediation: ['Take the flag off.'],
      whenNotToUse: 'Leave it out where flags are used to mark something else, such as favourites.',
      options: {},
    },
    nl: {
      title: 'Geen gereed issue heeft nog een vlag',
      motivation: 'Een vlag zegt dat er iets in de weg zit. Op afgerond werk is dat loos alarm.',
      requirement: 'Een issue dat gereed is, heeft geen vlag.',
      remediation: ['Haal de vlag weg.'],
      whenNotToUse: 'Laat deze regel weg als vlaggen bij jullie iets anders aangeven, zoals favorieten.',
      options: {},
    },
  },
};
