import { isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn } from '../rule-sources';

export const openIssueNotTooOld: IssueRule = {
  id: 'open-issue-not-too-old',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 5,
  options: [{ name: 'days', unit: 'days', defaultValue: 730, minimum: 30, maximum: 7300 }],
  appliesTo: () => isOpen,
  requires: (options) => ({ fact: 'createdAt', newerThanDays: numberOption(options, 'days') }),

  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'No open issue is very old',
      motivation: 'What has waited for years will probably wait for ever. A backlog that is cleared out shows what will really be done.',
      requirement: 'An issue that is not done was created less than {{days}} days ago.',
      remediation: ['Ask whether anybody would miss it.', 'Close it with a resolution that says why, or plan it.'],
      whenNotToUse: 'Leave it out for projects that keep a list of ideas on purpose.',
      options: { days: 'From how many days an open issue counts as very old.' },
    },
    nl: {
      title: 'Geen open issue is erg oud',
      motivation: 'Wat jaren heeft gewacht, wacht waarschijnlijk eeuwig. Een opgeruimde backlog laat zien wat er echt gaat gebeuren.',
      requirement: 'Een issue dat niet gereed is, is minder dan {{days}} dagen geleden aangemaakt.',
      remediation: ['Vraag of iemand het zou missen.', 'Sluit het met een oplossing die zegt waarom, of plan het in.'],
      whenNotToUse: 'Laat deze regel weg bij projecten die met opzet een lijst met ideeën bewaren.',
      options: { days: 'Vanaf hoeveel dagen een open issue als erg oud geldt.' },
    },
  },
};
