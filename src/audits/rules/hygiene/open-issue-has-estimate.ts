import { has, isOpen } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

/** Hours, not story points: story points say nothing of time, and `sprint-issue-has-estimate` asks for either. */
export const openIssueHasEstimate: IssueRule = {
  id: 'open-issue-has-estimate',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 5,
  options: [],
  appliesTo: () => isOpen,
  requires: () => has('originalEstimate'),
  fix: { kind: 'setEstimate', value: 'ask' },
  sources: [gaoPractice(4), plumblinesOwn],
  texts: {
    en: {
      title: 'Every open issue has an original estimate',
      motivation: 'Without estimates there is no forecast, and no way to see that work takes longer than it was thought to.',
      requirement: 'An issue that is not done has an original estimate in hours or days.',
      remediation: ['Estimate the work together with whoever will do it.', 'Fill in the original estimate.'],
      whenNotToUse: 'Teams that estimate in story points, or not at all, leave it out.',
      options: {},
    },
    nl: {
      title: 'Elk open issue heeft een oorspronkelijke schatting',
      motivation: 'Zonder schattingen kun je niets voorspellen, en valt niet op dat werk langer duurt dan gedacht.',
      requirement: 'Een issue dat niet gereed is, heeft een oorspronkelijke schatting in uren of dagen.',
      remediation: ['Schat het werk samen met wie het gaat doen.', 'Vul de oorspronkelijke schatting in.'],
      whenNotToUse: 'Teams die in storypunten schatten, of helemaal niet, laten deze regel weg.',
      options: {},
    },
  },
};
