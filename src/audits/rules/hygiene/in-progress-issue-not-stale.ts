import { isInProgress } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn } from '../rule-sources';

export const inProgressIssueNotStale: IssueRule = {
  id: 'in-progress-issue-not-stale',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [{ name: 'days', unit: 'days', defaultValue: 14, minimum: 1, maximum: 365 }],
  appliesTo: () => isInProgress,
  requires: (options) => ({ fact: 'updatedAt', newerThanDays: numberOption(options, 'days') }),

  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every issue in progress shows signs of life',
      motivation: 'Work in progress changes: a comment, hours, a status. Silence means that it is stuck or that somebody else came first.',
      requirement: 'An issue that is in progress was updated less than {{days}} days ago.',
      remediation: [
        'Ask the assignee how it stands, and write the answer in a comment.',
        'If the work has stopped, move the issue back to to do.',
      ],
      whenNotToUse: 'Leave it out, or allow more days, for epics and other long-running issues that nobody comments on.',
      options: { days: 'After how many days of silence an issue in progress counts as stuck.' },
    },
    nl: {
      title: 'Elk issue in uitvoering geeft teken van leven',
      motivation:
        'Werk in uitvoering verandert: een opmerking, uren, een status. Stilte betekent dat het vastzit of dat iets anders voorging.',
      requirement: 'Een issue dat in uitvoering is, is minder dan {{days}} dagen geleden bijgewerkt.',
      remediation: [
        'Vraag wie het doet hoe het ervoor staat en zet het antwoord in een opmerking.',
        'Ligt het werk stil, zet het issue dan terug naar te doen.',
      ],
      whenNotToUse: 'Laat deze regel weg, of geef meer dagen, voor epics en andere langlopende issues waar niemand bij schrijft.',
      options: { days: 'Na hoeveel dagen stilte een issue in uitvoering als vastgelopen geldt.' },
    },
  },
};
