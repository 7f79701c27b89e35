import { all, isOpen, isYes } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { p3express, plumblinesOwn } from '../rule-sources';

/** Jira does not say when a flag was set; what it says is whether anything happened since. */
export const flaggedIssueNotForgotten: IssueRule = {
  id: 'flagged-issue-not-forgotten',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [{ name: 'days', unit: 'days', defaultValue: 7, minimum: 1, maximum: 180 }],
  appliesTo: () => all(isOpen, isYes('flagged')),
  requires: (options) => ({ fact: 'updatedAt', newerThanDays: numberOption(options, 'days') }),
  fix: { kind: 'clearFlag' },
  sources: [p3express, plumblinesOwn],
  texts: {
    en: {
      title: 'No flag is left standing without anybody acting',
      motivation: 'A flag is a call for help. If it stands for days and nothing happens, the team learns that flags mean nothing.',
      requirement: 'An open issue with a flag was updated less than {{days}} days ago.',
      remediation: [
        'Ask what is in the way, and take it to whoever can clear it.',
        'Write the agreement in a comment.',
        'Take the flag off as soon as the work can go on.',
      ],
      whenNotToUse: 'Leave it out where flags are used to mark something else, such as favourites.',
      options: { days: 'How many days a flagged issue may go without any update.' },
    },
    nl: {
      title: 'Geen vlag blijft staan zonder dat iemand iets doet',
      motivation: 'Een vlag is een vraag om hulp. Staat hij er dagen en gebeurt er niets, dan leert het team dat vlaggen niets betekenen.',
      requirement: 'Een open issue met een vlag is minder dan {{days}} dagen geleden bijgewerkt.',
      remediation: [
        'Vraag wat er in de weg zit en leg het voor aan wie het kan oplossen.',
        'Zet de afspraak in een opmerking.',
        'Haal de vlag weg zodra het werk verder kan.',
      ],
      whenNotToUse: 'Laat deze regel weg als vlaggen bij jullie iets anders aangeven, zoals favorieten.',
      options: { days: 'Hoeveel dagen een issue met een vlag zonder wijziging mag blijven.' },
    },
  },
};
