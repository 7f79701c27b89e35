import { isOpen, isYes } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const openIssueHasDescription: IssueRule = {
  id: 'open-issue-has-description',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 10,
  options: [],
  appliesTo: () => isOpen,
  requires: () => isYes('hasDescription'),
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'Every open issue has a description',
      motivation: 'A title alone means something else to everybody who reads it. A few lines now save a round of questions later.',
      requirement: 'The description of an issue that is not done holds text.',
      remediation: ['Write what is wanted and why.', 'Say how one can tell that it is done.'],
      whenNotToUse: 'Leave it out for projects that collect one-line tasks, such as a checklist for a move.',
      options: {},
    },
    nl: {
      title: 'Elk open issue heeft een beschrijving',
      motivation: 'Een titel alleen leest iedereen anders. Een paar regels nu besparen later een ronde vragen.',
      requirement: 'De beschrijving van een issue dat niet gereed is, bevat tekst.',
      remediation: ['Schrijf op wat er nodig is en waarom.', 'Zeg waaraan je ziet dat het klaar is.'],
      whenNotToUse: 'Laat deze regel weg bij projecten met taken van één regel, zoals een afvinklijst voor een verhuizing.',
      options: {},
    },
  },
};
