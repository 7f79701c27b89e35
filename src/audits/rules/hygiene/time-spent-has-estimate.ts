import { compare, has } from '../issue-conditions';
import type { IssueRule } from '../rule';
import { gaoPractice, plumblinesOwn } from '../rule-sources';

export const timeSpentHasEstimate: IssueRule = {
  id: 'time-spent-has-estimate',
  scope: 'issue',
  topic: 'hygiene',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 3,
  options: [],
  appliesTo: () => compare('timeSpent', '>', 0),
  requires: () => has('originalEstimate'),
  fix: { kind: 'setEstimate', value: 'ask' },
  sources: [gaoPractice(4), plumblinesOwn],
  texts: {
    en: {
      title: 'Time was logged only on issues with an estimate',
      motivation: 'Hours mean something beside an estimate: is this much or little? Without one, overspending shows up only at the end.',
      requirement: 'An issue on which time was logged has an original estimate.',
      remediation: ['Estimate what the whole issue takes, the hours already spent included.', 'Fill in the original estimate.'],
      whenNotToUse: 'Leave it out for issues that collect hours, such as meetings or holidays.',
      options: {},
    },
    nl: {
      title: 'Uren staan alleen op issues met een schatting',
      motivation:
        'Uren zeggen pas iets naast een schatting: is dit veel of weinig? Zonder schatting blijkt een overschrijding pas aan het eind.',
      requirement: 'Een issue waarop tijd is geschreven, heeft een oorspronkelijke schatting.',
      remediation: ['Schat wat het hele issue kost, met de al bestede uren erbij.', 'Vul de oorspronkelijke schatting in.'],
      whenNotToUse: 'Laat deze regel weg voor issues die uren verzamelen, zoals overleg of verlof.',
      options: {},
    },
  },
};
