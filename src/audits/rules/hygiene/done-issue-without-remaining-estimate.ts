import { all, compare, has, isDone } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const doneIssueWithoutRemainingEstimate: IssueRule = {
  id: 'done-issue-without-remaining-estimate',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 1,
  options: [],
  appliesTo: () => all(isDone, has('remainingEstimate')),
  requires: () => compare('remainingEstimate', '=', 0),

  sources: [gaoPractice(9), plumblinesOwn],
  texts: {
    en: {
      title: 'No done issue has time remaining',
      motivation: 'Remaining hours on finished work are added up in every forecast and make the project look longer than it is.',
      requirement: 'The remaining estimate of an issue that is done is zero.',
      remediation: ['If the work is really finished, set the remaining estimate to 0.', 'If not, move the issue back.'],
      whenNotToUse: 'Leave it out where hours are not tracked in Jira.',
      options: {},
    },
    nl: {
      title: 'Geen gereed issue heeft nog tijd over',
      motivation: 'Resterende uren op afgerond werk tellen mee in elke prognose en laten het project langer lijken dan het is.',
      requirement: 'De resterende schatting van een issue dat gereed is, is nul.',
      remediation: ['Is het werk echt klaar, zet de resterende schatting dan op 0.', 'Zo niet, zet het issue dan terug.'],
      whenNotToUse: 'Laat deze regel weg als uren niet in Jira worden bijgehouden.',
      options: {},
    },
  },
};
