import { has, isDone } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const doneIssueHasResolution: IssueRule = {
  id: 'done-issue-has-resolution',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'shall',
  weight: 1,
  minutesPerFinding: 1,
  options: [],
  appliesTo: () => isDone,
  requires: () => has('resolutionId'),
  fix: { kind: 'setResolution', value: 'ask' },
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every done issue has a resolution',
      motivation:
        'Without a resolution Jira still counts a done issue as unresolved, and nobody can tell finished work from rejected work.',
      requirement: 'An issue that is done has a resolution.',
      remediation: [
        'Set the resolution that says how the issue ended.',
        'Ask your Jira administrator to let the workflow set it on the way to done.',
      ],
      whenNotToUse: 'Leave it out for workflows that do not use resolutions at all.',
      options: {},
    },
    nl: {
      title: 'Elk gereed issue heeft een oplossing',
      motivation:
        'Zonder oplossing telt Jira een gereed issue nog als onopgelost, en kan niemand afgerond werk van afgewezen werk onderscheiden.',
      requirement: 'Een issue dat gereed is, heeft een oplossing.',
      remediation: [
        'Kies de oplossing die zegt hoe het issue is afgelopen.',
        'Vraag je Jira-beheerder om de workflow de oplossing te laten invullen op weg naar gereed.',
      ],
      whenNotToUse: 'Laat deze regel weg bij workflows die helemaal geen oplossingen gebruiken.',
      options: {},
    },
  },
};
