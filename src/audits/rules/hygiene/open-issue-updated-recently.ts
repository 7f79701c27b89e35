import { isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn } from '../rule-sources';

export const openIssueUpdatedRecently: IssueRule = {
  id: 'open-issue-updated-recently',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 3,
  options: [{ name: 'days', unit: 'days', defaultValue: 90, minimum: 1, maximum: 3650 }],
  appliesTo: () => isOpen,
  requires: (options) => ({ fact: 'updatedAt', newerThanDays: numberOption(options, 'days') }),
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every open issue was updated recently',
      motivation:
        'An open issue that nobody has touched for months is either forgotten or no longer wanted. It hides the work that matters.',
      requirement: 'An issue that is not done was updated less than {{days}} days ago.',
      remediation: [
        'Read the issue and ask whoever reported it whether it is still wanted.',
        'If so, write down what happens next and when.',
        'If not, close it with a resolution that says why.',
      ],
      whenNotToUse: 'Leave it out for projects that keep ideas for years, or give them a longer period.',
      options: { days: 'After how many days without any update an open issue counts as forgotten.' },
    },
    nl: {
      title: 'Elk open issue is onlangs bijgewerkt',
      motivation:
        'Een open issue waar maanden niemand naar heeft omgekeken, is vergeten of niet meer nodig. Het verbergt het werk dat er wel toe doet.',
      requirement: 'Een issue dat niet gereed is, is minder dan {{days}} dagen geleden bijgewerkt.',
      remediation: [
        'Lees het issue en vraag de melder of het nog nodig is.',
        'Zo ja, schrijf op wat de volgende stap is en wanneer die komt.',
        'Zo nee, sluit het met een oplossing die zegt waarom.',
      ],
      whenNotToUse: 'Laat deze regel weg bij projecten die ideeën jarenlang bewaren, of geef ze een langere termijn.',
      options: { days: 'Na hoeveel dagen zonder wijziging een open issue als vergeten geldt.' },
    },
  },
};
