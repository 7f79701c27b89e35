import { has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const openIssueHasReporter: IssueRule = {
  id: 'open-issue-has-reporter',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  appliesTo: () => isOpen,
  requires: () => has('reporterId'),

  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every open issue has a reporter',
      motivation: 'The reporter is whom to ask what was meant, and whom to tell that it is done.',
      requirement: 'An issue that is not done has a reporter.',
      remediation: ['Look in the history who created the issue or asked for it.', 'Fill in that person as reporter.'],
      whenNotToUse: 'Leave it out for issues that come in from outside without a name, such as a public form.',
      options: {},
    },
    nl: {
      title: 'Elk open issue heeft een melder',
      motivation: 'De melder weet wat de bedoeling was en wil horen dat het klaar is.',
      requirement: 'Een issue dat niet gereed is, heeft een melder.',
      remediation: ['Kijk in de geschiedenis wie het issue heeft aangemaakt of erom vroeg.', 'Vul die persoon in als melder.'],
      whenNotToUse: 'Laat deze regel weg voor issues die zonder naam van buiten komen, zoals via een openbaar formulier.',
      options: {},
    },
  },
};
