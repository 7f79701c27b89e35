import { all, any, isInProgress, isStandard, isSubTask } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn } from '../rule-sources';

/** Measured from the last change of status category, which for an issue in progress is the day it began. */
export const inProgressIssueNotAging: IssueRule = {
  id: 'in-progress-issue-not-aging',
  scope: 'issue',
  topic: 'agile',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [{ name: 'days', unit: 'days', defaultValue: 30, minimum: 1, maximum: 365 }],
  appliesTo: () => all(isInProgress, any(isStandard, isSubTask)),
  requires: (options) => ({ fact: 'statusChangedAt', newerThanDays: numberOption(options, 'days') }),

  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'No work stays in progress for long',
      motivation: 'The longer work is under way, the less likely it is to be finished soon. Age shows trouble before any date does.',
      requirement: 'A story, task, bug or sub-task in progress was begun less than {{days}} days ago.',
      remediation: [
        'Ask what keeps it from being finished, and do that first.',
        'Split off what can be delivered now.',
        'Move it back to to do if nobody is working on it.',
      ],
      whenNotToUse: 'Leave it out, or allow more days, for work that takes months by nature, such as permits.',
      options: { days: 'How many days work may be in progress.' },
    },
    nl: {
      title: 'Geen werk blijft lang in uitvoering',
      motivation:
        'Hoe langer werk loopt, hoe kleiner de kans dat het snel af komt. De leeftijd laat problemen eerder zien dan welke datum ook.',
      requirement: 'Een story, taak, bug of subtaak in uitvoering is minder dan {{days}} dagen geleden begonnen.',
      remediation: [
        'Vraag wat afronden tegenhoudt en doe dat eerst.',
        'Splits af wat nu al opgeleverd kan worden.',
        'Zet het terug naar te doen als er niemand aan werkt.',
      ],
      whenNotToUse: 'Laat deze regel weg, of geef meer dagen, voor werk dat uit zijn aard maanden duurt, zoals vergunningen.',
      options: { days: 'Hoeveel dagen werk in uitvoering mag zijn.' },
    },
  },
};
